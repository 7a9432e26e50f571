using System.Globalization;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>Numbers as Java prints them, which Spark shows.</summary>
internal static class JavaNumber
{
    internal static string ToText(double value) => ToText(value, value.ToString("R", CultureInfo.InvariantCulture));

    internal static string ToText(float value) => ToText(value, value.ToString("R", CultureInfo.InvariantCulture));

    internal static string ToText(Decimal128 value)
    {
        var digits = Int128.Abs(value.Unscaled).ToString(CultureInfo.InvariantCulture);
        var exponent = digits.Length - 1 - value.Scale;
        if (value.Scale >= 0 && exponent >= -6)
        {
            return value.ToString();
        }

        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"{(value.Unscaled < 0 ? "-" : "")}{digits[0]}{fraction}E{(exponent < 0 ? "" : "+")}{exponent}");
    }

    private static string ToText(double value, string shortest)
    {
        if (double.IsNaN(value))
        {
            return "NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "Infinity" : "-Infinity";
        }

        if (value == 0)
        {
            return double.IsNegative(value) ? "-0.0" : "0.0";
        }

        var (digits, exponent) = Split(shortest);
        var sign = value < 0 ? "-" : "";
        if (exponent is < -3 or >= 7)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent}");
        }

        if (exponent < 0)
        {
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        }

        digits = digits.PadRight(exponent + 2, '0');
        return $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    // The digits without leading and trailing zeros, and the exponent of the first one.
    private static (string Digits, int Exponent) Split(string shortest)
    {
        var text = shortest.TrimStart('-');
        var mark = text.IndexOf('E');
        var exponent = mark < 0 ? 0 : int.Parse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text[..mark];
        var point = mantissa.IndexOf('.');
        var integral = point < 0 ? mantissa : mantissa[..point];
        var all = integral + (point < 0 ? "" : mantissa[(point + 1)..]);
        var leading = all.Length - all.TrimStart('0').Length;
        return (all.Trim('0'), exponent + integral.Length - 1 - leading);
    }
}
