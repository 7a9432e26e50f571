using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>The pivot of an <see cref="Aggregate"/>.</summary>
/// <param name="Column">The column whose values become columns.</param>
/// <param name="Values">The values; none to ask the data.</param>
public sealed record Pivot(Expression Column, ValueList<Expression> Values);
