using System.Globalization;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>Checks how many arguments a call has.</summary>
public static class Arity
{
    /// <summary>Raises Spark's WRONG_NUM_ARGS unless the count is between the two.</summary>
    public static void Check(CallSite call, int min, int max)
    {
        var count = call.Arguments.Count;
        if (count >= min && count <= max)
        {
            return;
        }

        throw new AnalysisException(
            "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
            new Dictionary<string, string>
            {
                ["functionName"] = $"`{call.Function.Name}`",
                ["expectedNum"] = Expected(min, max),
                ["actualNum"] = count.ToString(CultureInfo.InvariantCulture),
                ["docroot"] = "https://spark.apache.org/docs/latest",
            },
            call.Origin);
    }

    private static string Expected(int min, int max) => max switch
    {
        int.MaxValue => string.Create(CultureInfo.InvariantCulture, $"> {min - 1}"),
        _ when min == max => min.ToString(CultureInfo.InvariantCulture),
        _ => $"[{string.Join(", ", Enumerable.Range(min, max - min + 1))}]",
    };
}
