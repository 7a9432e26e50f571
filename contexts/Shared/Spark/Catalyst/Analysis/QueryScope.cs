using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>What a query sees of the text around it.</summary>
internal sealed record QueryScope
{
    /// <summary>A query with nothing around it.</summary>
    internal static QueryScope Root { get; } = new() { IsCached = true };

    /// <summary>The columns of the query around a subquery or on the left of LATERAL; null for none.</summary>
    internal NameScope? Outer { get; init; }

    /// <summary>The named queries of WITH.</summary>
    internal CteScope? Ctes { get; init; }

    /// <summary>
    /// Those of them that are of the text around the named query or the subquery of an expression that this is in; null for none.
    /// </summary>
    internal CteScope? OuterCtes { get; init; }

    /// <summary>The windows of the WINDOW clause.</summary>
    internal IReadOnlyDictionary<string, WindowSpecification>? Windows { get; init; }

    /// <summary>The views that are being analyzed, for cycles and depth.</summary>
    internal int ViewDepth { get; init; }

    /// <summary>Whether analyzed plans are kept: not within views and subqueries, whose meaning depends on what is around them.</summary>
    internal bool IsCached { get; init; }

    /// <summary>
    /// The plan that a named query or a subquery of an expression begins with, where a WITH may not name what one around it names.
    /// </summary>
    internal Plans.Relations.LogicalPlan? Start { get; init; }

    /// <summary>The values of parameter markers.</summary>
    internal ParameterValues? Parameters { get; init; }
}
