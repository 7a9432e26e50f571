namespace Shared.Spark.Plans.Expressions;

/// <summary>Where an order puts nulls.</summary>
public enum NullOrdering
{
    /// <summary>Before all values.</summary>
    NullsFirst,

    /// <summary>Behind all values.</summary>
    NullsLast,
}
