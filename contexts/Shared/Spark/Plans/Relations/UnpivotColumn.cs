using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>What becomes one row of an <see cref="Unpivot"/>.</summary>
/// <param name="Columns">The columns of the values.</param>
/// <param name="Alias">The name in the row; null for the columns' own.</param>
public sealed record UnpivotColumn(ValueList<Expression> Columns, string? Alias = null);
