using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>Finds what the plan of a subquery refers to in the query around it.</summary>
public static class OuterReferences
{
    /// <summary>The columns, each once, in order.</summary>
    public static ValueList<AttributeReference> Of(TypedPlan plan) => All(plan) is { Count: > 0 } all ? all.Distinct().ToValueList() : [];

    /// <summary>The columns, as often as they are referred to, from the top of the plan.</summary>
    internal static IReadOnlyList<AttributeReference> All(TypedPlan plan)
    {
        List<AttributeReference>? found = null;
        Collect(plan, ref found);
        return found ?? [];
    }

    /// <summary>The columns that an expression within the subquery refers to.</summary>
    internal static IReadOnlyList<AttributeReference> All(TypedExpression expression)
    {
        List<AttributeReference>? found = null;
        Collect(expression, ref found);
        return found ?? [];
    }

    private static void Collect(TypedPlan plan, ref List<AttributeReference>? found)
    {
        foreach (var expression in plan.AllExpressions)
        {
            Collect(expression, ref found);
        }

        foreach (var definition in (plan as TypedWithCte)?.Definitions ?? [])
        {
            Collect(definition.Plan, ref found);
        }

        foreach (var child in plan.Children)
        {
            if (plan is TypedJoin { IsLateral: true } join && ReferenceEquals(child, join.Right))
            {
                // What the right side of LATERAL refers to on the left is no reference to the query around both.
                List<AttributeReference>? right = null;
                Collect(child, ref right);
                foreach (var attribute in right ?? [])
                {
                    if (!join.Left.Output.Contains(attribute))
                    {
                        (found ??= []).Add(attribute);
                    }
                }
            }
            else
            {
                Collect(child, ref found);
            }
        }
    }

    private static void Collect(TypedExpression expression, ref List<AttributeReference>? found)
    {
        if (expression is OuterReference outer)
        {
            (found ??= []).Add(outer.Attribute);
            return;
        }

        foreach (var child in expression.Children)
        {
            Collect(child, ref found);
        }
    }
}
