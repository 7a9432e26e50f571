using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Expressions that functions are rewritten to.</summary>
internal static class Calls
{
    /// <summary>A call of another function, bound.</summary>
    internal static TypedExpression Of(CallSite call, string name, params ReadOnlySpan<TypedExpression> arguments)
    {
        var bound = call.Delegate(name, arguments);
        return bound.Replacement
            ?? new FunctionCall(bound.Function!, bound.Arguments, bound.Type, bound.IsNullable) { Mode = call.Mode, Origin = call.Origin };
    }

    /// <summary>A cast, unless the expression is of the type.</summary>
    internal static TypedExpression Cast(CallSite call, TypedExpression expression, DataType type) =>
        CommonTypes.CastTo(expression, type, call);

    /// <summary>
    /// CASE WHEN <paramref name="condition"/> THEN <paramref name="value"/> ELSE <paramref name="otherwise"/> END; all is bound, both
    /// values are of one type.
    /// </summary>
    internal static TypedExpression If(TypedExpression condition, TypedExpression value, TypedExpression? otherwise) =>
        new TypedCase([new TypedCaseBranch(condition, value)], otherwise) { IsIf = true };

    /// <summary>NULL of a type.</summary>
    internal static TypedLiteral Null(DataType type) => new(null, type);
}
