using System.Numerics;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Arithmetic;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Writes operators over intervals. They never wrap around, but for calendar intervals, whose fields do.</summary>
internal static class IntervalOperators
{
    internal static string Write(TranslatedCall call, ArithmeticOperator @operator) =>
        @operator switch
        {
            ArithmeticOperator.Add => Combine(call, "+", "add", isMinus: false),
            ArithmeticOperator.Subtract => Combine(call, "-", "subtract", isMinus: true),
            _ => call.CallKernel(site => new RowKernel((arguments, row, result) => Divide(site, arguments, row, result))),
        };

    /// <summary>An interval times or by a number.</summary>
    internal static string Scale(TranslatedCall call, ArithmeticOperator @operator)
    {
        var divides = @operator == ArithmeticOperator.Divide;
        return call.CallKernel(site => new RowKernel(
            DatetimeOperators.WithOverflow(site.Mode, (arguments, row, result) => Scale(site, arguments, row, result, divides))
        ));
    }

    private static string Combine(TranslatedCall call, string sign, string name, bool isMinus) =>
        call.CallKernel(site =>
            site.Result switch
            {
                CalendarIntervalType => new RowKernel(
                    (arguments, row, result) => CombineCalendar(site, arguments, row, result, isMinus, name)
                ),
                YearMonthIntervalType when isMinus => new TryBinaryKernel<int, int, int, IntegerOperations.TrySubtract<int>>(
                    Overflow<int>(site, "integer", name)
                ),
                YearMonthIntervalType => new TryBinaryKernel<int, int, int, IntegerOperations.TryAdd<int>>(
                    Overflow<int>(site, "integer", name)
                ),
                _ when isMinus => new TryBinaryKernel<long, long, long, IntegerOperations.TrySubtract<long>>(
                    Overflow<long>(site, "long", name)
                ),
                _ => new TryBinaryKernel<long, long, long, IntegerOperations.TryAdd<long>>(Overflow<long>(site, "long", name)),
            }
        );

    private static Func<T, T, Exception>? Overflow<T>(KernelSite site, string type, string name) =>
        site.Mode == EvalMode.Try ? null : (_, _) => ArithmeticErrors.IntervalOverflow($"{type} overflow", $"try_{name}");

    private static void CombineCalendar(KernelSite site, DuckDbVector[] arguments, int row, VectorWriter result, bool isMinus, string name)
    {
        var (left, right) = (arguments[0].GetInterval(row), arguments[1].GetInterval(row));
        var sign = isMinus ? -1L : 1L;
        try
        {
            result.SetInterval(
                row,
                site.Mode == EvalMode.Legacy
                    ? unchecked(
                        new CalendarInterval(
                            (int)(left.Months + (sign * right.Months)),
                            (int)(left.Days + (sign * right.Days)),
                            left.Microseconds + (sign * right.Microseconds)
                        )
                    )
                    : checked(
                        new CalendarInterval(
                            (int)(left.Months + (sign * right.Months)),
                            (int)(left.Days + (sign * right.Days)),
                            left.Microseconds + (sign * right.Microseconds)
                        )
                    )
            );
        }
        catch (OverflowException)
        {
            if (site.Mode == EvalMode.Ansi)
            {
                throw ArithmeticErrors.IntervalOverflow("integer overflow", $"try_{name}");
            }

            result.SetNull(row);
        }
    }

    private static void Divide(KernelSite site, DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var isMonths = site.Arguments[0] is YearMonthIntervalType;
        var dividend = isMonths ? arguments[0].GetInt(row) : arguments[0].GetLong(row);
        var divisor = isMonths ? arguments[1].GetInt(row) : arguments[1].GetLong(row);
        if (divisor == 0)
        {
            if (site.Mode == EvalMode.Ansi)
            {
                throw ArithmeticErrors.DivideByZero();
            }

            result.SetNull(row);
        }
        else if (dividend == (isMonths ? int.MinValue : long.MinValue) && divisor == -1)
        {
            throw ArithmeticErrors.Overflow("Overflow in integral divide", "try_divide");
        }
        else
        {
            result.SetLong(row, dividend / divisor);
        }
    }

    private static void Scale(KernelSite site, DuckDbVector[] arguments, int row, VectorWriter result, bool divides)
    {
        var factor = arguments[1];
        if (divides && IsZero(factor, row))
        {
            if (site.Mode != EvalMode.Try && !(site.Result is CalendarIntervalType && site.Mode == EvalMode.Legacy))
            {
                throw site.Result is CalendarIntervalType
                    ? ArithmeticErrors.DivideByZero()
                    : new Plans.Errors.SparkRuntimeException("INTERVAL_DIVIDED_BY_ZERO", new Dictionary<string, string>());
            }

            result.SetNull(row);
            return;
        }

        switch (site.Result)
        {
            case CalendarIntervalType:
                ScaleCalendar(site, arguments[0].GetInterval(row), factor.GetDouble(row), row, result, divides);
                break;
            case YearMonthIntervalType:
                result.SetInt(row, checked((int)Scaled(arguments[0].GetInt(row), factor, row, divides)));
                break;
            default:
                result.SetLong(row, Scaled(arguments[0].GetLong(row), factor, row, divides));
                break;
        }
    }

    private static bool IsZero(DuckDbVector factor, int row) =>
        factor.Type switch
        {
            DecimalType => factor.GetDecimal(row).Unscaled == 0,
            FloatType or DoubleType => Fraction(factor, row) == 0,
            _ => WholeNumber.Read(factor, row) == 0,
        };

    private static double Fraction(DuckDbVector factor, int row) => factor.Type is FloatType ? factor.GetFloat(row) : factor.GetDouble(row);

    // Whole numbers divide and decimals round half up; doubles round as Guava's RoundingMode.HALF_UP.
    private static long Scaled(long value, DuckDbVector factor, int row, bool divides)
    {
        switch (factor.Type)
        {
            case FloatType or DoubleType:
                var scaled = divides ? value / Fraction(factor, row) : value * Fraction(factor, row);
                var rounded = Math.Round(scaled, MidpointRounding.AwayFromZero);
                return rounded is >= -9.2233720368547758E18 and < 9.2233720368547758E18 ? (long)rounded : throw new OverflowException();
            case DecimalType:
                var number = factor.GetDecimal(row);
                var power = BigInteger.Pow(10, number.Scale);
                var quotient = divides
                    ? DecimalMath.DivideHalfUp(value * power, number.Unscaled)
                    : DecimalMath.DivideHalfUp((BigInteger)value * number.Unscaled, power);
                return checked((long)quotient);
            default:
                return divides
                    ? checked((long)DecimalMath.DivideHalfUp(value, WholeNumber.Read(factor, row)))
                    : checked(value * WholeNumber.Read(factor, row));
        }
    }

    // What a fraction leaves of months becomes no days; what it leaves of days becomes time.
    private static void ScaleCalendar(KernelSite site, CalendarInterval value, double factor, int row, VectorWriter result, bool divides)
    {
        var months = divides ? value.Months / factor : value.Months * factor;
        var days = divides ? value.Days / factor : value.Days * factor;
        var micros = divides ? value.Microseconds / factor : value.Microseconds * factor;
        try
        {
            var wholeDays = Truncate(days, site.Mode);
            var time = micros + (DateTimeConstants.MicrosPerDay * (days - wholeDays));
            result.SetInterval(
                row,
                new CalendarInterval(Truncate(months, site.Mode), wholeDays, (long)Math.Round(time, MidpointRounding.AwayFromZero))
            );
        }
        catch (OverflowException)
        {
            if (site.Mode == EvalMode.Ansi)
            {
                throw ArithmeticErrors.IntervalOverflow("integer overflow");
            }

            result.SetNull(row);
        }
    }

    private static int Truncate(double value, EvalMode mode) =>
        value is > -2147483649.0 and < 2147483648.0 ? (int)value
        : mode == EvalMode.Legacy && double.IsNaN(value) ? 0
        : throw new OverflowException();
}
