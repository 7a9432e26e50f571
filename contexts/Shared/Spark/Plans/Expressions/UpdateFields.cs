namespace Shared.Spark.Plans.Expressions;

/// <summary>A struct with a field added or replaced, or dropped when <paramref name="Value"/> is null.</summary>
/// <param name="Struct">The struct.</param>
/// <param name="FieldName">The field, dots for nested ones.</param>
/// <param name="Value">Its new value; null to drop it.</param>
public sealed record UpdateFields(Expression Struct, string FieldName, Expression? Value) : Expression;
