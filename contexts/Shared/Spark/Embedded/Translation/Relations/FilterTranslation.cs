using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Translation.Expressions;

namespace Shared.Spark.Embedded.Translation.Relations;

/// <summary>WHERE clauses.</summary>
internal static class FilterTranslation
{
    internal static SelectBuilder Translate(TypedFilter filter, Pushdown pushdown, PlanTranslator translator)
    {
        var conditions = Conjuncts(filter.Condition).ToArray();
        var select = translator.Translate(filter.Input, pushdown.Behind(conditions)).ForWhere();
        foreach (var condition in conditions)
        {
            select.AddWhere(translator.Expressions.TranslateCondition(condition));
        }

        return select;
    }

    /// <summary>The conditions that AND connects, from left to right.</summary>
    internal static IEnumerable<TypedExpression> Conjuncts(TypedExpression condition)
    {
        var pending = new Stack<TypedExpression>([condition]);
        while (pending.TryPop(out var next))
        {
            if (Negations.CanPush(next))
            {
                pending.Push(Negations.Push(next));
            }
            else if (next is FunctionCall { Function.Name: "and", Arguments: { Count: 2 } arguments })
            {
                pending.Push(arguments[1]);
                pending.Push(arguments[0]);
            }
            else
            {
                yield return next;
            }
        }
    }
}
