using System.Globalization;
using System.Numerics;
using System.Text;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Kernels.Formats;

/// <content>Writes numbers.</content>
internal sealed partial class NumberFormat
{
    /// <summary>Writes a number; the digits of one that does not fit are hash signs.</summary>
    internal void Write(Decimal128 value, Utf8Buffer buffer)
    {
        var digits = BigInteger.Abs((BigInteger)value.Unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(value.Scale + 1, '0');
        var whole = digits[..^value.Scale].TrimStart('0');
        var fraction = digits[^value.Scale..].TrimEnd('0');
        var fits = whole.Length <= WholeDigits && fraction.Length <= Scale;

        // Before a point stands a digit at least.
        var hasPoint = _match.Groups["point"].Success;
        var body = new StringBuilder(fits ? Whole(hasPoint && whole.Length == 0 && WholeDigits > 0 ? "0" : whole) : Hashes(_whole));
        if (hasPoint)
        {
            // A point with nothing behind it is a blank.
            body.Append(Scale == 0 ? ' ' : '.').Append(fits ? fraction.PadRight(Scale, '0') : Hashes(_fraction));
        }

        buffer.Append(WithSigns(HasDollar ? "$" + body : body.ToString(), value.Unscaled < 0));
    }

    private static string Hashes(string format)
    {
        var text = new StringBuilder(format.Length);
        foreach (var character in format)
        {
            text.Append(character is '0' or '9' ? '#' : ' ');
        }

        return text.ToString();
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
                ? index >= 0 || hasZero
                    ? ','
                    : ' '
                : index >= 0
                    ? digits[index--]
                    : hasZero
                        ? '0'
                        : ' ';
        }

        return new string(characters);
    }

    private string WithSigns(string body, bool isNegative)
    {
        body = LeadingSign switch
        {
            "S" => Before(body, isNegative ? '-' : '+'),
            "MI" => isNegative ? Before(body, '-') : " " + body,
            _ => TrailingSign == "PR" && isNegative ? Before(body, '<') : body,
        };
        return TrailingSign switch
        {
            "S" => Behind(body, isNegative ? '-' : '+'),
            "MI" => Behind(body, isNegative ? '-' : ' '),
            "PR" => isNegative ? Behind(body, '>') : body + "  ",
            _ => body,
        };
    }

    // Signs stand beside what is no blank.
    private static string Before(string body, char sign)
    {
        var blanks = body.Length - body.TrimStart(' ').Length;
        return body[..blanks] + sign + body[blanks..];
    }

    private static string Behind(string body, char sign)
    {
        var text = body.TrimEnd(' ');
        return text + sign + body[text.Length..];
    }
}
