namespace Shared.Spark.Plans.Expressions;

/// <summary>An argument by name: <c>name => value</c>.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Value">The value.</param>
public sealed record NamedArgument(string Name, Expression Value) : Expression;
