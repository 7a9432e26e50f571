using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Expressions;
using static Shared.Spark.Plans.DateTimes.DateTimeConstants;

namespace Shared.Spark.Embedded.Kernels.Casts;

/// <summary>
/// Casts to whole numbers that may lose something. In legacy mode integers wrap, floating-point numbers saturate as Java's conversions do;
/// otherwise what does not fit is an error, or NULL for TRY_CAST.
/// </summary>
internal static class IntegerCasts
{
    internal static RowFunction To(KernelSite site)
    {
        var (min, max) = BoundsOf(site.Result);
        return site.Arguments[0] switch
        {
            FloatType or DoubleType => Real(site, min, max),
            DecimalType => Decimal(site, min, max),
            BooleanType => (arguments, row, result) => Write(result, row, arguments[0].GetBoolean(row) ? 1 : 0),
            TimestampType => (arguments, row, result) =>
                Bounded(site, arguments, row, result, FloorSeconds(arguments[0].GetLong(row)), min, max),
            YearMonthIntervalType type => (arguments, row, result) =>
                Checked(site, arguments, row, result, YearMonthUnits(arguments[0].GetInt(row), type), min, max),
            DayTimeIntervalType type => (arguments, row, result) =>
                Checked(site, arguments, row, result, DayTimeUnits(arguments[0].GetLong(row), type), min, max),
            _ => Integer(site, min, max),
        };
    }

    private static (long Min, long Max) BoundsOf(DataType type) =>
        type switch
        {
            ByteType => (sbyte.MinValue, sbyte.MaxValue),
            ShortType => (short.MinValue, short.MaxValue),
            IntegerType => (int.MinValue, int.MaxValue),
            _ => (long.MinValue, long.MaxValue),
        };

    private static RowFunction Integer(KernelSite site, long min, long max) =>
        (arguments, row, result) => Bounded(site, arguments, row, result, WholeNumber.Read(arguments[0], row), min, max);

    private static RowFunction Real(KernelSite site, long min, long max)
    {
        var isFloat = site.Arguments[0] is FloatType;

        // 2^63 is no long, but the nearest double to the largest one.
        var limit = max == long.MaxValue ? 9.2233720368547758E18 : max + 1.0;
        return (arguments, row, result) =>
        {
            var value = isFloat ? arguments[0].GetFloat(row) : arguments[0].GetDouble(row);
            if (site.Mode == EvalMode.Legacy)
            {
                Write(
                    result,
                    row,
                    site.Result is LongType ? Saturate(value, long.MinValue, long.MaxValue) : Saturate(value, int.MinValue, int.MaxValue)
                );
            }
            else if (Math.Floor(value) < limit && Math.Ceiling(value) >= min)
            {
                Write(result, row, (long)value);
            }
            else
            {
                Fail(site, arguments, row, result);
            }
        };
    }

    private static long Saturate(double value, long min, long max) =>
        double.IsNaN(value) ? 0
        : value <= min ? min
        : value >= max ? max
        : (long)value;

    private static RowFunction Decimal(KernelSite site, long min, long max)
    {
        var divisor = Decimal128.PowerOfTen(((DecimalType)site.Arguments[0]).Scale);
        return (arguments, row, result) =>
        {
            var whole = arguments[0].GetDecimal(row).Unscaled / divisor;
            if (site.Mode == EvalMode.Legacy || (whole >= min && whole <= max))
            {
                Write(result, row, (long)whole);
            }
            else
            {
                Fail(site, arguments, row, result);
            }
        };
    }

    private static void Bounded(KernelSite site, DuckDbVector[] arguments, int row, VectorWriter result, long value, long min, long max)
    {
        if (site.Mode == EvalMode.Legacy || (value >= min && value <= max))
        {
            Write(result, row, value);
        }
        else
        {
            Fail(site, arguments, row, result);
        }
    }

    // Intervals are checked in any mode.
    private static void Checked(KernelSite site, DuckDbVector[] arguments, int row, VectorWriter result, long value, long min, long max)
    {
        if (value >= min && value <= max)
        {
            Write(result, row, value);
        }
        else if (site.Mode == EvalMode.Try)
        {
            result.SetNull(row);
        }
        else
        {
            throw CastErrors.Overflow(CastErrors.Literal(arguments[0], row), site.Arguments[0], site.Result);
        }
    }

    private static void Fail(KernelSite site, DuckDbVector[] arguments, int row, VectorWriter result)
    {
        if (site.Mode == EvalMode.Ansi)
        {
            throw CastErrors.Overflow(CastErrors.Literal(arguments[0], row), site.Arguments[0], site.Result);
        }

        result.SetNull(row);
    }

    private static void Write(VectorWriter result, int row, long value)
    {
        switch (result.Type)
        {
            case ByteType:
                result.SetByte(row, unchecked((sbyte)value));
                break;
            case ShortType:
                result.SetShort(row, unchecked((short)value));
                break;
            case IntegerType:
                result.SetInt(row, unchecked((int)value));
                break;
            default:
                result.SetLong(row, value);
                break;
        }
    }

    internal static long FloorSeconds(long micros) =>
        Math.DivRem(micros, MicrosPerSecond) is var (seconds, rest) && rest < 0 ? seconds - 1 : seconds;

    private static long YearMonthUnits(int months, YearMonthIntervalType type) => type.EndField == 0 ? months / 12 : months;

    private static long DayTimeUnits(long micros, DayTimeIntervalType type) =>
        micros
        / (
            type.EndField switch
            {
                0 => 86_400 * MicrosPerSecond,
                1 => 3_600 * MicrosPerSecond,
                2 => 60 * MicrosPerSecond,
                _ => MicrosPerSecond,
            }
        );
}
