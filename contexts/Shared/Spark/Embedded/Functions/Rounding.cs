using System.Numerics;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Arithmetic;
using Shared.Spark.Embedded.Kernels.Numbers;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary><c>round</c>, <c>bround</c>, <c>ceil</c> and <c>floor</c>, on decimals exactly, on doubles by their decimal text.</summary>
internal static class Rounding
{
    internal static IEnumerable<EmbeddedFunction> Ceilings =>
        ToWhole("ceil", RoundingModes.Ceiling, Math.Ceiling)
            .Named("ceiling")
            .Select(function => function with { Pretty = Pretty(function.Name, "ceil") });

    internal static IEnumerable<EmbeddedFunction> Floors =>
        ToWhole("floor", RoundingModes.Floor, Math.Floor)
            .Named()
            .Select(function => function with { Pretty = Pretty(function.Name, "floor") });

    internal static EmbeddedFunction Round(string name, bool isHalfEven)
    {
        Func<BigInteger, BigInteger, BigInteger> divide = isHalfEven ? RoundingModes.HalfEven : RoundingModes.HalfUp;
        return Sql(
            name,
            new CustomSignature(call =>
            {
                Arity.Check(call, 1, 2);
                var complete = call.Arguments.Count == 2 ? call : call with { Arguments = call.Arguments.Add(Constant(0, Int)) };
                return Bind(complete, keepsIntegers: true);
            }),
            call =>
                !isHalfEven && IsWithinDigits(call)
                    ? $"CAST(round({call[0]}, {call.IntegerAt(1)}) AS {DuckDbTypes.NameOf(call.Type)})"
                    : call.CallKernel(site => new RowKernel(Create(site, divide)))
        );
    }

    // DuckDB rounds decimals half up, too, and has the room for a digit more, as what is cut off were digits.
    private static bool IsWithinDigits(TranslatedCall call) =>
        call.Types[0] is DecimalType type && call.IntegerAt(1) is { } digits && digits >= 0 && digits < type.Scale;

    private static Func<IReadOnlyList<string>, string> Pretty(string name, string plain) =>
        arguments =>
            arguments.Count == 1
                ? $"{(name == plain ? plain.ToUpperInvariant() : name)}({arguments[0]})"
                : $"{name}({string.Join(", ", arguments)})";

    private static EmbeddedFunction ToWhole(string name, Func<BigInteger, BigInteger, BigInteger> divide, Func<double, double> ofDouble) =>
        Sql(
            name,
            new CustomSignature(call =>
            {
                Arity.Check(call, 1, 2);
                return call.Arguments.Count == 2 ? Bind(call, keepsIntegers: false) : BindWhole(call);
            }),
            call =>
                call.Types is [DecimalType]
                    ? $"CAST({name}({call[0]}) AS {DuckDbTypes.NameOf(call.Type)})"
                    : call.CallKernel(site => new RowKernel(site.Arguments.Count == 2 ? Create(site, divide) : Whole(ofDouble)))
        );

    private static BoundCall BindWhole(CallSite call)
    {
        var argument = ImplicitCasts.Apply(call, call.Arguments[0], 0, InputType.OneOf(Real, InputType.Decimal, Long));
        DataType type = argument.Type is DecimalType @decimal ? DecimalPrecision.Bounded(@decimal.Precision - @decimal.Scale + 1, 0) : Long;
        return new BoundCall([argument], type, IsNullable: true);
    }

    private static RowFunction Whole(Func<double, double> ofDouble) =>
        (arguments, row, result) =>
            result.SetLong(
                row,
                arguments[0].Type is LongType ? arguments[0].GetLong(row) : Saturate(ofDouble(arguments[0].GetDouble(row)))
            );

    // Java's conversion of a double to a long.
    private static long Saturate(double value) =>
        double.IsNaN(value) ? 0
        : value >= 9.2233720368547758E18 ? long.MaxValue
        : value <= -9.2233720368547758E18 ? long.MinValue
        : (long)value;

    private static BoundCall Bind(CallSite call, bool keepsIntegers)
    {
        if (!keepsIntegers && ConstantOf(call.Arguments[1]) is not { Type: IntegerType, Value: int })
        {
            throw new AnalysisException(
                "_LEGACY_ERROR_TEMP_1100",
                new Dictionary<string, string>
                {
                    ["argName"] = "scale",
                    ["funcName"] = call.CalledAs,
                    ["requiredType"] = "int",
                },
                call.Origin
            );
        }

        var number = ImplicitCasts.Apply(call, call.Arguments[0], 0, keepsIntegers ? InputType.Numeric : InputType.Decimal);
        var digits = ImplicitCasts.Apply(call, call.Arguments[1], 1, Int);
        if (ConstantOf(digits) is not { } constant)
        {
            if (number.Type is not DecimalType && ConstantFolding.IsFoldable(digits))
            {
                return new BoundCall([number, digits], number.Type, IsNullable: true);
            }

            throw new AnalysisException(
                "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                new Dictionary<string, string>
                {
                    ["sqlExpr"] = $"\"{ExpressionSql.OfCall(call)}\"",
                    ["inputName"] = keepsIntegers ? "scala" : "scale",
                    ["inputType"] = "\"INT\"",
                    ["inputExpr"] = $"\"{ExpressionSql.Of(digits)}\"",
                },
                call.Origin
            );
        }

        var scale = constant.Value is int value ? value : 0;
        DataType type = number.Type is DecimalType @decimal ? ResultOf(@decimal, scale) : number.Type;
        return new BoundCall([number, digits], type, IsNullable: true);
    }

    private static TypedLiteral? ConstantOf(TypedExpression expression) =>
        expression switch
        {
            TypedLiteral literal => literal,
            TypedCast { Child: TypedLiteral { Value: null } literal } => literal,
            TypedCast { Child: TypedLiteral { Value: sbyte or short or int } literal } => new TypedLiteral(
                Convert.ToInt32(literal.Value, System.Globalization.CultureInfo.InvariantCulture),
                Int
            ),
            _ => ConstantFolding.Fold(expression) as TypedLiteral,
        };

    // A digit more before the point, for what is rounded up.
    private static DecimalType ResultOf(DecimalType type, int scale)
    {
        var integral = type.Precision - type.Scale + 1;
        if (scale < 0)
        {
            return DecimalPrecision.Bounded(Math.Max(integral, -scale + 1), 0);
        }

        var newScale = Math.Min(type.Scale, scale);
        return DecimalPrecision.Bounded(integral + newScale, newScale);
    }

    private static RowFunction Create(KernelSite site, Func<BigInteger, BigInteger, BigInteger> divide) =>
        site.Arguments[0] switch
        {
            DecimalType from => OfDecimal(from, (DecimalType)site.Result, divide),
            DoubleType => (arguments, row, result) =>
                result.SetDouble(row, DoubleRounding.Round(arguments[0].GetDouble(row), arguments[1].GetInt(row), divide)),
            FloatType => (arguments, row, result) =>
                result.SetFloat(row, DoubleRounding.Round(arguments[0].GetFloat(row), arguments[1].GetInt(row), divide)),
            _ => (arguments, row, result) => OfInteger(site, arguments, row, result, divide),
        };

    private static RowFunction OfDecimal(DecimalType from, DecimalType to, Func<BigInteger, BigInteger, BigInteger> divide) =>
        (arguments, row, result) =>
        {
            var scale = arguments[1].GetInt(row);
            var unscaled = (BigInteger)arguments[0].GetDecimal(row).Unscaled;
            if (scale < from.Scale)
            {
                var rounded = scale < from.Scale - 76 ? 0 : divide(unscaled, BigInteger.Pow(10, from.Scale - scale));
                unscaled = scale < 0 ? rounded * BigInteger.Pow(10, -Math.Max(scale, -76)) : rounded;
            }

            if (BigInteger.Abs(unscaled) < (BigInteger)DecimalMath.Power(to.Precision))
            {
                result.SetDecimal(row, (Int128)unscaled);
            }
            else
            {
                result.SetNull(row);
            }
        };

    private static void OfInteger(
        KernelSite site,
        DuckDbVector[] arguments,
        int row,
        VectorWriter result,
        Func<BigInteger, BigInteger, BigInteger> divide
    )
    {
        var number = WholeNumber.Read(arguments[0], row);
        var scale = arguments[1].GetInt(row);
        if (scale < 0)
        {
            var power = BigInteger.Pow(10, Math.Min(-scale, 40));
            var rounded = divide(number, power) * power;
            if (site.Mode == EvalMode.Ansi && (rounded > MaxOf(site.Result) || rounded < -MaxOf(site.Result) - 1))
            {
                throw ArithmeticErrors.Overflow(site.Result is LongType ? "long overflow" : "Overflow");
            }

            number = (long)(ulong)(rounded & ulong.MaxValue);
        }

        WholeNumber.Write(result, row, number);
    }

    private static long MaxOf(DataType type) =>
        type switch
        {
            ByteType => sbyte.MaxValue,
            ShortType => short.MaxValue,
            IntegerType => int.MaxValue,
            _ => long.MaxValue,
        };
}
