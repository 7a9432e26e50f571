using System.Globalization;
using System.Numerics;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Formats;

/// <summary>A pattern of <c>java.text.DecimalFormat</c> in the US locale, without exponents: <c>#,##0.00</c>.</summary>
internal sealed record DecimalPattern(string Prefix, string Suffix, int MinWhole, int MinFraction, int MaxFraction, int Grouping, int Multiplier)
{
    /// <summary>Groups of three digits and a number of places.</summary>
    internal static DecimalPattern OfPlaces(int places) => new("", "", 1, places, places, 3, 0);

    internal static DecimalPattern Parse(string pattern)
    {
        var positive = pattern.Split(';')[0];
        var start = positive.IndexOfAny(['#', '0', ',', '.']);
        if (start < 0)
        {
            throw new SparkRuntimeException(null, $"The pattern of the number is malformed: '{pattern}'.");
        }

        var end = start;
        while (end < positive.Length && positive[end] is '#' or '0' or ',' or '.')
        {
            end++;
        }

        var body = positive[start..end];
        var point = body.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? body : body[..point];
        var fraction = point < 0 ? "" : body[(point + 1)..];
        var comma = whole.LastIndexOf(',');
        var suffix = positive[end..].Replace("'", "", StringComparison.Ordinal);
        return new DecimalPattern(
            positive[..start].Replace("'", "", StringComparison.Ordinal),
            suffix,
            whole.Count(c => c == '0'),
            fraction.Count(c => c == '0'),
            fraction.Length,
            comma < 0 ? 0 : whole.Length - comma - 1,
            suffix.Contains('%', StringComparison.Ordinal) ? 2 : 0);
    }

    internal bool Write(DuckDbVector number, int row, Utf8Buffer buffer)
    {
        if (NumberText.Exact(number, row) is not { } exact)
        {
            buffer.Append(NumberText.Describe(number.Type is FloatType ? number.GetFloat(row) : number.GetDouble(row)));
            return true;
        }

        var rounded = NumberText.Round((exact.Digits, exact.Scale - Multiplier), MaxFraction);
        var isNegative = number.Type switch
        {
            DoubleType => double.IsNegative(number.GetDouble(row)),
            FloatType => float.IsNegative(number.GetFloat(row)),
            _ => exact.Digits.Sign < 0,
        };
        if (isNegative)
        {
            buffer.Append('-');
        }

        buffer.Append(Prefix);
        buffer.Append(Digits(BigInteger.Abs(rounded)));
        buffer.Append(Suffix);
        return true;
    }

    private string Digits(BigInteger value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture).PadLeft(MaxFraction + 1, '0');
        var whole = digits[..^MaxFraction].TrimStart('0').PadLeft(MinWhole, '0');
        var fraction = digits[^MaxFraction..];
        while (fraction.Length > MinFraction && fraction[^1] == '0')
        {
            fraction = fraction[..^1];
        }

        if (whole.Length == 0 && fraction.Length == 0)
        {
            whole = "0";
        }

        var text = new StringBuilder();
        for (var i = 0; i < whole.Length; i++)
        {
            if (i > 0 && Grouping > 0 && (whole.Length - i) % Grouping == 0)
            {
                text.Append(',');
            }

            text.Append(whole[i]);
        }

        return fraction.Length > 0 ? text.Append('.').Append(fraction).ToString() : text.ToString();
    }
}
