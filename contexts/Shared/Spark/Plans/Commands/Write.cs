using Microsoft.Spark.Sql;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Commands;

/// <summary>What <c>frame.Write()</c> describes.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Target">Where they go.</param>
public sealed record Write(LogicalPlan Input, WriteTarget Target) : Command
{
    /// <summary>The data source; null for the default one.</summary>
    public string? Format { get; init; }

    /// <summary>What happens when the target exists; null for the data source's default.</summary>
    public SaveMode? Mode { get; init; }

    /// <summary>The columns by whose values files are put into folders.</summary>
    public ValueList<string> PartitionBy { get; init; } = [];

    /// <summary>The columns by which rows are sorted within buckets.</summary>
    public ValueList<string> SortBy { get; init; } = [];

    /// <summary>The buckets; null for none.</summary>
    public BucketSpecification? Buckets { get; init; }

    /// <summary>Options; names are case-insensitive, the last of a name wins. May hold secrets: never printed.</summary>
    public ValueList<KeyValuePair<string, string>> Options { get; init; } = [];
}
