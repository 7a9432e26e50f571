using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>Whether expressions mean the same, however they are written. Mirrors Spark's <c>semanticEquals</c>.</summary>
public static class Semantics
{
    /// <summary>Whether two expressions mean the same.</summary>
    public static bool AreEqual(TypedExpression left, TypedExpression right) =>
        ReferenceEquals(left, right)
        || (left, right) switch
        {
            (TypedAlias first, _) => AreEqual(first.Child, right),
            (_, TypedAlias second) => AreEqual(left, second.Child),
            (FunctionCall first, FunctionCall second) => ReferenceEquals(first.Function, second.Function)
                && first.Function.IsDeterministic
                && first.Type.Equals(second.Type)
                && first.Mode == second.Mode
                && first.IgnoreNulls == second.IgnoreNulls
                && (AreEqual(first.Arguments, second.Arguments) || (IsCommutative(first) && AreSwapped(first.Arguments, second.Arguments))),
            (AggregateCall first, AggregateCall second) => ReferenceEquals(first.Function, second.Function)
                && first.IsDistinct == second.IsDistinct
                && first.Mode == second.Mode
                && first.IgnoreNulls == second.IgnoreNulls
                && AreEqual(first.Children, second.Children)
                && first.Filter is null == second.Filter is null,
            (TypedCast first, TypedCast second) => first.Mode == second.Mode
                && first.Type.Equals(second.Type)
                && AreEqual(first.Child, second.Child),
            (GetStructField first, GetStructField second) => first.Ordinal == second.Ordinal && AreEqual(first.Child, second.Child),
            (GetArrayStructFields first, GetArrayStructFields second) => first.Ordinal == second.Ordinal
                && AreEqual(first.Child, second.Child),
            (TypedCase first, TypedCase second) => first.Else is null == second.Else is null && AreEqual(first.Children, second.Children),
            (TypedLambda first, TypedLambda second) => AreEqualLambdas(first, second),
            (WindowCall first, WindowCall second) => first.Frame.Equals(second.Frame) && AreEqual(first.Children, second.Children),
            (SubqueryExpression first, SubqueryExpression second) => first.GetType() == second.GetType()
                && AreEqual(first.Children, second.Children)
                && PlanSemantics.AreEqual(first.Plan, second.Plan),
            _ => left.GetType() == right.GetType() && left.Equals(right),
        };

    /// <summary>A number that is equal for expressions that mean the same.</summary>
    public static int Hash(TypedExpression expression) =>
        expression switch
        {
            TypedAlias alias => Hash(alias.Child),
            FunctionCall call => call.Arguments.Aggregate(call.Function.GetHashCode(), (hash, argument) => hash + Hash(argument)),
            AggregateCall call => call.Arguments.Aggregate(call.Function.GetHashCode(), (hash, argument) => hash + Hash(argument)),
            AttributeReference attribute => attribute.GetHashCode(),
            TypedLiteral literal => literal.Value?.GetHashCode() ?? 0,
            _ => expression.Children.Aggregate(expression.GetType().GetHashCode(), (hash, child) => (hash * 31) + Hash(child)),
        };

    private static bool AreEqual(ValueList<TypedExpression> left, ValueList<TypedExpression> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!AreEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqualLambdas(TypedLambda left, TypedLambda right)
    {
        if (left.Parameters.Count != right.Parameters.Count)
        {
            return false;
        }

        var body = right.Body.ReplaceUp(part =>
        {
            for (var i = 0; i < right.Parameters.Count; i++)
            {
                if (part is LambdaVariable variable && variable.Id == right.Parameters[i].Id)
                {
                    return left.Parameters[i];
                }
            }

            return part;
        });
        return AreEqual(left.Body, body);
    }

    private static bool IsCommutative(FunctionCall call) =>
        call.Arguments.Count == 2 && call.Function.Name is "+" or "*" or "and" or "or" or "&" or "|" or "^" or "=" or "<=>";

    private static bool AreSwapped(ValueList<TypedExpression> left, ValueList<TypedExpression> right) =>
        right.Count == 2 && AreEqual(left[0], right[1]) && AreEqual(left[1], right[0]);
}
