using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>The values of a query's parameter markers.</summary>
/// <param name="Named">Those of <c>:name</c>.</param>
/// <param name="Positional">Those of <c>?</c>, by the order of the markers.</param>
internal sealed record ParameterValues(IReadOnlyDictionary<string, Expression> Named, IReadOnlyList<Expression> Positional)
{
    /// <summary>The positions of the markers met, in the order of the text; filled before the query is analyzed.</summary>
    internal IReadOnlyList<int> Positions { get; init; } = [];
}
