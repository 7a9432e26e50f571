using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;
using static Shared.Spark.Plans.DateTimes.DateTimeConstants;

namespace Shared.Spark.Embedded.Kernels.Casts;

/// <summary>Casts to ANSI intervals. What is finer than the last field is cut off.</summary>
internal static partial class IntervalCasts
{
    internal static RowFunction To(KernelSite site) =>
        (site.Arguments[0], site.Result) switch
        {
            (YearMonthIntervalType, YearMonthIntervalType to) => (arguments, row, result) =>
                result.SetInt(row, to.EndField == 0 ? arguments[0].GetInt(row) / 12 * 12 : arguments[0].GetInt(row)),
            (DayTimeIntervalType, DayTimeIntervalType to) => (arguments, row, result) =>
                result.SetLong(row, arguments[0].GetLong(row) / UnitOf(to.EndField) * UnitOf(to.EndField)),
            (DecimalType from, _) => FromDecimal(site, from),
            (_, YearMonthIntervalType to) => (arguments, row, result) =>
                Write(site, arguments, row, result, (Int128)WholeNumber.Read(arguments[0], row) * (to.EndField == 0 ? 12 : 1)),
            (_, DayTimeIntervalType to) => (arguments, row, result) =>
                Write(
                    site,
                    arguments,
                    row,
                    result,
                    (Int128)WholeNumber.Read(arguments[0], row) * (to.EndField == 3 ? MicrosPerSecond : UnitOf(to.EndField))
                ),
            var (from, to) => throw new ArgumentException($"There is no cast from {from.SimpleString} to {to.SimpleString}.", nameof(site)),
        };

    internal static RowFunction FromString(KernelSite site) =>
        (arguments, row, result) =>
        {
            var text = Encoding.UTF8.GetString(TextSpan.TrimAll(arguments[0].GetBytes(row)));
            var match = Literal().Match(text);
            var isNegative = match.Success && match.Groups["sign"].Value == "-";
            var value = match.Success ? match.Groups["value"].Value : text;
            string error;
            if (site.Result is YearMonthIntervalType type)
            {
                if (ParseYearMonth(value, type, out error) is { } months)
                {
                    result.SetInt(row, isNegative ? -months : months);
                    return;
                }
            }
            else if (site.Result is DayTimeIntervalType dayTime)
            {
                if (IntervalFields.ParseDayTime(value, dayTime.StartField, dayTime.EndField, out error) is { } interval)
                {
                    var micros = (interval.Days * 86_400 * MicrosPerSecond) + interval.Microseconds;
                    result.SetLong(row, isNegative ? -micros : micros);
                    return;
                }
            }
            else
            {
                error = "";
            }

            if (site.Mode != EvalMode.Try)
            {
                throw new SparkRuntimeException(null, error);
            }

            result.SetNull(row);
        };

    private static int? ParseYearMonth(string text, YearMonthIntervalType type, out string error)
    {
        if (type.StartField != type.EndField)
        {
            return IntervalFields.ParseYearMonth(text, out error);
        }

        var name = YearMonthIntervalType.Fields[type.StartField];
        error =
            $"Interval string does not match year-month format of `[+|-]{name[0]}`, `INTERVAL [+|-]'[+|-]{name[0]}' {name.ToUpperInvariant()}` "
            + $"when cast to interval {name}: {text}";
        return NumberParser.TryParseInteger(Encoding.UTF8.GetBytes(text), allowsFraction: false, int.MinValue, int.MaxValue, out var value)
            ? (int)(type.StartField == 0 ? value * 12 : value)
            : null;
    }

    // Years, days, hours and minutes are cut off, months and seconds are rounded.
    private static RowFunction FromDecimal(KernelSite site, DecimalType from)
    {
        var (unit, rounds) = site.Result switch
        {
            YearMonthIntervalType { EndField: 0 } => (12, false),
            YearMonthIntervalType => (1, true),
            DayTimeIntervalType { EndField: 3 } => (MicrosPerSecond, true),
            DayTimeIntervalType type => (UnitOf(type.EndField), false),
            _ => throw new ArgumentException($"{site.Result.SimpleString} is no interval.", nameof(site)),
        };
        var divisor = Decimal128.PowerOfTen(from.Scale);
        return (arguments, row, result) =>
        {
            var value = arguments[0].GetDecimal(row);
            var total = rounds ? new Decimal128(value.Unscaled * unit, value.Scale).Rescale(0).Unscaled : value.Unscaled / divisor * unit;
            Write(site, arguments, row, result, total);
        };
    }

    private static void Write(KernelSite site, DuckDbVector[] arguments, int row, VectorWriter result, Int128 value)
    {
        var isYearMonth = site.Result is YearMonthIntervalType;
        if (value < (isYearMonth ? int.MinValue : long.MinValue) || value > (isYearMonth ? int.MaxValue : long.MaxValue))
        {
            if (site.Mode == EvalMode.Try)
            {
                result.SetNull(row);
                return;
            }

            throw CastErrors.Overflow(CastErrors.Literal(arguments[0], row), site.Arguments[0], site.Result);
        }

        if (isYearMonth)
        {
            result.SetInt(row, (int)value);
        }
        else
        {
            result.SetLong(row, (long)value);
        }
    }

    private static long UnitOf(int field) =>
        field switch
        {
            0 => 86_400 * MicrosPerSecond,
            1 => 3_600 * MicrosPerSecond,
            2 => 60 * MicrosPerSecond,
            _ => 1,
        };

    [GeneratedRegex(@"^INTERVAL\s+(?<sign>[+-])?'(?<value>[^']*)'\s+\w+(\s+TO\s+\w+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Literal();
}
