namespace Shared.Spark.Plans.Expressions;

/// <summary><c>IDENTIFIER(…)</c> as a name: its text is read as one when the expression is analyzed.</summary>
/// <param name="Name">The text of the name, a constant string.</param>
/// <param name="Template">
/// An <see cref="UnresolvedAttribute"/>, <see cref="UnresolvedFunction"/> or <see cref="WindowExpression"/> of one, without name parts,
/// which get those of the text.
/// </param>
public sealed record ExpressionWithUnresolvedIdentifier(Expression Name, Expression Template) : Expression;
