using System.Numerics;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Arithmetic;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Writes <c>negative</c> and <c>abs</c>; of the smallest whole number both give itself, as Java does.</summary>
internal static class UnaryArithmetic
{
    internal static string Negate(TranslatedCall call) =>
        call.Type switch
        {
            ByteType => OfIntegers<sbyte, Negated<sbyte>>(call),
            ShortType => OfIntegers<short, Negated<short>>(call),
            IntegerType => OfIntegers<int, Negated<int>>(call),
            LongType => OfIntegers<long, Negated<long>>(call),
            YearMonthIntervalType => OfIntegers<int, Negated<int>>(call, isExact: true),
            DayTimeIntervalType => OfIntegers<long, Negated<long>>(call, isExact: true),
            CalendarIntervalType => call.CallKernel(_ => new RowKernel(
                (arguments, row, result) =>
                {
                    var value = arguments[0].GetInterval(row);
                    result.SetInterval(row, unchecked(new CalendarInterval(-value.Months, -value.Days, -value.Microseconds)));
                }
            )),
            DecimalType => $"CAST((- {call[0]}) AS {Translation.DuckDbTypes.NameOf(call.Type)})",
            _ => $"(- {call[0]})",
        };

    internal static string Absolute(TranslatedCall call) =>
        call.Type switch
        {
            ByteType => OfIntegers<sbyte, Magnitude<sbyte>>(call),
            ShortType => OfIntegers<short, Magnitude<short>>(call),
            IntegerType => OfIntegers<int, Magnitude<int>>(call),
            LongType => OfIntegers<long, Magnitude<long>>(call),
            YearMonthIntervalType => OfIntegers<int, Magnitude<int>>(call, isExact: true),
            DayTimeIntervalType => OfIntegers<long, Magnitude<long>>(call, isExact: true),
            _ => $"abs({call[0]})",
        };

    private static string OfIntegers<T, TOperation>(TranslatedCall call, bool isExact = false)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
        where TOperation : struct, IUnaryOperation<T> =>
        call.CallKernel(site => new UnaryIntegerKernel<T, TOperation>(
            isExact || site.Mode == EvalMode.Ansi ? Overflow(site.Result) : null
        ));

    private static Func<Exception> Overflow(DataType type) =>
        type switch
        {
            YearMonthIntervalType or IntegerType => () => ArithmeticErrors.Overflow("integer overflow"),
            ByteType or ShortType => () =>
                ArithmeticErrors.Overflow($"- {(type is ByteType ? sbyte.MinValue : short.MinValue)} caused overflow"),
            _ => () => ArithmeticErrors.Overflow("long overflow"),
        };

    private readonly struct Negated<T> : IUnaryOperation<T>
        where T : unmanaged, IBinaryInteger<T>
    {
        public static T Apply(T value) => unchecked(T.Zero - value);
    }

    private readonly struct Magnitude<T> : IUnaryOperation<T>
        where T : unmanaged, IBinaryInteger<T>
    {
        public static T Apply(T value) => T.IsNegative(value) ? unchecked(T.Zero - value) : value;
    }
}
