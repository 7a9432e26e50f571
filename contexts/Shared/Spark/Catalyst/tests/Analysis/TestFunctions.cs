using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Tests.Analysis;

/// <summary>A registry of as many functions as the analyzer's tests call.</summary>
internal static class TestFunctions
{
    internal static FunctionRegistry Registry { get; } = new(All());

    private static IEnumerable<FunctionDefinition> All() =>
        [
            Binary("+", new ArithmeticSignature(ArithmeticOperator.Add)),
            Binary("-", new ArithmeticSignature(ArithmeticOperator.Subtract)),
            Binary("*", new ArithmeticSignature(ArithmeticOperator.Multiply)),
            Binary("/", new ArithmeticSignature(ArithmeticOperator.Divide)),
            Binary("%", new ArithmeticSignature(ArithmeticOperator.Remainder)) with
            {
                Aliases = ["mod"],
            },
            Binary("div", new ArithmeticSignature(ArithmeticOperator.IntegralDivide)),
            Scalar("pmod", new ArithmeticSignature(ArithmeticOperator.PositiveModulus)),
            Scalar("negative", new UnaryArithmeticSignature()) with
            {
                Pretty = names => $"(- {names[0]})",
            },
            Scalar("positive", new UnaryArithmeticSignature()) with
            {
                Pretty = names => $"(+ {names[0]})",
            },
            Scalar("abs", new UnaryArithmeticSignature { TakesCalendarIntervals = false }),
            Binary("&", new BitwiseSignature()),
            Binary("|", new BitwiseSignature()),
            Binary("^", new BitwiseSignature()),
            Scalar("~", FunctionSignature.SameAs(0, InputType.Integral)) with
            {
                Pretty = names => $"~{names[0]}",
            },
            Binary("=", new ComparisonSignature { IsEquality = true }) with
            {
                Aliases = ["=="],
            },
            Binary("<=>", new ComparisonSignature { IsEquality = true, IsNullSafe = true }),
            Binary("<", new ComparisonSignature()),
            Binary("<=", new ComparisonSignature()),
            Binary(">", new ComparisonSignature()),
            Binary(">=", new ComparisonSignature()),
            Scalar("and", new BooleanSignature()) with
            {
                Pretty = names => $"({names[0]} AND {names[1]})",
            },
            Scalar("or", new BooleanSignature()) with
            {
                Pretty = names => $"({names[0]} OR {names[1]})",
            },
            Scalar("not", FunctionSignature.Of(DataTypes.BooleanType, DataTypes.BooleanType)) with
            {
                Pretty = names => $"(NOT {names[0]})",
            },
            Scalar("in", new InSignature()) with
            {
                Pretty = names => $"({names[0]} IN ({string.Join(", ", names.Skip(1))}))",
            },
            Scalar("isnull", FunctionSignature.Of(DataTypes.BooleanType, InputType.Any) with { Nullability = Nullability.Never }) with
            {
                Pretty = names => $"({names[0]} IS NULL)",
            },
            Scalar("isnotnull", FunctionSignature.Of(DataTypes.BooleanType, InputType.Any) with { Nullability = Nullability.Never }) with
            {
                Pretty = names => $"({names[0]} IS NOT NULL)",
            },
            Scalar(
                "like",
                FunctionSignature.Of(DataTypes.BooleanType, DataTypes.StringType, DataTypes.StringType, DataTypes.StringType) with
                {
                    Optional = 1,
                }
            ) with
            {
                Pretty = names => $"{names[0]} LIKE {names[1]}",
            },
            Scalar("if", new IfSignature()),
            Scalar("coalesce", new CommonTypeSignature((common, _) => common) { Nullability = Nullability.AllArguments }),
            Scalar("nvl", new CommonTypeSignature((common, _) => common) { Nullability = Nullability.AllArguments }),
            Scalar(
                "greatest",
                new CommonTypeSignature((common, _) => common, MinCount: 2)
                {
                    PromotesStrings = false,
                    Nullability = Nullability.AllArguments,
                }
            ),
            Scalar(
                "least",
                new CommonTypeSignature((common, _) => common, MinCount: 2)
                {
                    PromotesStrings = false,
                    Nullability = Nullability.AllArguments,
                }
            ),
            Scalar(
                "array",
                new CommonTypeSignature(
                    (common, arguments) => new ArrayType(common, arguments.Any(argument => argument.IsNullable)),
                    MinCount: 0
                )
                {
                    Nullability = Nullability.Never,
                }
            ),
            Scalar("struct", new StructSignature()),
            Scalar("named_struct", new NamedStructSignature()),
            Scalar("date_add", DateShift()),
            Scalar("date_sub", DateShift()),
            Scalar("upper", FunctionSignature.Of(DataTypes.StringType, DataTypes.StringType)),
            Scalar("length", FunctionSignature.Of(DataTypes.IntegerType, InputType.OneOf(DataTypes.StringType, DataTypes.BinaryType))),
            Scalar(
                "rand",
                FunctionSignature.Of(DataTypes.DoubleType, InputType.Any) with
                {
                    Optional = 1,
                    Nullability = Nullability.Never,
                }
            ) with
            {
                IsDeterministic = false,
            },
            Scalar(
                "make_interval",
                FunctionSignature.Of(DataTypes.CalendarIntervalType, DataTypes.IntegerType) with
                {
                    Nullability = Nullability.Always,
                }
            ),
            Scalar("map", MapOf()),
            Scalar("isnan", FunctionSignature.Of(DataTypes.BooleanType, DataTypes.DoubleType)),
            Scalar("nanvl", FunctionSignature.SameAs(0, DataTypes.DoubleType, DataTypes.DoubleType)),
            Scalar(
                "between_marks",
                FunctionSignature.Of(DataTypes.StringType, DataTypes.StringType, DataTypes.StringType, DataTypes.StringType)
            ) with
            {
                Parameters =
                [
                    new FunctionParameter("text"),
                    new FunctionParameter("before", new Literal("<", DataTypes.StringType)),
                    new FunctionParameter("behind", new Literal(">", DataTypes.StringType)),
                ],
            },
            Scalar("current_date", FunctionSignature.Of(DataTypes.DateType)),
            Scalar("grouping", FunctionSignature.Of(DataTypes.ByteType, InputType.Any) with { Nullability = Nullability.Never }),
            Scalar("grouping_id", FunctionSignature.Of(DataTypes.LongType) with { Rest = InputType.Any, Nullability = Nullability.Never }),
            Scalar("transform", Transform()),
            Aggregate("sum", new SumSignature()),
            Aggregate("avg", new AverageSignature()) with
            {
                Aliases = ["mean"],
            },
            Aggregate("count", FunctionSignature.Of(DataTypes.LongType) with { Rest = InputType.Any, Nullability = Nullability.Never }),
            Aggregate("min", FunctionSignature.SameAs(0, InputType.Any) with { Nullability = Nullability.Always }),
            Aggregate("max", FunctionSignature.SameAs(0, InputType.Any) with { Nullability = Nullability.Always }),
            Aggregate("first", FunctionSignature.SameAs(0, InputType.Any) with { Nullability = Nullability.Always }) with
            {
                TakesIgnoreNulls = true,
            },
            Aggregate("any_value", FunctionSignature.SameAs(0, InputType.Any) with { Nullability = Nullability.Always }) with
            {
                TakesIgnoreNulls = true,
            },
            Aggregate("stddev", FunctionSignature.Of(DataTypes.DoubleType, DataTypes.DoubleType) with { Nullability = Nullability.Always }),
            Aggregate(
                "percentile_approx",
                FunctionSignature.SameAs(0, InputType.Numeric, DataTypes.DoubleType) with
                {
                    Nullability = Nullability.Always,
                }
            ),
            Aggregate(
                "collect_list",
                new FunctionSignature([InputType.Any], arguments => new ArrayType(arguments[0].Type, containsNull: false))
                {
                    Nullability = Nullability.Never,
                }
            ),
            Window("row_number", FunctionSignature.Of(DataTypes.IntegerType)),
            Window("rank", FunctionSignature.Of(DataTypes.IntegerType)) with
            {
                PrettyName = "RANK",
            },
            Window("dense_rank", FunctionSignature.Of(DataTypes.IntegerType)) with
            {
                PrettyName = "DENSE_RANK",
            },
            Window("ntile", FunctionSignature.Of(DataTypes.IntegerType, DataTypes.IntegerType)),
            Window("cume_dist", FunctionSignature.Of(DataTypes.DoubleType)),
            Window("lag", Offset()) with
            {
                TakesIgnoreNulls = true,
            },
            Window("lead", Offset()),
            Generator("explode", Explode()),
            Generator("explode_outer", Explode()),
            Generator("stack", Stack()),
        ];

    private static TestFunction Scalar(string name, Signature signature) => new(name, FunctionKind.Scalar, signature);

    private static TestFunction Aggregate(string name, Signature signature) => new(name, FunctionKind.Aggregate, signature);

    private static TestFunction Window(string name, Signature signature) => new(name, FunctionKind.Window, signature);

    private static TestFunction Generator(string name, Signature signature) => new(name, FunctionKind.Generator, signature);

    private static TestFunction Binary(string name, Signature signature) =>
        Scalar(name, signature) with
        {
            Pretty = names => $"({names[0]} {name} {names[1]})",
        };

    private static CustomSignature DateShift() =>
        new(call =>
        {
            var days = InputType.OneOf(DataTypes.IntegerType, DataTypes.ShortType, DataTypes.ByteType);
            var (date, shift) = (
                ImplicitCasts.Apply(call, call.Arguments[0], 0, DataTypes.DateType),
                ImplicitCasts.Apply(call, call.Arguments[1], 1, days, onlyNull: true)
            );
            return new BoundCall([date, shift], DataTypes.DateType, date.IsNullable || shift.IsNullable);
        });

    private static CustomSignature Offset() =>
        new(call =>
        {
            var input = call.Arguments[0];
            var offset = call.Arguments.Count > 1 ? call.Arguments[1] : new TypedLiteral(1, DataTypes.IntegerType);
            var otherwise =
                call.Arguments.Count > 2
                    ? CommonTypes.CastTo(call.Arguments[2], input.Type, call)
                    : new TypedLiteral(null, DataTypes.NullType);
            return new BoundCall([input, offset, otherwise], input.Type, input.IsNullable || otherwise.IsNullable);
        });

    private static CustomSignature Explode() =>
        new(call =>
            call.Arguments[0].Type switch
            {
                ArrayType array => new BoundCall(
                    call.Arguments,
                    new StructType([new StructField("col", array.ElementType, array.ContainsNull)]),
                    IsNullable: false
                ),
                MapType map => new BoundCall(
                    call.Arguments,
                    new StructType([
                        new StructField("key", map.KeyType, isNullable: false),
                        new StructField("value", map.ValueType, map.ValueContainsNull),
                    ]),
                    IsNullable: false
                ),
                _ => throw DataTypeMismatch.UnexpectedInputType(
                    call,
                    call.Arguments[0],
                    0,
                    InputType.OneOf(InputType.AnyArray, InputType.AnyMap)
                ),
            }
        );

    private static CustomSignature MapOf() =>
        new(call =>
        {
            var (keys, values) = (
                call.Arguments.Where((_, i) => i % 2 == 0).ToArray(),
                call.Arguments.Where((_, i) => i % 2 == 1).ToArray()
            );
            var type = new MapType(keys[0].Type, values[0].Type, values.Any(value => value.IsNullable));
            return new BoundCall(call.Arguments, type, IsNullable: false);
        });

    private static CustomSignature Stack() =>
        new(call =>
        {
            var rows = (int)((TypedLiteral)call.Arguments[0]).Value!;
            var width = (call.Arguments.Count - 2 + rows) / rows;
            var fields = Enumerable.Range(0, width).Select(i => new StructField($"col{i}", call.Arguments[1 + i].Type));
            return new BoundCall(call.Arguments, new StructType(fields), IsNullable: false);
        });

    private static HigherOrderSignature Transform() =>
        new(
            (arguments, _, count) =>
            {
                var array = (ArrayType)arguments[0]!.Type;
                return count == 1
                    ? [(array.ElementType, array.ContainsNull)]
                    : [(array.ElementType, array.ContainsNull), (DataTypes.IntegerType, false)];
            },
            call => new BoundCall(
                call.Arguments,
                new ArrayType(call.Arguments[1].Type, call.Arguments[1].IsNullable),
                call.Arguments[0].IsNullable
            )
        )
        {
            MinCount = 2,
            MaxCount = 2,
        };
}
