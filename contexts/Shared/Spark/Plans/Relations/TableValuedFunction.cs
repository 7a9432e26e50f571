using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>A function that gives a relation: <c>range(10)</c>, <c>explode(array(1))</c>.</summary>
/// <param name="NameParts">The name.</param>
/// <param name="Arguments">The arguments.</param>
public sealed record TableValuedFunction(ValueList<string> NameParts, ValueList<Expression> Arguments) : LogicalPlan;
