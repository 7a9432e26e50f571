using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Formats;

/// <summary>A pattern of <c>java.text.DecimalFormat</c> in the US locale: <c>#,##0.00</c>, <c>0.###E0</c>, <c>0;(0)</c>.</summary>
internal sealed partial record DecimalPattern
{
    private string Prefix { get; init; } = "";

    private string Suffix { get; init; } = "";

    private string NegativePrefix { get; init; } = "-";

    private string NegativeSuffix { get; init; } = "";

    private int MinWhole { get; init; }

    private int MaxWhole { get; init; } = int.MaxValue;

    private int MinFraction { get; init; }

    private int MaxFraction { get; init; }

    private int Grouping { get; init; }

    // Digits that a percent sign moves the point by.
    private int Shift { get; init; }

    // Null for no exponent.
    private int? ExponentDigits { get; init; }

    private bool AlwaysHasPoint { get; init; }

    /// <summary>Groups of three digits and a number of places.</summary>
    internal static DecimalPattern OfPlaces(int places) =>
        new()
        {
            MinWhole = 1,
            MinFraction = places,
            MaxFraction = places,
            Grouping = 3,
        };

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="SparkRuntimeException">It is none.</exception>
    internal static DecimalPattern Parse(string pattern)
    {
        var position = 0;
        var prefix = Affix(pattern, ref position, out var shift);
        var start = position;
        while (position < pattern.Length && pattern[position] is '#' or '0' or ',' or '.')
        {
            position++;
        }

        var digits = Digits(pattern, pattern[start..position]);
        if (position < pattern.Length && pattern[position] == 'E')
        {
            var exponent = position + 1;
            position = exponent;
            while (position < pattern.Length && pattern[position] == '0')
            {
                position++;
            }

            digits = position > exponent ? digits with { ExponentDigits = position - exponent } : throw Malformed(pattern);
        }
        else
        {
            digits = digits with { MaxWhole = int.MaxValue };
        }

        var suffix = Affix(pattern, ref position, out var suffixShift);
        digits = digits with
        {
            Prefix = prefix,
            Suffix = suffix,
            Shift = shift + suffixShift,
            NegativePrefix = "-" + prefix,
            NegativeSuffix = suffix,
        };
        if (position >= pattern.Length)
        {
            return digits;
        }

        // Behind a semicolon only what stands around the digits counts.
        position = pattern[position] == ';' ? position + 1 : throw Malformed(pattern);
        var negativePrefix = Affix(pattern, ref position, out _);
        while (position < pattern.Length && pattern[position] is '#' or '0' or ',' or '.' or 'E')
        {
            position++;
        }

        var negativeSuffix = Affix(pattern, ref position, out _);
        return (negativePrefix, negativeSuffix) == (prefix, suffix)
            ? digits
            : digits with
            {
                NegativePrefix = negativePrefix,
                NegativeSuffix = negativeSuffix,
            };
    }

    // What stands around the digits: a quote makes characters what they are.
    private static string Affix(string pattern, ref int position, out int shift)
    {
        var text = new System.Text.StringBuilder();
        var isQuoted = false;
        shift = 0;
        for (; position < pattern.Length; position++)
        {
            var character = pattern[position];
            if (character == '\'')
            {
                var isDouble = position + 1 < pattern.Length && pattern[position + 1] == '\'';
                position += isDouble ? 1 : 0;
                isQuoted ^= !isDouble;
                text.Append(isDouble ? "'" : "");
            }
            else if (!isQuoted && character is '#' or '0' or ',' or '.' or ';')
            {
                break;
            }
            else
            {
                shift = isQuoted
                    ? shift
                    : character switch
                    {
                        '%' => 2,
                        '\u2030' => 3,
                        _ => shift,
                    };
                text.Append(!isQuoted && character == '\u00A4' ? "$" : character.ToString());
            }
        }

        return text.ToString();
    }

    // As in Java, zeros stand between signs of digits that may be left out.
    private static DecimalPattern Digits(string pattern, string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var comma = whole.LastIndexOf(',');
        var bare = digits.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        var left = bare.Length - bare.TrimStart('#').Length;
        var zeros = bare[left..].TrimEnd('#').Length;
        var right = bare.Length - left - zeros;
        var pointAt = point < 0 ? -1 : whole.Replace(",", "", StringComparison.Ordinal).Length;
        if (
            bare[left..(left + zeros)].Contains('#', StringComparison.Ordinal)
            || digits.IndexOf('.', point + 1) > point
            || (point >= 0 && digits.AsSpan(point).Contains(','))
            || (comma >= 0 && comma == whole.Length - 1)
        )
        {
            throw Malformed(pattern);
        }

        if (zeros == 0 && left > 0 && pointAt >= 0)
        {
            var n = Math.Max(pointAt, 1);
            (right, left, zeros) = (left - n, n - 1, 1);
        }

        if (pointAt < 0 ? right > 0 : pointAt < left || pointAt > left + zeros)
        {
            throw Malformed(pattern);
        }

        var minWhole = (pointAt >= 0 ? pointAt : bare.Length) - left;
        return new DecimalPattern
        {
            MinWhole = minWhole,
            MaxWhole = left + minWhole,
            MaxFraction = pointAt >= 0 ? left + zeros + right - pointAt : 0,
            MinFraction = pointAt >= 0 ? left + zeros - pointAt : 0,
            Grouping = comma < 0 ? 0 : whole.Length - comma - 1,
            AlwaysHasPoint = pointAt >= 0 && (pointAt == 0 || pointAt == bare.Length),
        };
    }

    private static SparkRuntimeException Malformed(string pattern) => new(null, $"Malformed pattern \"{pattern}\"");
}
