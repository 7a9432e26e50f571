namespace Shared.Spark.Plans.Expressions;

/// <summary>
/// A field of a struct, an element of an array or a value of a map: <c>child[extraction]</c>, <c>child.field</c> (then a string literal).
/// </summary>
/// <param name="Child">The struct, array or map.</param>
/// <param name="Extraction">The name, index or key.</param>
public sealed record UnresolvedExtractValue(Expression Child, Expression Extraction) : Expression;
