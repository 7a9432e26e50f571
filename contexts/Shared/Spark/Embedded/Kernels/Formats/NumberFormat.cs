using System.Text.RegularExpressions;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Formats;

/// <summary>
/// The formats of <c>to_char</c> and <c>to_number</c>. Mirrors Spark's <c>ToNumberParser</c>. See
/// https://spark.apache.org/docs/3.5.7/sql-ref-number-pattern.html.
/// </summary>
internal sealed partial class NumberFormat
{
    private readonly string _format;
    private readonly Match _match;
    private readonly string _whole;
    private readonly string _fraction;

    private NumberFormat(string format, Match match)
    {
        (_format, _match) = (format, match);
        _whole = match.Groups["whole"].Value;
        _fraction = match.Groups["fraction"].Value;
    }

    internal int Scale => _fraction.Length;

    internal int Precision => WholeDigits + Scale;

    private int WholeDigits => _whole.Count(c => c is '0' or '9');

    private bool HasDollar => _match.Groups["dollar"].Length > 0;

    private string LeadingSign => _match.Groups["leading"].Value;

    private string TrailingSign => _match.Groups["trailing"].Value;

    /// <summary>Reads a format.</summary>
    /// <exception cref="AnalysisException">It is none.</exception>
    internal static NumberFormat Parse(string format)
    {
        var upper = format.ToUpperInvariant();
        var match = Pattern().Match(upper);
        if (!match.Success || HasLooseSeparators(upper))
        {
            throw Invalid(upper);
        }

        var parsed = new NumberFormat(format, match);
        var isSignedTwice = parsed.LeadingSign.Length > 0 && parsed.LeadingSign == parsed.TrailingSign;
        return parsed.Precision > 0 && !isSignedTwice ? parsed : throw Invalid(upper);
    }

    internal SparkRuntimeException Mismatch(string input) =>
        new(
            "INVALID_FORMAT.MISMATCH_INPUT",
            new Dictionary<string, string>
            {
                ["inputType"] = "\"STRING\"",
                ["input"] = input,
                ["format"] = _format,
            }
        );

    [GeneratedRegex(@"^(?<leading>MI|S)?(?<dollar>\$)?(?<whole>[09G,]*)(?<point>[.D])?(?<fraction>[09]*)(?<trailing>PR|MI|S)?$")]
    private static partial Regex Pattern();
}
