using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources;

/// <summary>A data source Spark has and this engine has not.</summary>
internal sealed class UnsupportedSource(string name, params string[] aliases) : IDataSource
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public IReadOnlyList<string> Aliases => aliases;

    /// <inheritdoc/>
    public ScanSource Open(ReadRequest request) => throw Unsupported("read");

    /// <inheritdoc/>
    public void Write(WriteRequest request, CancellationToken cancellationToken) => throw Unsupported("written");

    private SparkException Unsupported(string what) =>
        new(
            "UNSUPPORTED_FEATURE",
            $"[UNSUPPORTED_FEATURE] The feature is not supported: files of the format '{name}' cannot be {what} by the embedded engine. It has parquet, json, csv and text."
        );
}
