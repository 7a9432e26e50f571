using System.Buffers.Binary;
using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Kernels.Casts;

/// <summary>Casts to booleans, floating-point numbers and binaries.</summary>
internal static class NumericCasts
{
    internal static RowFunction ToBoolean(KernelSite site) =>
        site.Arguments[0] switch
        {
            TimestampType => (arguments, row, result) => result.SetBoolean(row, arguments[0].GetLong(row) != 0),
            _ => throw new ArgumentException($"There is no such cast from {site.Arguments[0].SimpleString}.", nameof(site)),
        };

    /// <summary>The double, or float, that is nearest to a decimal; a timestamp is seconds.</summary>
    internal static RowFunction ToReal(KernelSite site)
    {
        var isFloat = site.Result is FloatType;
        return site.Arguments[0] switch
        {
            TimestampType => (arguments, row, result) => Write(result, row, arguments[0].GetLong(row) / 1_000_000.0, isFloat),
            DecimalType => isFloat
                ? static (arguments, row, result) =>
                    result.SetFloat(row, float.Parse(arguments[0].GetDecimal(row).ToString(), CultureInfo.InvariantCulture))
                : static (arguments, row, result) => result.SetDouble(row, ToDouble(arguments[0].GetDecimal(row))),
            DoubleType => static (arguments, row, result) => result.SetFloat(row, (float)arguments[0].GetDouble(row)),
            _ => throw new ArgumentException($"There is no such cast from {site.Arguments[0].SimpleString}.", nameof(site)),
        };
    }

    /// <summary>The bytes of a whole number, the highest first.</summary>
    internal static RowFunction ToBinary(KernelSite site)
    {
        var size = site.Arguments[0] switch
        {
            ByteType => 1,
            ShortType => 2,
            IntegerType => 4,
            _ => 8,
        };
        return (arguments, row, result) =>
        {
            Span<byte> bytes = stackalloc byte[8];
            BinaryPrimitives.WriteInt64BigEndian(bytes, WholeNumber.Read(arguments[0], row));
            result.SetBytes(row, bytes[(8 - size)..]);
        };
    }

    /// <summary>The nearest double.</summary>
    internal static double ToDouble(Decimal128 value)
    {
        // A quotient of two numbers that doubles hold exactly is rounded once.
        const long Exact = 1L << 53;
        return value.Unscaled > -Exact && value.Unscaled < Exact && value.Scale <= s_powers.Length - 1
            ? (double)(long)value.Unscaled / s_powers[value.Scale]
            : double.Parse(value.ToString(), CultureInfo.InvariantCulture);
    }

    private static readonly double[] s_powers =
    [
        1e0,
        1e1,
        1e2,
        1e3,
        1e4,
        1e5,
        1e6,
        1e7,
        1e8,
        1e9,
        1e10,
        1e11,
        1e12,
        1e13,
        1e14,
        1e15,
        1e16,
        1e17,
        1e18,
        1e19,
        1e20,
        1e21,
        1e22,
    ];

    private static void Write(VectorWriter result, int row, double value, bool isFloat)
    {
        if (isFloat)
        {
            result.SetFloat(row, (float)value);
        }
        else
        {
            result.SetDouble(row, value);
        }
    }
}
