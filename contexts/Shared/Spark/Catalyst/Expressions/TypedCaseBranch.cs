namespace Shared.Spark.Catalyst.Expressions;

/// <summary>A branch of a <see cref="TypedCase"/>.</summary>
/// <param name="Condition">When.</param>
/// <param name="Value">Then.</param>
public sealed record TypedCaseBranch(TypedExpression Condition, TypedExpression Value);
