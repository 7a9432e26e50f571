using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Kernels.Casts;

/// <summary>Casts from strings.</summary>
internal static class FromString
{
    internal static RowFunction To(KernelSite site)
    {
        var isLegacy = site.Mode == EvalMode.Legacy;
        var zone = new Lazy<ZoneRules>(() => ZoneRules.Of(site.TimeZone));
        return site.Result switch
        {
            BooleanType => (arguments, row, result) =>
            {
                if (NumberParser.TryParseBoolean(arguments[0].GetBytes(row), out var value))
                {
                    result.SetBoolean(row, value);
                }
                else
                {
                    Fail(site, arguments, row, result);
                }
            },
            ByteType => Integer(
                site,
                isLegacy,
                sbyte.MinValue,
                sbyte.MaxValue,
                static (result, row, value) => result.SetByte(row, (sbyte)value)
            ),
            ShortType => Integer(
                site,
                isLegacy,
                short.MinValue,
                short.MaxValue,
                static (result, row, value) => result.SetShort(row, (short)value)
            ),
            IntegerType => Integer(
                site,
                isLegacy,
                int.MinValue,
                int.MaxValue,
                static (result, row, value) => result.SetInt(row, (int)value)
            ),
            LongType => Integer(site, isLegacy, long.MinValue, long.MaxValue, static (result, row, value) => result.SetLong(row, value)),
            FloatType => (arguments, row, result) =>
            {
                if (NumberParser.TryParseFloat(arguments[0].GetBytes(row), out var value))
                {
                    result.SetFloat(row, value);
                }
                else
                {
                    Fail(site, arguments, row, result);
                }
            },
            DoubleType => (arguments, row, result) =>
            {
                if (NumberParser.TryParseDouble(arguments[0].GetBytes(row), out var value))
                {
                    result.SetDouble(row, value);
                }
                else
                {
                    Fail(site, arguments, row, result);
                }
            },
            DecimalType type => Decimal(site, type),
            DateType => (arguments, row, result) =>
            {
                if (DateParser.TryParse(arguments[0].GetBytes(row), out var days))
                {
                    result.SetInt(row, days);
                }
                else
                {
                    Fail(site, arguments, row, result);
                }
            },
            TimestampType => (arguments, row, result) =>
            {
                if (TimestampParser.TryParse(arguments[0].GetBytes(row), zone.Value, out var micros))
                {
                    result.SetLong(row, micros);
                }
                else
                {
                    Fail(site, arguments, row, result);
                }
            },
            TimestampNTZType => (arguments, row, result) =>
            {
                if (TimestampParser.TryParseNtz(arguments[0].GetBytes(row), out var micros))
                {
                    result.SetLong(row, micros);
                }
                else
                {
                    Fail(site, arguments, row, result);
                }
            },
            CalendarIntervalType => (arguments, row, result) =>
            {
                if (IntervalText.TryParse(Encoding.UTF8.GetString(arguments[0].GetBytes(row)), out var interval, out _))
                {
                    result.SetInterval(row, interval);
                }
                else
                {
                    Fail(site, arguments, row, result);
                }
            },
            DayTimeIntervalType or YearMonthIntervalType => IntervalCasts.FromString(site),
            _ => throw new ArgumentException($"There is no cast from a string to {site.Result.SimpleString}.", nameof(site)),
        };
    }

    private static RowFunction Integer(KernelSite site, bool allowsFraction, long min, long max, Action<VectorWriter, int, long> write) =>
        (arguments, row, result) =>
        {
            if (NumberParser.TryParseInteger(arguments[0].GetBytes(row), allowsFraction, min, max, out var value))
            {
                write(result, row, value);
            }
            else
            {
                Fail(site, arguments, row, result);
            }
        };

    private static RowFunction Decimal(KernelSite site, DecimalType type) =>
        (arguments, row, result) =>
        {
            switch (DecimalParser.Parse(arguments[0].GetBytes(row), type.Precision, type.Scale, out var unscaled))
            {
                case DecimalParser.Outcome.Parsed:
                    result.SetDecimal(row, unscaled);
                    break;
                case DecimalParser.Outcome.Overflow when site.Mode == EvalMode.Ansi:
                    throw CastErrors.DecimalOverflow(Encoding.UTF8.GetString(arguments[0].GetBytes(row)).Trim(), type);
                default:
                    Fail(site, arguments, row, result);
                    break;
            }
        };

    private static void Fail(KernelSite site, DuckDbVector[] arguments, int row, VectorWriter result)
    {
        if (site.Mode == EvalMode.Ansi)
        {
            throw CastErrors.InvalidText(arguments[0].GetBytes(row), site.Arguments[0], site.Result);
        }

        result.SetNull(row);
    }
}
