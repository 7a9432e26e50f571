using System.Reflection;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Expressions;
using static Microsoft.Spark.Sql.Functions;

namespace Shared.Spark.Api.Tests;

public sealed class FunctionTests
{
    private static readonly Column s_a = Col("a");

    [Fact]
    public void Every_function_makes_a_column_of_any_of_its_overloads()
    {
        var failures = new List<string>();
        foreach (var method in typeof(Functions).GetMethods().Where(method => method.ReturnType == typeof(Column)))
        {
            try
            {
                var column = (Column)method.Invoke(null, [.. method.GetParameters().Select(Argument)])!;
                if (column.ToString().Length == 0)
                {
                    failures.Add($"{method}: no text");
                }
            }
            catch (TargetInvocationException exception)
            {
                failures.Add($"{method}: {exception.InnerException!.Message}");
            }
        }

        failures.Should().BeEmpty();
    }

    [Fact]
    public void Every_function_is_one_that_the_engine_has()
    {
        // Those of DataFrames alone, transforms of partitionings, and bounds of frames; "a" is called by its name.
        string[] notInSql =
        [
            "product",
            "bucket",
            "days",
            "hours",
            "months",
            "years",
            "currentrow",
            "unboundedfollowing",
            "unboundedpreceding",
            "a",
        ];
        using var spark = SparkSession.Builder().Master("local[2]").Create();
        var names = typeof(Functions)
            .GetMethods()
            .Where(method => method.ReturnType == typeof(Column))
            .Select(method => (Column)method.Invoke(null, [.. method.GetParameters().Select(Argument)])!)
            .Select(column => column.Expression is Alias alias ? alias.Child : column.Expression)
            .OfType<UnresolvedFunction>()
            .Select(call => call.NameParts[^1])
            .Where(name => name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
            .Distinct();

        names.Except(notInSql).Where(name => !spark.Catalog.FunctionExists(name)).ToArray().Should().BeEmpty();
    }

    [Fact]
    public void Overloads_by_name_are_those_by_column()
    {
        foreach (
            var byName in typeof(Functions)
                .GetMethods()
                .Where(method =>
                    method.ReturnType == typeof(Column)
                    && method.GetParameters() is [{ ParameterType: var type, Name: "columnName" }]
                    && type == typeof(string)
                )
        )
        {
            if (typeof(Functions).GetMethod(byName.Name, [typeof(Column)]) is { } byColumn)
            {
                byName.Invoke(null, ["a"]).Should().Be(byColumn.Invoke(null, [s_a]), byName.Name);
            }
        }
    }

    [Fact]
    public void Distinct_and_nulls_are_said_beside_the_arguments()
    {
        Call(CountDistinct(s_a, Col("b"))).Should().Match<UnresolvedFunction>(call => call.IsDistinct && call.Arguments.Count == 2);
        Call(First(s_a, ignoreNulls: true)).IgnoreNulls.Should().BeTrue();
        Call(Last(s_a)).IgnoreNulls.Should().BeFalse();
        Call(Lead(s_a, 1, null!, ignoreNulls: true)).IgnoreNulls.Should().BeTrue();
    }

    [Fact]
    public void Arguments_stand_as_SQL_orders_them()
    {
        Trim(s_a, "x").ToString().Should().Be("trim(x, a)");
        DateTrunc("year", s_a).ToString().Should().Be("date_trunc(year, a)");
        Locate("x", s_a, 2).ToString().Should().Be("locate(x, a, 2)");
        ConcatWs(",", s_a, Col("b")).ToString().Should().Be("concat_ws(,, a, b)");
        Bucket(4, s_a).ToString().Should().Be("bucket(4, a)");
    }

    [Fact]
    public void Options_are_a_map_behind_the_arguments()
    {
        ToJson(s_a).ToString().Should().Be("to_json(a)");
        ToJson(s_a, new() { ["k"] = "v" }).ToString().Should().Be("to_json(a, map(k, v))");
        FromJson(s_a, "x INT").ToString().Should().Be("from_json(a, x INT)");
        FromJson(s_a, new StructType([new StructField("x", DataTypes.IntegerType)]).Json)
            .ToString()
            .Should()
            .Be("from_json(a, STRUCT<x: INT>)");
    }

    [Fact]
    public void A_function_of_the_program_becomes_a_call_with_its_type()
    {
        var twice = Udf<int, int>(value => value * 2);
        var call = twice(s_a).Expression.Should().BeOfType<InlineUserDefinedFunction>().Which;
        call.Function.ReturnType.Should().Be(DataTypes.IntegerType);
        call.Function.Delegate.DynamicInvoke(21).Should().Be(42);
        call.Arguments.Should().Equal(s_a.Expression);
    }

    [Fact]
    public void Types_of_functions_follow_from_dotnets()
    {
        Return(Udf(() => new[] { "x" })).Should().Be(new ArrayType(DataTypes.StringType));
        Return(Udf(() => new Dictionary<string, double>())).Should().Be(new MapType(DataTypes.StringType, DataTypes.DoubleType));
        Return(Udf(() => (int?)null)).Should().Be(DataTypes.IntegerType);
        Return(Udf(() => 1m)).Should().Be(new DecimalType(28, 12));
        var schema = new StructType([new StructField("x", DataTypes.IntegerType)]);
        Return(Udf(() => (Row)new GenericRow([1]), schema)).Should().Be(schema);
    }

    [Fact]
    public void A_function_of_rows_needs_their_schema()
    {
        var udf = () => Udf<int, Row>(_ => new GenericRow([1]))(s_a);
        udf.Should().Throw<ArgumentException>().WithMessage("*needs their StructType as its returnType*");
    }

    private static DataType Return(Func<Column> udf) => ((InlineUserDefinedFunction)udf().Expression).Function.ReturnType;

    private static UnresolvedFunction Call(Column column) => (UnresolvedFunction)column.Expression;

    private static object? Argument(ParameterInfo parameter) =>
        parameter.ParameterType switch
        {
            var type when type == typeof(Column) => s_a,
            var type when type == typeof(Column[]) => new[] { s_a, Col("b") },
            var type when type == typeof(string[]) => new[] { "b" },
            var type when type == typeof(string) && parameter.Name == "schema" => "x INT",
            var type when type == typeof(string) => "a",
            var type when type == typeof(StructType) => new StructType([new StructField("x", DataTypes.IntegerType)]),
            var type when type == typeof(Dictionary<string, string>) => new Dictionary<string, string> { ["k"] = "v" },
            var type when type == typeof(object) => 1,
            var type => Activator.CreateInstance(type),
        };
}
