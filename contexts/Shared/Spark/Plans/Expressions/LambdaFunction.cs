using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Expressions;

/// <summary>A function of higher-order functions: <c>(x, y) -> x + y</c>.</summary>
/// <param name="Body">What it computes.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record LambdaFunction(Expression Body, ValueList<UnresolvedNamedLambdaVariable> Parameters) : Expression;
