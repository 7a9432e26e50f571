namespace Shared.Spark.Plans.Expressions;

/// <summary>A function over a window.</summary>
/// <param name="Function">The function.</param>
/// <param name="Window">The window.</param>
public sealed record WindowExpression(Expression Function, WindowSpecification Window) : Expression;
