using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Tests.Session;

public sealed class UserDefinedFunctionTests : IDisposable
{
    private readonly EngineHarness _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Numbers_go_in_and_out()
    {
        Register("twice", (int x) => x * 2, DataTypes.IntegerType);

        _engine.Rows("SELECT twice(a) FROM VALUES (1), (NULL), (3) t(a)").Should().Equal("[2]", "[null]", "[6]");
    }

    [Fact]
    public void A_parameter_that_takes_nulls_is_given_them()
    {
        Register("orZero", (int? x) => x ?? 0, DataTypes.IntegerType);
        Register("isMissing", (string? s) => s is null, DataTypes.BooleanType);

        _engine.Rows("SELECT orZero(a), isMissing(b) FROM VALUES (1, 'x'), (NULL, NULL) t(a, b)").Should().Equal("[1,False]", "[0,True]");
    }

    [Fact]
    public void Results_may_be_null()
    {
        Register("halve", (long x) => x % 2 == 0 ? x / 2 : (long?)null, DataTypes.LongType);
        Register("blank", (string s) => s.Length == 0 ? null : s, DataTypes.StringType);

        _engine.Rows("SELECT halve(a), blank(b) FROM VALUES (4L, ''), (5L, 'x') t(a, b)").Should().Equal("[2,null]", "[null,x]");
    }

    [Fact]
    public void Structs_arrays_and_maps_come_as_rows_hold_them()
    {
        Register("describe", (Row row) => $"{row.GetAs<int>("a")}/{row[1]}", DataTypes.StringType);
        Register("total", (int[] items) => items.Sum(), DataTypes.IntegerType);
        Register("keys", (Dictionary<string, int> map) => map.Keys.Order().ToArray(), new ArrayType(DataTypes.StringType));

        Run("SELECT describe(v) FROM (SELECT CAST(NULL AS STRUCT<a: INT, b: STRING>) v) WHERE v IS NOT NULL").Should().BeEmpty();
        _engine.Collect(NestedFrame(), ["describe(s)", "total(l)", "keys(m)"]).Should().Equal("[1/x,3,[k]]");

        IReadOnlyList<string> Run(string sql) => _engine.Rows(sql);
    }

    [Fact]
    public void Dates_decimals_and_timestamps_are_microsoft_sparks()
    {
        Register("nextDay", (Date d) => new Date(d.ToDateTime().AddDays(1)), DataTypes.DateType);
        Register("plusCent", (decimal d) => d + 0.01m, new DecimalType(10, 2));
        Register("hourOf", (Timestamp t) => t.Hour, DataTypes.IntegerType);

        _engine
            .Rows("SELECT nextDay(DATE'2024-02-28'), plusCent(1.50), hourOf(TIMESTAMP'2024-01-01 13:00:00')")
            .Should()
            .Equal("[2024-02-29,1.51,13]");
    }

    [Fact]
    public void An_exception_comes_with_the_name_of_the_function()
    {
        Register("broken", (int x) => x > 1 ? throw new InvalidOperationException("too large") : x, DataTypes.IntegerType);

        var error = FluentActions
            .Invoking(() => _engine.Rows("SELECT broken(a) FROM VALUES (1), (2) t(a)"))
            .Should()
            .Throw<SparkException>()
            .Which;
        error.ErrorClass.Should().Be("FAILED_EXECUTE_UDF");
        error.Message.Should().Contain("`broken`").And.Contain("(int) => int");
        error.InnerException.Should().BeOfType<InvalidOperationException>().Which.Message.Should().Be("too large");
    }

    [Fact]
    public void A_function_may_be_replaced()
    {
        Register("f", (int x) => x + 1, DataTypes.IntegerType);
        _engine.Rows("SELECT f(1)").Should().Equal("[2]");
        Register("f", (int x) => x + 10, DataTypes.IntegerType);
        _engine.Rows("SELECT f(1)").Should().Equal("[11]");
    }

    private static Plans.Relations.LogicalPlan NestedFrame()
    {
        var structure = new StructType([new StructField("a", DataTypes.IntegerType), new StructField("b", DataTypes.StringType)]);
        var schema = new StructType([
            new StructField("s", structure),
            new StructField("l", new ArrayType(DataTypes.IntegerType)),
            new StructField("m", new MapType(DataTypes.StringType, DataTypes.IntegerType)),
        ]);
        object?[] row = [new GenericRow([1, "x"]), new object?[] { 1, 2 }, new Dictionary<object, object?> { ["k"] = 5 }];
        return new Plans.Relations.LocalRelation(new Plans.Columnar.LocalData(schema, [row]));
    }

    private void Register(string name, Delegate function, DataType type) =>
        _engine.Engine.RegisterFunction(new UserDefinedFunction(name, function, type));
}
