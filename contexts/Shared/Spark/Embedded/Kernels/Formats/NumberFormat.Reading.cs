using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Kernels.Arithmetic;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Formats;

/// <content>Reads numbers, from left to right as the format goes.</content>
internal sealed partial class NumberFormat
{
    /// <summary>Reads a number; false when the text is not as the format says.</summary>
    internal bool TryRead(string text, out Int128 unscaled)
    {
        unscaled = 0;
        var position = 0;
        var isWrapped = TrailingSign == "PR" && Take(text, '<', ref position);
        var isNegative = ReadSign(LeadingSign, text, ref position);
        if (HasDollar && !Take(text, '$', ref position))
        {
            return false;
        }

        var (before, after) = (new StringBuilder(), new StringBuilder());
        if (_whole.Length > 0 && !ReadDigits(_whole, isExact: true, text, ref position, before))
        {
            return false;
        }

        var hasPoint = _match.Groups["point"].Success && Take(text, '.', ref position);
        if (_fraction.Length > 0 && !ReadDigits(_fraction, isExact: false, text, ref position, hasPoint ? after : before))
        {
            return false;
        }

        isNegative ^= ReadSign(TrailingSign, text, ref position);
        if (isWrapped)
        {
            if (!Take(text, '>', ref position))
            {
                return false;
            }

            isNegative = true;
        }

        if (position < text.Length)
        {
            return false;
        }

        unscaled = Number(before, after);
        unscaled = isNegative ? -unscaled : unscaled;
        return true;
    }

    private Int128 Number(StringBuilder before, StringBuilder after)
    {
        var digits = before.Append(after).Append('0', Scale - after.Length).ToString();
        if (digits.Length == 0)
        {
            throw new SparkRuntimeException(null, "For input string: \"\"");
        }

        return digits.TrimStart('0').Length > Precision
            ? throw ArithmeticErrors.DecimalOverflow("0", new DecimalType(Precision, Scale))
            : Int128.Parse(digits, CultureInfo.InvariantCulture);
    }

    // S takes both signs, MI a minus; none has to be there.
    private static bool ReadSign(string sign, string text, ref int position) =>
        sign switch
        {
            "S" => !Take(text, '+', ref position) && Take(text, '-', ref position),
            "MI" => Take(text, '-', ref position),
            _ => false,
        };

    private static bool Take(string text, char expected, ref int position)
    {
        if (position >= text.Length || text[position] != expected)
        {
            return false;
        }

        position++;
        return true;
    }

    // Groups of digits are compared from the right: one that the format begins with 0 has all its digits, others have no more. White space
    // is passed over.
    private static bool ReadDigits(string format, bool isExact, string text, ref int position, StringBuilder digits)
    {
        var sizes = new List<int> { 0 };
        for (; position < text.Length; position++)
        {
            if (char.IsAsciiDigit(text[position]))
            {
                digits.Append(text[position]);
                sizes[^1]++;
            }
            else if (text[position] == ',')
            {
                sizes.Add(0);
            }
            else if (!char.IsWhiteSpace(text[position]))
            {
                break;
            }
        }

        var groups = format.Split(',', 'G');
        if (sizes.Count > groups.Length)
        {
            return false;
        }

        for (var i = 1; i <= groups.Length; i++)
        {
            var size = i <= sizes.Count ? sizes[^i] : 0;
            if (size > groups[^i].Length || (isExact && groups[^i].StartsWith('0') && size != groups[^i].Length))
            {
                return false;
            }
        }

        return true;
    }
}
