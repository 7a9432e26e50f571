using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Commands;

/// <summary>CACHE TABLE.</summary>
/// <param name="NameParts">The table, or the view that the query becomes.</param>
/// <param name="Query">The query; null for a table that exists.</param>
/// <param name="QueryText">Its SQL text.</param>
public sealed record CacheTable(ValueList<string> NameParts, LogicalPlan? Query, string? QueryText) : Command
{
    /// <summary>Whether rows are kept when they are first read.</summary>
    public bool IsLazy { get; init; }

    /// <summary>The options: <c>storageLevel</c>.</summary>
    public ValueList<KeyValuePair<string, string>> Options { get; init; } = [];
}
