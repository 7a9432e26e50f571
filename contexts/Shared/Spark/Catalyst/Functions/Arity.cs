using System.Globalization;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>Checks how many arguments a call has.</summary>
public static class Arity
{
    internal const string DocumentationRoot = "https://spark.apache.org/docs/latest";

    /// <summary>Raises Spark's WRONG_NUM_ARGS unless the count is between the two.</summary>
    public static void Check(CallSite call, int min, int max)
    {
        var count = call.Arguments.Count;
        if (count >= min && count <= max)
        {
            return;
        }

        throw Wrong(
            call,
            max switch
            {
                int.MaxValue => string.Create(CultureInfo.InvariantCulture, $"> {min - 1}"),
                _ when min == max => min.ToString(CultureInfo.InvariantCulture),
                _ => $"[{string.Join(", ", Enumerable.Range(min, max - min + 1))}]",
            }
        );
    }

    /// <summary>Spark's WRONG_NUM_ARGS.</summary>
    /// <param name="call">The call.</param>
    /// <param name="expected">How many arguments there should be, as the message says it: <c>2</c>, <c>[1, 2]</c>, <c>&gt; 0</c>.</param>
    public static AnalysisException Wrong(CallSite call, string expected) =>
        new(
            "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
            new Dictionary<string, string>
            {
                ["functionName"] = $"`{call.CalledAs}`",
                ["expectedNum"] = expected,
                ["actualNum"] = call.Arguments.Count.ToString(CultureInfo.InvariantCulture),
                ["docroot"] = DocumentationRoot,
            },
            call.Origin
        );
}
