using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Numbers;
using Shared.Spark.Plans.Expressions;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Functions of numbers. See https://spark.apache.org/docs/3.5.7/sql-ref-functions-builtin.html#mathematical-functions.</summary>
internal static class MathFunctions
{
    private const double DegreesPerRadian = 57.29577951308232;
    private const double RadiansPerDegree = 0.017453292519943295;

    internal static IEnumerable<EmbeddedFunction> All => [.. Trigonometry, .. Powers, .. Roundings, .. Numbers, .. RandomFunctions.All];

    private static IEnumerable<EmbeddedFunction> Trigonometry =>
        [
            OfDouble("acos", StrictMath.Acos),
            OfDouble("asin", StrictMath.Asin),
            OfDouble("atan", StrictMath.Atan),
            OfDouble("cos", Math.Cos),
            OfDouble("sin", Math.Sin),
            OfDouble("tan", Math.Tan),
            OfDouble("cosh", StrictMath.Cosh),
            OfDouble("sinh", StrictMath.Sinh),
            OfDouble("tanh", StrictMath.Tanh),
            OfDouble("acosh", value => StrictMath.Log(value + Math.Sqrt((value * value) - 1))),
            OfDouble("asinh", value => double.IsNegativeInfinity(value) ? value : StrictMath.Log(value + Math.Sqrt((value * value) + 1))),
            OfDouble("atanh", value => 0.5 * (StrictMath.Log1p(value) - StrictMath.Log1p(-value))),
            OfDouble("cot", value => 1 / Math.Tan(value)),
            OfDouble("sec", value => 1 / Math.Cos(value)),
            OfDouble("csc", value => 1 / Math.Sin(value)),
            OfDouble("degrees", value => value * DegreesPerRadian),
            OfDouble("radians", value => value * RadiansPerDegree),
            OfDoubles("atan2", (left, right) => StrictMath.Atan2(left + 0.0, right + 0.0)),
            OfDoubles("hypot", StrictMath.Hypot),
        ];

    private static IEnumerable<EmbeddedFunction> Powers =>
        [
            OfDouble("cbrt", StrictMath.Cbrt),
            OfDouble("exp", StrictMath.Exp),
            OfDouble("expm1", StrictMath.Expm1),
            OfDouble("sqrt", Math.Sqrt),
            Logarithm("ln", StrictMath.Log, 0),
            Logarithm("log10", StrictMath.Log10, 0).Shown("LOG10"),
            Logarithm("log2", value => StrictMath.Log(value) / StrictMath.Log(2), 0).Shown("LOG2"),
            Logarithm("log1p", StrictMath.Log1p, -1).Shown("LOG1P"),
            Row(
                    "log",
                    new CustomSignature(BindLogarithm),
                    (arguments, row, result) =>
                    {
                        var (@base, value) = (arguments[0].GetDouble(row), arguments[1].GetDouble(row));
                        if (@base <= 0 || value <= 0)
                        {
                            result.SetNull(row);
                        }
                        else
                        {
                            result.SetDouble(row, StrictMath.Log(value) / StrictMath.Log(@base));
                        }
                    }
                )
                .Shown("LOG"),
            OfDoubles("power", StrictMath.Pow),
            OfDoubles("pow", StrictMath.Pow) with
            {
                Pretty = null,
            },
            Sql("e", Takes(Real), _ => "(2.718281828459045e0)").Shown("E"),
            Sql("pi", Takes(Real), _ => "pi()").Shown("PI"),
        ];

    private static IEnumerable<EmbeddedFunction> Roundings =>
        [
            .. Rounding.Ceilings,
            .. Rounding.Floors,
            Rounding.Round("round", isHalfEven: false),
            Rounding.Round("bround", isHalfEven: true),
            OfDouble("rint", value => Math.Round(value, MidpointRounding.ToEven)) with
            {
                Pretty = null,
            },
            .. new[] { OfSign("sign") with { Pretty = null }, OfSign("signum") },
        ];

    private static IEnumerable<EmbeddedFunction> Numbers =>
        [
            Row(
                "factorial",
                Takes(Long, Int).OrNull(),
                (arguments, row, result) =>
                {
                    var number = arguments[0].GetInt(row);
                    if (number is < 0 or > 20)
                    {
                        result.SetNull(row);
                        return;
                    }

                    var product = 1L;
                    for (var i = 2; i <= number; i++)
                    {
                        product *= i;
                    }

                    result.SetLong(row, product);
                }
            ),
            Buffered(
                "bin",
                Takes(Text, Long),
                (arguments, row, buffer) =>
                {
                    buffer.Append(arguments[0].GetLong(row), "b");
                    return true;
                }
            ),
            Buffered(
                "hex",
                Takes(Text, InputType.OneOf(Long, Bytes, Text)).OrNull() with
                {
                    Nullability = Nullability.AnyArgument,
                },
                Hexadecimal.Write
            ),
            Buffered(
                "unhex",
                Takes(Bytes, Text).OrNull(),
                (arguments, row, buffer) => Hexadecimal.TryRead(arguments[0].GetBytes(row), buffer)
            ),
            Kernel(
                "conv",
                Takes(Text, Text, Int, Int).OrNull(),
                site => new BufferedKernel(
                    (arguments, row, buffer) => NumberBase.Convert(arguments, row, buffer, raisesOverflow: site.Mode == EvalMode.Ansi)
                )
            ),
            Row("width_bucket", new CustomSignature(WidthBucket.Bind), WidthBucket.Compute),
            Sql(
                "bit_count",
                Takes(Int, InputType.OneOf(InputType.Integral, Bool)),
                call =>
                    call.Types[0] switch
                    {
                        BooleanType => $"CAST({call[0]} AS INTEGER)",

                        // Spark counts the bits of the number as a bigint.
                        _ => $"CAST(bit_count(CAST({call[0]} AS BIGINT)) AS INTEGER)",
                    }
            ),
        ];

    private static EmbeddedFunction OfDouble(string name, Func<double, double> compute) =>
        Kernel(name, Takes(Real, Real).OrNull(), _ => new DoubleKernel(compute)).Shown(name.ToUpperInvariant());

    private static EmbeddedFunction OfDoubles(string name, Func<double, double, double> compute) =>
        Row(
                name,
                Takes(Real, Real, Real),
                (arguments, row, result) => result.SetDouble(row, compute(arguments[0].GetDouble(row), arguments[1].GetDouble(row)))
            )
            .Shown(name.ToUpperInvariant());

    private static EmbeddedFunction Logarithm(string name, Func<double, double> compute, double bound) =>
        Row(
            name,
            Takes(Real, Real).OrNull(),
            (arguments, row, result) =>
            {
                var value = arguments[0].GetDouble(row);
                if (value <= bound)
                {
                    result.SetNull(row);
                }
                else
                {
                    result.SetDouble(row, compute(value));
                }
            }
        );

    private static BoundCall BindLogarithm(CallSite call)
    {
        Arity.Check(call, 1, 2);
        var complete = call.Arguments.Count == 2 ? call : call with { Arguments = [Calls.Of(call, "e"), call.Arguments[0]] };
        return Takes(Real, Real, Real).OrNull().Bind(complete);
    }

    private static EmbeddedFunction OfSign(string name) =>
        Row(
                name,
                Takes(Real, InputType.OneOf(Real, InputType.YearMonthInterval, InputType.DayTimeInterval)).OrNull(),
                (arguments, row, result) =>
                    result.SetDouble(
                        row,
                        arguments[0].Type switch
                        {
                            YearMonthIntervalType => Math.Sign(arguments[0].GetInt(row)),
                            DayTimeIntervalType => Math.Sign(arguments[0].GetLong(row)),
                            _ => arguments[0].GetDouble(row) is var value && (double.IsNaN(value) || value == 0) ? value : Math.Sign(value),
                        }
                    )
            )
            .Shown(name.ToUpperInvariant());
}
