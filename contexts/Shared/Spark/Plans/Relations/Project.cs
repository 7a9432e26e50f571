using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>A SELECT list; with aggregate functions in it and without grouping, one group.</summary>
/// <param name="Input">What is read; null for one row without columns.</param>
/// <param name="Expressions">The columns.</param>
public sealed record Project(LogicalPlan? Input, ValueList<Expression> Expressions) : LogicalPlan;
