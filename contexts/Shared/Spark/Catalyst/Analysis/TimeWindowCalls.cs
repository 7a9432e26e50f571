using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>Finds the calls of <c>window</c> and <c>session_window</c> in what is not resolved yet.</summary>
internal static class TimeWindowCalls
{
    /// <summary>The calls in an expression.</summary>
    internal static IEnumerable<UnresolvedFunction> In(Expression expression) =>
        expression switch
        {
            UnresolvedFunction call when IsTimeWindow(call) => [call],
            UnresolvedFunction call => call.Arguments.SelectMany(In),
            Alias alias => In(alias.Child),
            Cast cast => In(cast.Child),
            UnresolvedExtractValue extract => In(extract.Child),
            GroupingAnalytics analytics => analytics.Sets.SelectMany(set => set.SelectMany(In)),
            _ => [],
        };

    /// <summary>The expression with a column in place of the calls.</summary>
    internal static Expression Replace(Expression expression, ResolvedColumn column) =>
        expression switch
        {
            UnresolvedFunction call when IsTimeWindow(call) => column,
            UnresolvedFunction call when In(call).Any() => call with
            {
                Arguments = call.Arguments.Map(argument => Replace(argument, column)),
            },
            Alias alias => alias with { Child = Replace(alias.Child, column) },
            Cast cast => cast with { Child = Replace(cast.Child, column) },
            UnresolvedExtractValue extract => extract with { Child = Replace(extract.Child, column) },
            GroupingAnalytics analytics => analytics with { Sets = analytics.Sets.Map(set => set.Map(item => Replace(item, column))) },
            _ => expression,
        };

    private static bool IsTimeWindow(UnresolvedFunction call) =>
        call.NameParts is [var name]
        && (name.Equals("window", StringComparison.OrdinalIgnoreCase) || name.Equals("session_window", StringComparison.OrdinalIgnoreCase));
}
