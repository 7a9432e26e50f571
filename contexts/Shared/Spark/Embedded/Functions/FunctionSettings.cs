using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Embedded.Session;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Embedded.Functions;

/// <summary>
/// What the options of data sources are read with in a function: of the session there is what concerns dates and times, and no DuckDB.
/// </summary>
internal sealed class FunctionSettings(string timeZone, TimeParserPolicy policy, bool timestampIsNtz) : IRuntimeConfiguration, IDuckDb
{
    /// <inheritdoc/>
    public string? Find(string key) =>
        key switch
        {
            KnownSettings.TimeZone => timeZone,
            KnownSettings.TimeParserPolicy => policy.ToString(),
            KnownSettings.TimestampType when timestampIsNtz => "TIMESTAMP_NTZ",
            _ => null,
        };

    /// <inheritdoc/>
    public bool IsModifiable(string key) => false;

    /// <inheritdoc/>
    public IReadOnlyList<KeyValuePair<string, string>> GetAll() => [];

    /// <inheritdoc/>
    public void Set(string key, string value) => throw Fixed();

    /// <inheritdoc/>
    public void Unset(string key) => throw Fixed();

    /// <inheritdoc/>
    public void Execute(string sql, CancellationToken cancellationToken = default) => throw Fixed();

    /// <inheritdoc/>
    public IResultStream Query(string sql, StructType schema, CancellationToken cancellationToken = default) => throw Fixed();

    private static InvalidOperationException Fixed() => new("A function neither changes settings nor asks DuckDB.");
}
