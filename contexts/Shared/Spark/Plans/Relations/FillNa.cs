using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>Nulls replaced.</summary>
/// <param name="Input">What is read.</param>
/// <param name="ColumnNames">Where; none for all columns of the value's type.</param>
/// <param name="Values">By what: one, or one a column.</param>
public sealed record FillNa(LogicalPlan Input, ValueList<string> ColumnNames, ValueList<Literal> Values) : LogicalPlan;
