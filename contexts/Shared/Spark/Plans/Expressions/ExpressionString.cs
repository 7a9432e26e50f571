namespace Shared.Spark.Plans.Expressions;

/// <summary>An expression as SQL text, parsed when analyzed.</summary>
/// <param name="Sql">The text.</param>
public sealed record ExpressionString(string Sql) : Expression;
