namespace Shared.Spark.Plans.Expressions;

/// <summary>A branch of a <see cref="CaseWhen"/>.</summary>
/// <param name="Condition">When.</param>
/// <param name="Value">Then.</param>
public sealed record CaseBranch(Expression Condition, Expression Value);
