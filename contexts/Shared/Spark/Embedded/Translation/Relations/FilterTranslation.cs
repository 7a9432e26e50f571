using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Translation.Expressions;

namespace Shared.Spark.Embedded.Translation.Relations;

/// <summary>WHERE clauses.</summary>
internal static class FilterTranslation
{
    internal static SelectBuilder Translate(TypedFilter filter, PlanTranslator translator)
    {
        var input = filter.Input is TypedScan scan
            ? ScanTranslation.Translate(scan, filter.Condition, limit: null, translator)
            : translator.Translate(filter.Input);
        var select = input.ForWhere();
        foreach (var condition in Conjuncts(filter.Condition))
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
