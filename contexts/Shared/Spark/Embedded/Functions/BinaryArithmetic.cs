using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Arithmetic;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Writes <c>+ - * / % div pmod</c> by the types of their arguments.</summary>
internal static class BinaryArithmetic
{
    private const int LongDigits = 18;

    internal static string Write(TranslatedCall call, ArithmeticOperator @operator) =>
        (call.Types[0], call.Types[1]) switch
        {
            (DateType or TimestampType or TimestampNTZType, _)
            or (DayTimeIntervalType or YearMonthIntervalType or CalendarIntervalType, _) => DatetimeOperators.Write(call, @operator),
            (DecimalType left, DecimalType right) => OfDecimals(call, @operator, left, right),
            (ByteType, _) => OfIntegers<sbyte>(call, @operator),
            (ShortType, _) => OfIntegers<short>(call, @operator),
            (IntegerType, _) => OfIntegers<int>(call, @operator),
            (LongType, _) => OfIntegers<long>(call, @operator),
            (FloatType, _) => OfFloats<float>(call, @operator),
            _ => OfFloats<double>(call, @operator),
        };

    private static string OfDecimals(TranslatedCall call, ArithmeticOperator @operator, DecimalType left, DecimalType right)
    {
        if (@operator == ArithmeticOperator.IntegralDivide)
        {
            return call.CallKernel(site => new RowKernel(DecimalOperations.DivideToIntegral(site.Mode)));
        }

        var type = (DecimalType)call.Type;
        var isExact =
            type.Scale == Math.Max(left.Scale, right.Scale)
            && type.Precision == Math.Max(left.Precision - left.Scale, right.Precision - right.Scale) + type.Scale + 1;
        switch (@operator)
        {
            case ArithmeticOperator.Add or ArithmeticOperator.Subtract when isExact && !(type.Precision == LongDigits + 1):
                // DuckDB gives the very same type, and no overflow is possible.
                return $"({call[0]} {(@operator == ArithmeticOperator.Add ? "+" : "-")} {call[1]})";
            case ArithmeticOperator.Multiply
                when left.Precision <= LongDigits
                    && right.Precision <= LongDigits
                    && type.Precision > LongDigits
                    && type.Scale == left.Scale + right.Scale:
                return call.CallKernel(_ => Product(left, right));
            default:
                return call.CallKernel(site => new DecimalKernel(@operator, type, site.Mode));
        }
    }

    private static ScalarKernel Product(DecimalType left, DecimalType right) =>
        (left.Precision, right.Precision) switch
        {
            (<= 4, _) => Product<short>(right),
            (<= 9, _) => Product<int>(right),
            _ => Product<long>(right),
        };

    private static ScalarKernel Product<TLeft>(DecimalType right)
        where TLeft : unmanaged, System.Numerics.IBinaryInteger<TLeft> =>
        right.Precision switch
        {
            <= 4 => new DecimalProductKernel<TLeft, short>(),
            <= 9 => new DecimalProductKernel<TLeft, int>(),
            _ => new DecimalProductKernel<TLeft, long>(),
        };

    private static string OfIntegers<T>(TranslatedCall call, ArithmeticOperator @operator)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>, System.Numerics.ISignedNumber<T> =>
        (@operator, call.IntegerAt(1)) switch
        {
            // DuckDB divides as Java does but for 0 and the overflow by -1.
            (ArithmeticOperator.Remainder, not (null or 0 or -1)) => $"({call[0]} % {call[1]})",
            (ArithmeticOperator.IntegralDivide, not (null or 0 or -1)) => $"({call[0]} // {call[1]})",
            _ => OfAnyIntegers<T>(call, @operator),
        };

    private static string OfAnyIntegers<T>(TranslatedCall call, ArithmeticOperator @operator)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>, System.Numerics.ISignedNumber<T> =>
        call.CallKernel(site =>
            @operator switch
            {
                ArithmeticOperator.Add when site.Mode == EvalMode.Legacy => new BinaryKernel<T, T, T, IntegerOperations.Add<T>>(),
                ArithmeticOperator.Subtract when site.Mode == EvalMode.Legacy => new BinaryKernel<T, T, T, IntegerOperations.Subtract<T>>(),
                ArithmeticOperator.Multiply when site.Mode == EvalMode.Legacy => new BinaryKernel<T, T, T, IntegerOperations.Multiply<T>>(),
                ArithmeticOperator.Add => new TryBinaryKernel<T, T, T, IntegerOperations.TryAdd<T>>(Overflow<T>(site, "+", "add")),
                ArithmeticOperator.Subtract => new TryBinaryKernel<T, T, T, IntegerOperations.TrySubtract<T>>(
                    Overflow<T>(site, "-", "subtract")
                ),
                ArithmeticOperator.Multiply => new TryBinaryKernel<T, T, T, IntegerOperations.TryMultiply<T>>(
                    Overflow<T>(site, "*", "multiply")
                ),
                ArithmeticOperator.Remainder => new TryBinaryKernel<T, T, T, IntegerOperations.Remainder<T>>(DivideByZero<T>(site)),
                ArithmeticOperator.PositiveModulus => new TryBinaryKernel<T, T, T, IntegerOperations.PositiveModulus<T>>(
                    DivideByZero<T>(site)
                ),
                _ when site.Mode == EvalMode.Ansi => new TryBinaryKernel<long, long, long, IntegerOperations.DivideExact>(
                    (_, divisor) =>
                        divisor == 0
                            ? ArithmeticErrors.DivideByZero()
                            : ArithmeticErrors.Overflow("Overflow in integral divide", "try_divide")
                ),
                _ => new TryBinaryKernel<long, long, long, IntegerOperations.Divide>(null),
            }
        );

    private static string OfFloats<T>(TranslatedCall call, ArithmeticOperator @operator)
        where T : unmanaged, System.Numerics.IFloatingPoint<T> =>
        @operator switch
        {
            ArithmeticOperator.Add => $"({call[0]} + {call[1]})",
            ArithmeticOperator.Subtract => $"({call[0]} - {call[1]})",
            ArithmeticOperator.Multiply => $"({call[0]} * {call[1]})",
            ArithmeticOperator.Remainder => call.CallKernel(site => new TryBinaryKernel<T, T, T, FloatOperations.Remainder<T>>(
                DivideByZero<T>(site)
            )),
            ArithmeticOperator.PositiveModulus => call.CallKernel(site => new TryBinaryKernel<T, T, T, FloatOperations.PositiveModulus<T>>(
                DivideByZero<T>(site)
            )),
            _ => call.CallKernel(site => new TryBinaryKernel<T, T, T, FloatOperations.Divide<T>>(DivideByZero<T>(site))),
        };

    private static Func<T, T, Exception>? DivideByZero<T>(KernelSite site) =>
        site.Mode == EvalMode.Ansi ? (_, _) => ArithmeticErrors.DivideByZero() : null;

    private static Func<T, T, Exception>? Overflow<T>(KernelSite site, string sign, string name)
        where T : unmanaged =>
        site.Mode != EvalMode.Ansi
            ? null
            : (left, right) =>
                site.Result switch
                {
                    ByteType => ArithmeticErrors.BinaryOverflow($"{left}S", sign, $"{right}S"),
                    ShortType => ArithmeticErrors.BinaryOverflow($"{left}S", sign, $"{right}S"),
                    IntegerType => ArithmeticErrors.Overflow("integer overflow", $"try_{name}"),
                    _ => ArithmeticErrors.Overflow("long overflow", $"try_{name}"),
                };
}
