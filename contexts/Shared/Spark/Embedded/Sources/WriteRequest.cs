using Microsoft.Spark.Sql;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;

namespace Shared.Spark.Embedded.Sources;

/// <summary>What is to be written, and where.</summary>
/// <param name="Session">The session that writes.</param>
/// <param name="Input">The rows.</param>
/// <param name="Mode">What happens when the target exists.</param>
public sealed record WriteRequest(DataSourceSession Session, IWriteInput Input, SaveMode Mode)
{
    /// <summary>The path that <c>save(path)</c> named; null for what the options name.</summary>
    public string? Path { get; init; }

    /// <summary>The options.</summary>
    public DataSourceOptions Options { get; init; } = DataSourceOptions.Empty;

    /// <summary>The columns by whose values files are put into folders.</summary>
    public ValueList<string> PartitionBy { get; init; } = [];

    /// <summary>The buckets; null for none.</summary>
    public BucketSpecification? Buckets { get; init; }

    /// <summary>The columns by which rows are sorted within buckets.</summary>
    public ValueList<string> SortBy { get; init; } = [];
}
