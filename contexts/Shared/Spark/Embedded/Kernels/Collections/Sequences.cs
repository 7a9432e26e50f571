using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.DateTimes;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Collections;

/// <summary>Arrays from a first to a last value.</summary>
internal static class Sequences
{
    private const int MaxLength = int.MaxValue - 15;

    internal static RowFunction Create(KernelSite site) =>
        ((ArrayType)site.Result).ElementType switch
        {
            DateType or TimestampType or TimestampNTZType => OfTimes(site),
            _ => OfNumbers,
        };

    private static void OfNumbers(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var (start, stop) = (WholeNumber.Read(arguments[0], row), WholeNumber.Read(arguments[1], row));
        var step =
            arguments.Length > 2 ? WholeNumber.Read(arguments[2], row)
            : start <= stop ? 1
            : -1;
        CheckBoundaries(start, stop, step, $"{start} to {stop} by {step}");
        var length = step == 0 ? 1 : CheckLength(((Int128)stop - start) / step + 1);
        var to = result.SetRange(row, length);
        for (var i = 0; i < length; i++)
        {
            WholeNumber.Write(result.GetChild(0), to + i, start + (i * step));
        }
    }

    private static RowFunction OfTimes(KernelSite site)
    {
        var type = ((ArrayType)site.Result).ElementType;
        var zone = type is TimestampType ? ZoneRules.Of(site.TimeZone) : null;
        var values = new List<long>();
        return (arguments, row, result) =>
        {
            var (start, stop) = (ReadTime(arguments[0], row), ReadTime(arguments[1], row));
            var step = arguments.Length > 2 ? ReadStep(arguments[2], row) : new CalendarInterval(0, start <= stop ? 1 : -1, 0);
            var estimate =
                (step.Months * 28L * DateTimeConstants.MicrosPerDay) + (step.Days * DateTimeConstants.MicrosPerDay) + step.Microseconds;
            CheckBoundaries(start, stop, estimate, $"{start} to {stop} by {estimate}");
            values.Clear();
            for (var i = 0L; ; i++)
            {
                var value =
                    type is DateType && step.Microseconds == 0
                        ? DateTimeMath.AddToDate(
                            (int)(start / DateTimeConstants.MicrosPerDay),
                            new CalendarInterval(checked((int)(i * step.Months)), checked((int)(i * step.Days)), 0)
                        ) * DateTimeConstants.MicrosPerDay
                        : DateTimeMath.Add(start, i * step.Months, i * step.Days, i * step.Microseconds, zone);
                if (estimate > 0 ? value > stop : value < stop)
                {
                    break;
                }

                CheckLength(values.Count + 1);
                values.Add(value);
                if (estimate == 0)
                {
                    break;
                }
            }

            var to = result.SetRange(row, values.Count);
            for (var i = 0; i < values.Count; i++)
            {
                if (type is DateType)
                {
                    result.GetChild(0).SetInt(to + i, DateTimeMath.FloorDays(values[i]));
                }
                else
                {
                    result.GetChild(0).SetLong(to + i, values[i]);
                }
            }
        };
    }

    private static void CheckBoundaries(long start, long stop, long step, string text)
    {
        if ((start > stop && step >= 0) || (start < stop && step <= 0))
        {
            throw new SparkRuntimeException(null, $"requirement failed: Illegal sequence boundaries: {text}");
        }
    }

    private static int CheckLength(Int128 length) =>
        length <= MaxLength ? (int)length : throw new SparkRuntimeException(null, $"Too long sequence: {length}. Should be <= {MaxLength}");

    private static long ReadTime(DuckDbVector vector, int row) =>
        vector.Type is DateType ? vector.GetInt(row) * DateTimeConstants.MicrosPerDay : vector.GetLong(row);

    private static CalendarInterval ReadStep(DuckDbVector vector, int row)
    {
        switch (vector.Type)
        {
            case YearMonthIntervalType:
                return new CalendarInterval(vector.GetInt(row), 0, 0);
            case DayTimeIntervalType:
                var micros = vector.GetLong(row);
                return new CalendarInterval(0, (int)(micros / DateTimeConstants.MicrosPerDay), micros % DateTimeConstants.MicrosPerDay);
            default:
                return vector.GetInterval(row);
        }
    }
}
