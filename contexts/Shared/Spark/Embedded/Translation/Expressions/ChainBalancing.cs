using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Translation.Expressions;

/// <summary>
/// Long sums and products of integers as balanced trees: <c>a + a + …</c> is parsed as deep as it is long, which DuckDB takes cubic time
/// for. Only what wraps on overflow may be grouped anew.
/// </summary>
internal static class ChainBalancing
{
    private const int MinDepth = 12;

    /// <summary>The call, balanced if it is the top of a long chain.</summary>
    internal static FunctionCall Balance(FunctionCall call)
    {
        if (!IsLink(call, call) || DepthOf(call) < MinDepth)
        {
            return call;
        }

        var items = new List<TypedExpression>();
        TypedExpression next = call;
        while (next is FunctionCall link && IsLink(link, call))
        {
            items.Add(link.Arguments[1]);
            next = link.Arguments[0];
        }

        items.Add(next);
        items.Reverse();
        return (FunctionCall)Tree(call, items, 0, items.Count);
    }

    private static bool IsLink(FunctionCall call, FunctionCall top) =>
        call.Function == top.Function
        && call.Function.Name is "+" or "*"
        && call.Arguments.Count == 2
        && call.Mode == EvalMode.Legacy
        && call.Type is IntegralType
        && call.Type.Equals(top.Type)
        && call.Arguments.All(argument => argument.Type.Equals(top.Type));

    private static int DepthOf(FunctionCall call)
    {
        var depth = 1;
        while (call.Arguments[0] is FunctionCall link && IsLink(link, call))
        {
            call = link;
            depth++;
        }

        return depth;
    }

    private static TypedExpression Tree(FunctionCall call, List<TypedExpression> items, int start, int count) =>
        count == 1
            ? items[start]
            : call with
            {
                Arguments = [Tree(call, items, start, count / 2), Tree(call, items, start + (count / 2), count - (count / 2))],
            };
}
