using System.Globalization;
using System.Numerics;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Numbers;
using Shared.Spark.Embedded.Kernels.Strings;

namespace Shared.Spark.Embedded.Kernels.Formats;

/// <content>Writes numbers.</content>
internal sealed partial record DecimalPattern
{
    internal bool Write(DuckDbVector number, int row, Utf8Buffer buffer)
    {
        var isNegative = number.Type switch
        {
            DoubleType => double.IsNegative(number.GetDouble(row)),
            FloatType => float.IsNegative(number.GetFloat(row)),
            _ => NumberText.Exact(number, row) is { Digits.Sign: < 0 },
        };
        var exact = NumberText.Exact(number, row);
        if (exact is null && double.IsNaN(number.Type is FloatType ? number.GetFloat(row) : number.GetDouble(row)))
        {
            buffer.Append("NaN");
            return true;
        }

        buffer.Append(isNegative ? NegativePrefix : Prefix);
        buffer.Append(
            exact is not { } value ? "\u221E"
            : ExponentDigits is { } digits ? Scientific(BigInteger.Abs(value.Digits), value.Scale - Shift, digits)
            : Plain(BigInteger.Abs(NumberText.Round((value.Digits, value.Scale - Shift), MaxFraction)))
        );
        buffer.Append(isNegative ? NegativeSuffix : Suffix);
        return true;
    }

    private string Plain(BigInteger value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture).PadLeft(MaxFraction + 1, '0');
        var whole = digits[..^MaxFraction].TrimStart('0').PadLeft(MinWhole, '0');
        var fraction = digits[^MaxFraction..].TrimEnd('0').PadRight(MinFraction, '0');
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

        return text.Append(fraction.Length > 0 || AlwaysHasPoint ? "." : "").Append(fraction).ToString();
    }

    // With more than one digit before the point, the exponent is a multiple of their number.
    private string Scientific(BigInteger value, int scale, int exponentDigits)
    {
        var all = value.IsZero ? "" : value.ToString(CultureInfo.InvariantCulture);
        var pointAt = all.Length - scale;
        var limit = MaxWhole + MaxFraction;
        if (limit > 0 && all.Length > limit)
        {
            var rounded = RoundingModes.HalfEven(value, BigInteger.Pow(10, all.Length - limit)).ToString(CultureInfo.InvariantCulture);
            pointAt += rounded.Length - limit;
            all = rounded;
        }

        all = all.TrimEnd('0');
        pointAt = all.Length == 0 ? 0 : pointAt;
        var isRepeating = MaxWhole > 1 && MaxWhole > MinWhole;
        var minWhole = isRepeating ? 1 : MinWhole;
        var exponent = isRepeating
            ? (pointAt >= 1 ? (pointAt - 1) / MaxWhole : (pointAt - MaxWhole) / MaxWhole) * MaxWhole
            : pointAt - minWhole;
        var wholeDigits = all.Length == 0 ? minWhole : pointAt - exponent;
        var total = Math.Max(all.Length, Math.Max(MinWhole + MinFraction, wholeDigits));
        var digits = all.PadRight(total, '0');
        var text = new StringBuilder(digits[..wholeDigits]);
        if (total > wholeDigits || AlwaysHasPoint)
        {
            text.Append('.').Append(digits[wholeDigits..]);
        }

        exponent = all.Length == 0 ? 0 : exponent;
        return text.Append('E')
            .Append(exponent < 0 ? "-" : "")
            .Append(Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).PadLeft(exponentDigits, '0'))
            .ToString();
    }
}
