using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Embedded.Functions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Embedded.Translation.Expressions;

/// <summary>
/// Moves NOT down to the IN with a query that it is about: Spark plans <c>NOT IN</c> otherwise than <c>IN</c>, after this very
/// simplification.
/// </summary>
internal static class Negations
{
    /// <summary>Whether an expression is a negation that can be moved.</summary>
    internal static bool CanPush(TypedExpression expression) =>
        expression is FunctionCall { Function.Name: "not", Arguments: [FunctionCall { Function.Name: "not" or "and" or "or" } inner] }
        && HasMembership(inner);

    /// <summary>The same condition with the negation moved one step down.</summary>
    internal static TypedExpression Push(TypedExpression expression)
    {
        var not = (FunctionCall)expression;
        var inner = (FunctionCall)not.Arguments[0];
        return inner.Function.Name switch
        {
            "not" => inner.Arguments[0],
            "and" => Combine("or", not, inner),
            _ => Combine("and", not, inner),
        };
    }

    private static FunctionCall Combine(string name, FunctionCall not, FunctionCall inner) =>
        inner with
        {
            Function = BuiltInFunctions.All.Find(name)!,
            Arguments = inner.Arguments.Select(TypedExpression (argument) => not with { Arguments = [argument] }).ToValueList(),
        };

    private static bool HasMembership(TypedExpression expression) =>
        expression is TypedInSubquery || expression.Children.Any(HasMembership);
}
