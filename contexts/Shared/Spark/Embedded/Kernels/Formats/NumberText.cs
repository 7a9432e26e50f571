using System.Numerics;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Numbers;
using Shared.Spark.Embedded.Kernels.Strings;

namespace Shared.Spark.Embedded.Kernels.Formats;

/// <summary>
/// <c>format_number</c>: digits in groups of three, by a number of places or a pattern of <c>java.text.DecimalFormat</c>, rounded half to
/// even.
/// </summary>
internal static class NumberText
{
    internal static bool Format(DuckDbVector[] arguments, int row, Utf8Buffer buffer)
    {
        DecimalPattern pattern;
        if (arguments[1].Type is StringType)
        {
            var text = Utf8Text.ToText(arguments[1].GetBytes(row));
            pattern = text.Length == 0 ? DecimalPattern.OfPlaces(0) : DecimalPattern.Parse(text);
        }
        else
        {
            var places = arguments[1].GetInt(row);
            if (places < 0)
            {
                return false;
            }

            pattern = DecimalPattern.OfPlaces(places);
        }

        return pattern.Write(arguments[0], row, buffer);
    }

    /// <summary>The exact value as digits times a power of ten; null when there is none.</summary>
    internal static (BigInteger Digits, int Scale)? Exact(DuckDbVector vector, int row)
    {
        switch (vector.Type)
        {
            case ByteType:
                return (vector.GetByte(row), 0);
            case ShortType:
                return (vector.GetShort(row), 0);
            case IntegerType:
                return (vector.GetInt(row), 0);
            case LongType:
                return (vector.GetLong(row), 0);
            case DecimalType:
                var value = vector.GetDecimal(row);
                return ((BigInteger)value.Unscaled, value.Scale);
            default:
                var number = vector.Type is FloatType ? vector.GetFloat(row) : vector.GetDouble(row);
                return double.IsFinite(number) ? Exact(number) : null;
        }
    }

    /// <summary>A double as the sum of powers of two that it is.</summary>
    internal static (BigInteger Digits, int Scale) Exact(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        BigInteger mantissa = exponent == 0 ? (bits & 0xFFFFFFFFFFFFFL) << 1 : (bits & 0xFFFFFFFFFFFFFL) | 0x10000000000000L;
        exponent -= 1075;
        var digits = exponent >= 0 ? mantissa << exponent : mantissa * BigInteger.Pow(5, -exponent);
        return (value < 0 ? -digits : digits, exponent >= 0 ? 0 : -exponent);
    }

    /// <summary>Rounds half to even to a number of places behind the point.</summary>
    internal static BigInteger Round((BigInteger Digits, int Scale) value, int places) =>
        places >= value.Scale
            ? value.Digits * BigInteger.Pow(10, places - value.Scale)
            : RoundingModes.HalfEven(value.Digits, BigInteger.Pow(10, value.Scale - places));
}
