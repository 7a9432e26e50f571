using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Relations;

/// <summary>A table or view by its name.</summary>
/// <param name="NameParts">The parts of the name.</param>
public sealed record UnresolvedRelation(ValueList<string> NameParts) : LogicalPlan
{
    /// <summary>Options of the read.</summary>
    public ValueList<KeyValuePair<string, string>> Options { get; init; } = [];

    /// <summary>Whether it is read as a stream.</summary>
    public bool IsStreaming { get; init; }
}
