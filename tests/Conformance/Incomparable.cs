using System.Text.RegularExpressions;

namespace Conformance;

/// <summary>What differs from run to run, and Spark's golden files therefore leave out.</summary>
internal static partial class Incomparable
{
    internal static string Replace(string line) =>
        Numbers().Replace(Stages().Replace(Locations().Replace(line, "$1 [not included in comparison]$2"), "*"), "$1x");

    [GeneratedRegex(@"(#|plan_id=)\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\*\(\d+\) ")]
    private static partial Regex Stages();

    [GeneratedRegex(@"^(Location|Created By|Created Time|Last Access|Owner|CreateTime|Partition Statistics).*?(/[\w-]+)?$")]
    private static partial Regex Locations();
}
