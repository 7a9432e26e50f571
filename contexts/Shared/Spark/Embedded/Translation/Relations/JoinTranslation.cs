using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Translation.Relations;

/// <summary>Joins. Conditions of the sides move to the WHERE clause behind the join where they mean the same there.</summary>
internal static class JoinTranslation
{
    internal static SelectBuilder Translate(TypedJoin join, Pushdown pushdown, PlanTranslator translator)
    {
        var conditions = join.Condition is null ? [] : FilterTranslation.Conjuncts(join.Condition).ToArray();
        var left = translator.Translate(
            join.Left,
            PushdownFor(join.Left, join, pushdown, conditions, JoinType.RightOuter, JoinType.LeftOuter, JoinType.LeftAnti)
        );
        var right = translator.Translate(
            join.Right,
            PushdownFor(join.Right, join, pushdown, conditions, JoinType.LeftOuter, JoinType.RightOuter, null)
        );
        var isInner = join.Type is JoinType.Inner or JoinType.Cross;
        if (!left.HasOnlyConditions || (!left.IsBare && join.Type is JoinType.RightOuter or JoinType.FullOuter))
        {
            left = left.Nest();
        }

        // A semi-join's left side must be one item: the columns of a join before it would all be seen.
        if (!right.HasOnlyConditions || join.IsLateral || (!right.IsBare && !isInner))
        {
            right = join.IsLateral ? new SelectBuilder($"LATERAL {translator.Subquery(join.Right)}", right.Output) : right.Nest();
        }

        var subqueries = new JoinSubqueries(join, translator);
        var behind = isInner ? conditions.Where(JoinSubqueries.Has).ToArray() : [];
        var on = new List<string>();
        foreach (var condition in conditions.Except(behind))
        {
            on.Add(
                JoinSubqueries.Has(condition)
                    ? subqueries.Precompute(condition, ref left, ref right)
                    : translator.Expressions.TranslateCondition(condition)
            );
        }

        var select = new SelectBuilder($"{left.From} {Keyword(join.Type, on.Count > 0)} {Bracketed(right)}{On(join.Type, on)}", join.Output)
        {
            IsJoin = true,
        };
        foreach (var condition in left.Where.Concat(isInner ? right.Where : []).Concat(behind.Select(subqueries.TranslateBehind)))
        {
            select.AddWhere(condition);
        }

        return select;
    }

    // A filter behind an outer join may want the nulls that stand for missing rows; what the join itself matches by leaves no row of its
    // kept side out.
    private static Pushdown PushdownFor(
        TypedPlan side,
        TypedJoin join,
        Pushdown behind,
        TypedExpression[] conditions,
        JoinType missing,
        JoinType kept,
        JoinType? alsoKept
    )
    {
        var filters = join.Type == JoinType.FullOuter || join.Type == missing ? Pushdown.None : behind;
        var isKept = join.Type == JoinType.FullOuter || join.Type == kept || join.Type == alsoKept;
        return (isKept ? filters : filters.Behind(conditions)).For(side);
    }

    private static string Bracketed(SelectBuilder right) => right.IsJoin ? $"({right.From})" : right.From!;

    private static string Keyword(JoinType type, bool hasCondition) =>
        type switch
        {
            JoinType.Inner or JoinType.Cross => hasCondition ? "JOIN" : "CROSS JOIN",
            JoinType.LeftOuter => "LEFT JOIN",
            JoinType.RightOuter => "RIGHT JOIN",
            JoinType.FullOuter => "FULL JOIN",
            JoinType.LeftSemi => "SEMI JOIN",
            JoinType.LeftAnti => "ANTI JOIN",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
        };

    private static string On(JoinType type, List<string> conditions) =>
        conditions.Count > 0 ? $" ON {string.Join(" AND ", conditions)}"
        : type is JoinType.Inner or JoinType.Cross ? ""
        : " ON true";
}
