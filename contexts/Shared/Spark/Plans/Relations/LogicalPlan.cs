using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>What the user said about a relation, unresolved. Shaped like Spark Connect's relations.</summary>
public abstract record LogicalPlan
{
    /// <summary>
    /// The number that <see cref="Expressions.UnresolvedAttribute.PlanId"/> refers to; null for a plan that no frame stands for.
    /// </summary>
    public long? PlanId { get; init; }

    /// <summary>Where in the SQL text it stands; does not take part in equality.</summary>
    public Origin Origin { get; init; }
}
