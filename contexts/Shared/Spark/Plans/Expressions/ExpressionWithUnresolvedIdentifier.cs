namespace Shared.Spark.Plans.Expressions;

/// <summary><c>IDENTIFIER(…)</c> whose text is known only when parameters are bound.</summary>
/// <param name="Name">The text of the name, a constant string.</param>
/// <param name="Template">An <see cref="UnresolvedAttribute"/> or <see cref="UnresolvedFunction"/> without name parts, which get those of the text.</param>
public sealed record ExpressionWithUnresolvedIdentifier(Expression Name, Expression Template) : Expression;
