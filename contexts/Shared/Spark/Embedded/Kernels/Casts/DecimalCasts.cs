using System.Buffers;
using System.Buffers.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Expressions;
using static Shared.Spark.Plans.DateTimes.DateTimeConstants;

namespace Shared.Spark.Embedded.Kernels.Casts;

/// <summary>Casts to decimals, rounded half up; what has too many digits is NULL, or an error in ANSI mode.</summary>
internal static class DecimalCasts
{
    internal static RowFunction To(KernelSite site)
    {
        var type = (DecimalType)site.Result;
        var limit = Decimal128.PowerOfTen(type.Precision);
        return site.Arguments[0] switch
        {
            FloatType => (arguments, row, result) => FromReal(site, type, arguments, row, result, arguments[0].GetFloat(row)),
            DoubleType => (arguments, row, result) => FromReal(site, type, arguments, row, result, arguments[0].GetDouble(row)),
            TimestampType => (arguments, row, result) =>
                FromReal(site, type, arguments, row, result, arguments[0].GetLong(row) / (double)MicrosPerSecond),
            BooleanType => (arguments, row, result) =>
                Write(site, type, limit, arguments, row, result, new Decimal128(arguments[0].GetBoolean(row) ? 1 : 0, 0)),
            DecimalType => (arguments, row, result) => Write(site, type, limit, arguments, row, result, arguments[0].GetDecimal(row)),
            DayTimeIntervalType interval => (arguments, row, result) =>
                Write(site, type, limit, arguments, row, result, Seconds(arguments[0].GetLong(row), interval)),
            YearMonthIntervalType interval => (arguments, row, result) =>
                Write(
                    site,
                    type,
                    limit,
                    arguments,
                    row,
                    result,
                    new Decimal128(arguments[0].GetInt(row) / (interval.EndField == 0 ? 12 : 1), 0)
                ),
            _ => (arguments, row, result) =>
                Write(site, type, limit, arguments, row, result, new Decimal128(WholeNumber.Read(arguments[0], row), 0)),
        };
    }

    private static Decimal128 Seconds(long micros, DayTimeIntervalType type) =>
        type.EndField switch
        {
            0 => new Decimal128(micros / (86_400 * MicrosPerSecond), 0),
            1 => new Decimal128(micros / (3_600 * MicrosPerSecond), 0),
            2 => new Decimal128(micros / (60 * MicrosPerSecond), 0),
            _ => new Decimal128(micros, 6),
        };

    private static void Write(
        KernelSite site,
        DecimalType type,
        Int128 limit,
        DuckDbVector[] arguments,
        int row,
        VectorWriter result,
        Decimal128 value
    )
    {
        if (value.TryRescale(type.Scale, out var unscaled) && Int128.Abs(unscaled) < limit)
        {
            result.SetDecimal(row, unscaled);
        }
        else
        {
            Fail(site, type, arguments, row, result);
        }
    }

    // As Spark, from the shortest text that is the double.
    private static void FromReal(KernelSite site, DecimalType type, DuckDbVector[] arguments, int row, VectorWriter result, double value)
    {
        // What is no number is NULL in any mode.
        if (!double.IsFinite(value))
        {
            result.SetNull(row);
            return;
        }

        Span<byte> text = stackalloc byte[32];
        if (
            Utf8Formatter.TryFormat(value, text, out var length, new StandardFormat('G'))
            && DecimalParser.Parse(text[..length], type.Precision, type.Scale, out var unscaled) == DecimalParser.Outcome.Parsed
        )
        {
            result.SetDecimal(row, unscaled);
        }
        else
        {
            Fail(site, type, arguments, row, result);
        }
    }

    private static void Fail(KernelSite site, DecimalType type, DuckDbVector[] arguments, int row, VectorWriter result)
    {
        // Intervals are checked in any mode.
        if (
            site.Mode == EvalMode.Ansi
            || (site.Mode == EvalMode.Legacy && site.Arguments[0] is DayTimeIntervalType or YearMonthIntervalType)
        )
        {
            throw CastErrors.DecimalOverflow(CastText.Of(arguments[0], row), type);
        }

        result.SetNull(row);
    }
}
