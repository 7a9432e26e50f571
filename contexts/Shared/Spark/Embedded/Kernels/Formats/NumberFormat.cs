using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Formats;

/// <summary>The formats of <c>to_char</c> and <c>to_number</c>. Mirrors Spark's <c>ToNumberParser</c>. See https://spark.apache.org/docs/3.5.7/sql-ref-number-pattern.html.</summary>
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
        if (match.Success && match.Groups["whole"].Value.Count(c => c is '0' or '9') + match.Groups["fraction"].Length > 0 && !HasLooseSeparator(match.Groups["whole"].Value))
        {
            return new NumberFormat(format, match);
        }

        throw Invalid(upper);
    }

    internal SparkRuntimeException Mismatch(string input) => new(
        "INVALID_FORMAT.MISMATCH_INPUT",
        new Dictionary<string, string> { ["inputType"] = "\"STRING\"", ["input"] = input, ["format"] = _format });

    /// <summary>Reads a number; false when the text is not as the format says.</summary>
    internal bool TryRead(string text, out Int128 unscaled)
    {
        unscaled = 0;
        var rest = text.Trim(' ');
        var isNegative = false;
        if (TrailingSign == "PR")
        {
            var isWrapped = rest.StartsWith('<') && rest.EndsWith('>');
            (isNegative, rest) = (isWrapped, isWrapped ? rest[1..^1] : rest);
        }

        ReadSign(LeadingSign, ref rest, ref isNegative, isLeading: true);
        ReadSign(TrailingSign, ref rest, ref isNegative, isLeading: false);
        if (HasDollar)
        {
            if (!rest.StartsWith('$'))
            {
                return false;
            }

            rest = rest[1..];
        }

        var point = rest.IndexOf('.', StringComparison.Ordinal);
        var (whole, fraction) = point < 0 ? (rest, "") : (rest[..point], rest[(point + 1)..]);
        if ((point >= 0 && !_match.Groups["point"].Success) || fraction.Length > Scale || !fraction.All(char.IsAsciiDigit))
        {
            return false;
        }

        if (!MatchesWhole(whole))
        {
            return false;
        }

        var digits = whole.Replace(",", "", StringComparison.Ordinal) + fraction.PadRight(Scale, '0');
        if (digits.Length == 0 || whole.Length + fraction.Length == 0)
        {
            return false;
        }

        unscaled = Int128.Parse(digits, CultureInfo.InvariantCulture);
        unscaled = isNegative ? -unscaled : unscaled;
        return true;
    }

    /// <summary>Writes a number; one that does not fit is hash signs.</summary>
    internal void Write(Decimal128 value, Utf8Buffer buffer)
    {
        var isNegative = value.Unscaled < 0;
        var digits = BigInteger.Abs((BigInteger)value.Unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(value.Scale + 1, '0');
        var whole = digits[..^value.Scale].TrimStart('0');
        var fraction = digits[^value.Scale..].TrimEnd('0');
        if (whole.Length > WholeDigits || fraction.Length > Scale)
        {
            Overflow(buffer);
            return;
        }

        // Before a point stands a digit at least.
        var hasPoint = _match.Groups["point"].Success;
        var text = new StringBuilder(Whole(hasPoint && whole.Length == 0 && WholeDigits > 0 ? "0" : whole));
        if (_match.Groups["point"].Success)
        {
            text.Append('.').Append(fraction.PadRight(Scale, '0'));
        }

        var body = text.ToString();
        if (HasDollar)
        {
            body = "$" + body;
        }

        body = WithSign(body, LeadingSign, isNegative, isLeading: true);
        body = WithSign(body, TrailingSign, isNegative, isLeading: false);
        buffer.Append(body);
    }

    private void Overflow(Utf8Buffer buffer)
    {
        foreach (var character in _whole)
        {
            buffer.Append(character is '0' or '9' ? '#' : ',');
        }

        if (_match.Groups["point"].Success)
        {
            buffer.Append('.');
            buffer.AppendRepeated((byte)'#', Scale);
        }
    }

    // Digits from the right; before the first of the number stand blanks, or zeros behind a 0 of the format.
    private string Whole(string digits)
    {
        var characters = new char[_whole.Length];
        var index = digits.Length - 1;
        for (var i = _whole.Length - 1; i >= 0; i--)
        {
            var isSeparator = _whole[i] is ',' or 'G';
            var hasZero = _whole.AsSpan(0, i + 1).IndexOf('0') is >= 0 and var zero && zero <= i;
            characters[i] = isSeparator
                ? index >= 0 || hasZero ? ',' : ' '
                : index >= 0 ? digits[index--] : hasZero ? '0' : ' ';
        }

        return new string(characters);
    }

    private static string WithSign(string body, string sign, bool isNegative, bool isLeading)
    {
        switch (sign)
        {
            case "S":
                return isLeading ? (isNegative ? "-" : "+") + body : body + (isNegative ? "-" : "+");
            case "MI":
                var mark = isNegative ? "-" : " ";
                return isLeading ? mark + body : body + mark;
            case "PR":
                return isNegative ? $"<{body}>" : body + "  ";
            default:
                return isLeading || !isNegative || body.Contains('-', StringComparison.Ordinal) ? body : body;
        }
    }

    private static void ReadSign(string sign, ref string text, ref bool isNegative, bool isLeading)
    {
        if (sign is not ("S" or "MI") || text.Length == 0)
        {
            return;
        }

        var mark = isLeading ? text[0] : text[^1];
        if (mark is '-' or '+')
        {
            isNegative = mark == '-';
            text = isLeading ? text[1..] : text[..^1];
        }
    }

    // Groups of digits are no longer than the format's, counted from the point.
    private bool MatchesWhole(string text)
    {
        var expected = _whole.Replace('G', ',').Split(',');
        var actual = text.Split(',');
        if (actual.Length > expected.Length || !text.All(c => char.IsAsciiDigit(c) || c == ','))
        {
            return false;
        }

        for (var i = 1; i <= actual.Length; i++)
        {
            var (group, limit) = (actual[^i], expected[^i]);
            var isFirst = i == actual.Length;
            if (group.Length > limit.Length || (!isFirst && group.Length != limit.Length))
            {
                return false;
            }

            // A format that begins with 0 takes exactly its digits.
            if (isFirst && limit.StartsWith('0') && i == expected.Length && group.Length != limit.Length)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasLooseSeparator(string whole) =>
        whole.Contains("GG", StringComparison.Ordinal) || whole.Contains(",,", StringComparison.Ordinal) || whole.Contains(",G", StringComparison.Ordinal)
        || whole.Contains("G,", StringComparison.Ordinal) || (whole.Length > 0 && (whole[0] is ',' or 'G' || whole[^1] is ',' or 'G'));

    private static AnalysisException Invalid(string format)
    {
        var quoted = $"'{format}'";
        if (format.Length == 0)
        {
            return new AnalysisException("INVALID_FORMAT.EMPTY", new Dictionary<string, string> { ["format"] = quoted });
        }

        if (!format.Any(c => c is '0' or '9'))
        {
            return new AnalysisException("INVALID_FORMAT.WRONG_NUM_DIGIT", new Dictionary<string, string> { ["format"] = quoted });
        }

        foreach (var token in new[] { "$", "S", "MI", "PR", "." })
        {
            var count = (format.Length - format.Replace(token, "", StringComparison.Ordinal).Length) / token.Length;
            count += token == "." ? format.Count(c => c == 'D') : 0;
            if (count > 1)
            {
                return new AnalysisException(
                    "INVALID_FORMAT.WRONG_NUM_TOKEN",
                    new Dictionary<string, string> { ["token"] = token == "." ? "'.' or 'D'" : $"'{token}'", ["format"] = quoted });
            }
        }

        var point = format.IndexOfAny(['.', 'D']);
        var separator = format.LastIndexOfAny([',', 'G']);
        if (separator >= 0)
        {
            return new AnalysisException(
                point >= 0 && separator > point ? "INVALID_FORMAT.THOUSANDS_SEPS_MUST_BEFORE_DEC" : "INVALID_FORMAT.CONT_THOUSANDS_SEPS",
                new Dictionary<string, string> { ["format"] = quoted });
        }

        var unknown = format.FirstOrDefault(c => !"09G,.D$SMIPR".Contains(c, StringComparison.Ordinal));
        return new AnalysisException(
            "INVALID_FORMAT.UNEXPECTED_TOKEN",
            new Dictionary<string, string> { ["token"] = $"character '{(unknown == default ? format[0] : unknown)}'", ["format"] = quoted });
    }

    [GeneratedRegex(@"^(?<leading>MI|S)?(?<dollar>\$)?(?<whole>[09G,]*)(?<point>[.D])?(?<fraction>[09]*)(?<dollar>\$)?(?<trailing>PR|MI|S)?$")]
    private static partial Regex Pattern();
}
