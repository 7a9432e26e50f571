using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>GROUP BY with ROLLUP, CUBE and GROUPING SETS, in all of Spark's ways to write them.</content>
internal sealed partial class Parser
{
    private ValueList<Expression> GroupingClause()
    {
        var start = _position;
        Expect(TokenKind.Group, TokenKind.By);
        var items = Separated(GroupingItem);
        if (Kind == TokenKind.With && KindAt(1) is TokenKind.Rollup or TokenKind.Cube)
        {
            var kind = KindAt(1) == TokenKind.Cube ? GroupingKind.Cube : GroupingKind.Rollup;
            _position += 2;
            var sets = items.Select(item => ValueList.Create<Expression>([item])).ToValueList();
            return [new GroupingAnalytics(kind, sets) { Origin = From(start) }];
        }

        if (Accept(TokenKind.Grouping, TokenKind.Sets))
        {
            var given = Parenthesized(GroupingSet);
            return [new GroupingAnalytics(GroupingKind.GroupingSets, given) { Given = items, Origin = From(start) }];
        }

        return items;
    }

    private Expression GroupingItem() => StartsGroupingAnalytics() ? Analytics() : Expression();

    private bool StartsGroupingAnalytics() =>
        (Kind is TokenKind.Rollup or TokenKind.Cube && KindAt(1) == TokenKind.LeftParen)
        || (Kind == TokenKind.Grouping && KindAt(1) == TokenKind.Sets && KindAt(2) == TokenKind.LeftParen);

    private GroupingAnalytics Analytics()
    {
        var start = _position;
        if (Kind == TokenKind.Grouping)
        {
            _position += 2;
            var elements = Parenthesized(GroupingElement);
            var flat = elements.SelectMany(sets => sets).ToValueList();
            return new GroupingAnalytics(GroupingKind.GroupingSets, flat) { Origin = From(start) };
        }

        var kind = Kind == TokenKind.Cube ? GroupingKind.Cube : GroupingKind.Rollup;
        Advance();
        var items = Parenthesized(GroupingSet);
        return items.All(set => set.Count > 0)
            ? new GroupingAnalytics(kind, items) { Origin = From(start) }
            : Defer(
                Error("_LEGACY_ERROR_TEMP_0051", From(start), ("element", kind.ToString().ToUpperInvariant())),
                new GroupingAnalytics(kind, items)
            );
    }

    /// <summary>The sets that an element of GROUPING SETS stands for: ROLLUP and CUBE within it are several.</summary>
    private ValueList<ValueList<Expression>> GroupingElement()
    {
        if (!StartsGroupingAnalytics())
        {
            return [GroupingSet()];
        }

        var analytics = Analytics();
        return analytics.Kind switch
        {
            GroupingKind.Rollup => Prefixes(analytics.Sets),
            GroupingKind.Cube => Subsets(analytics.Sets),
            _ => analytics.Sets,
        };
    }

    /// <summary>A parenthesis is a set only when the item ends with it: <c>(a + b) * c</c> is an expression.</summary>
    private ValueList<Expression> GroupingSet()
    {
        var close = _tokens[_position].Partner;
        if (Kind != TokenKind.LeftParen || close == 0 || KindOf(close + 1) is not (TokenKind.Comma or TokenKind.RightParen))
        {
            return [Expression()];
        }

        Advance();
        ValueList<Expression> set = Kind == TokenKind.RightParen ? [] : Separated(Expression);
        Expect(TokenKind.RightParen);
        return set;
    }

    private static ValueList<ValueList<Expression>> Prefixes(ValueList<ValueList<Expression>> items) =>
        Enumerable.Range(0, items.Count + 1).Select(dropped => Union(items.Take(items.Count - dropped))).ToValueList();

    // The order is Spark's: with the first item before without it.
    private static ValueList<ValueList<Expression>> Subsets(ValueList<ValueList<Expression>> items)
    {
        IEnumerable<IEnumerable<ValueList<Expression>>> subsets =
        [
            [],
        ];
        foreach (var item in items.Reverse())
        {
            var rest = subsets.ToList();
            subsets = rest.Select(subset => subset.Prepend(item)).Concat(rest).ToList();
        }

        return subsets.Select(Union).ToValueList();
    }

    private static ValueList<Expression> Union(IEnumerable<ValueList<Expression>> items) =>
        items.SelectMany(item => item).Distinct().ToValueList();
}
