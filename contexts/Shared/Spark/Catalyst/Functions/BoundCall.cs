using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>What a <see cref="Signature"/> makes of arguments.</summary>
/// <param name="Arguments">The arguments with their coercions.</param>
/// <param name="Type">The type of the value; for a generator the struct of its columns.</param>
/// <param name="IsNullable">Whether the value may be null.</param>
public sealed record BoundCall(ValueList<TypedExpression> Arguments, DataType Type, bool IsNullable)
{
    /// <summary>
    /// The function that computes the value when it is not the one that was called: <c>date_add</c> for a date <c>+</c> a number.
    /// </summary>
    public FunctionDefinition? Function { get; init; }

    /// <summary>The arguments as the user wrote them, where the name of the column shows those; null elsewhere.</summary>
    public ValueList<TypedExpression>? ShownArguments { get; init; }

    /// <summary>An expression that takes the place of the whole call; null for a call.</summary>
    public TypedExpression? Replacement { get; init; }

    /// <summary>A call that is an expression of its own.</summary>
    public static BoundCall Replace(TypedExpression expression) =>
        new([], expression.Type, expression.IsNullable) { Replacement = expression };
}
