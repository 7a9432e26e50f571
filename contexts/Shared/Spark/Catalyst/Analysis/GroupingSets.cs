using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>The sets that ROLLUP, CUBE and GROUPING SETS stand for; several of them, and plain expressions, are multiplied.</summary>
internal static class GroupingSets
{
    /// <summary>The distinct expressions, and the sets as indexes into them.</summary>
    internal static (ValueList<TypedExpression> Expressions, ValueList<ValueList<int>> Sets) Expand(
        ValueList<Expression> grouping,
        Func<Expression, TypedExpression> resolve
    )
    {
        var expressions = new List<TypedExpression>();
        IReadOnlyList<IReadOnlyList<int>> sets =
        [
            [],
        ];
        foreach (var item in grouping)
        {
            foreach (var given in (item as GroupingAnalytics)?.Given ?? [])
            {
                Index(given);
            }

            var ofItem = item is GroupingAnalytics analytics
                ? Of(analytics, Index)
                :
                [
                    [Index(item)],
                ];
            sets = [.. sets.SelectMany(set => ofItem.Select(other => (IReadOnlyList<int>)[.. set, .. other]))];
        }

        return (expressions.ToValueList(), sets.Select(set => set.Distinct().ToValueList()).ToValueList());

        int Index(Expression expression)
        {
            var resolved = resolve(expression);
            var index = expressions.FindIndex(known => Semantics.AreEqual(known, resolved));
            if (index < 0)
            {
                index = expressions.Count;
                expressions.Add(resolved);
            }

            return index;
        }
    }

    /// <summary>The sets of ROLLUP or CUBE over so many columns.</summary>
    internal static ValueList<ValueList<int>> Of(GroupingKind kind, int count) =>
        Combine(kind, [.. Enumerable.Range(0, count).Select(i => (IReadOnlyList<int>)[i])]).Select(set => set.ToValueList()).ToValueList();

    private static IReadOnlyList<IReadOnlyList<int>> Of(GroupingAnalytics analytics, Func<Expression, int> index)
    {
        if (analytics.Kind != GroupingKind.GroupingSets)
        {
            return Combine(analytics.Kind, [.. analytics.Sets.Select(set => (IReadOnlyList<int>)[.. set.Select(index)])]);
        }

        // A set may be a ROLLUP, CUBE or GROUPING SETS of its own.
        return
        [
            .. analytics.Sets.SelectMany(set =>
                set is [GroupingAnalytics nested]
                    ? Of(nested, index)
                    :
                    [
                        [.. set.Select(index)],
                    ]
            ),
        ];
    }

    private static IReadOnlyList<IReadOnlyList<int>> Combine(GroupingKind kind, IReadOnlyList<IReadOnlyList<int>> items) =>
        kind == GroupingKind.Rollup
            ?
            [
                .. Enumerable
                    .Range(0, items.Count + 1)
                    .Select(left => (IReadOnlyList<int>)[.. items.Take(items.Count - left).SelectMany(item => item)]),
            ]
            : Subsets(items);

    // In Spark's order: with the first item, then without it.
    private static IReadOnlyList<IReadOnlyList<int>> Subsets(IReadOnlyList<IReadOnlyList<int>> items)
    {
        if (items.Count == 0)
        {
            return
            [
                [],
            ];
        }

        var rest = Subsets([.. items.Skip(1)]);
        return [.. rest.Select(set => (IReadOnlyList<int>)[.. items[0], .. set]), .. rest];
    }
}
