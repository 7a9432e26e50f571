using System.Text;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>
/// Plans as trees of text, as Spark's <c>explain</c> shows them: unresolved ones with <c>'</c> before nodes that are not known yet, typed
/// ones with the ids of attributes. Options of data sources may hold secrets and are never printed.
/// </summary>
public static partial class PlanPrinter
{
    /// <summary>A typed plan, a line a node.</summary>
    public static string Print(TypedPlan plan)
    {
        var text = new StringBuilder();
        Append(text, plan, "", "", DescribeTyped, ChildrenOf);
        return text.ToString();
    }

    /// <summary>An unresolved plan, a line a node.</summary>
    public static string Print(LogicalPlan plan)
    {
        var text = new StringBuilder();
        Append(text, plan, "", "", DescribeUnresolved, InputsOf);
        return text.ToString();
    }

    private static void Append<T>(
        StringBuilder text,
        T plan,
        string first,
        string rest,
        Func<T, string> describe,
        Func<T, IReadOnlyList<T>> childrenOf
    )
    {
        text.Append(first).Append(describe(plan)).Append('\n');
        var children = childrenOf(plan);
        for (var i = 0; i < children.Count; i++)
        {
            var isLast = i == children.Count - 1;
            Append(text, children[i], rest + (isLast ? "+- " : ":- "), rest + (isLast ? "   " : ":  "), describe, childrenOf);
        }
    }
}
