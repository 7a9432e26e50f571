using System.Text.RegularExpressions;

namespace Conformance;

/// <summary>What differs from run to run, and Spark's golden files therefore leave out.</summary>
internal static partial class Incomparable
{
    internal static string Replace(string line) => Numbers().Replace(Stages().Replace(Facts().Replace(line, "$1"), "*"), "$1x");

    [GeneratedRegex(@"(#|plan_id=)\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\*\(\d+\) ")]
    private static partial Regex Stages();

    // Where and when, and by whom.
    [GeneratedRegex("^(Location|Created By|Created Time|Last Access|Owner|Partition Statistics).*$")]
    private static partial Regex Facts();
}
