using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Pipelines.Testing.Servers;
using Shared.Spark.Connect.Client;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Connect.Tests;

/// <summary>The client against a real server.</summary>
public sealed class LiveServerTests(SparkConnectServer server) : IDisposable
{
    private static readonly StructType s_everyType = new([
        new("bool", DataTypes.BooleanType),
        new("byte", DataTypes.ByteType),
        new("short", DataTypes.ShortType),
        new("int", DataTypes.IntegerType),
        new("long", DataTypes.LongType),
        new("float", DataTypes.FloatType),
        new("double", DataTypes.DoubleType),
        new("decimal", new DecimalType(38, 10)),
        new("string", DataTypes.StringType),
        new("binary", DataTypes.BinaryType),
        new("date", DataTypes.DateType),
        new("timestamp", DataTypes.TimestampType),
        new("local", DataTypes.TimestampNTZType),
        new("span", DayTimeIntervalType.Default),
        new("months", YearMonthIntervalType.Default),
        new("list", new ArrayType(DataTypes.IntegerType)),
        new("map", new MapType(DataTypes.StringType, DataTypes.LongType)),
        new("struct", new StructType([new StructField("a", DataTypes.IntegerType), new StructField("b", DataTypes.StringType)])),
    ]);

    private readonly Lazy<ConnectEngine> _engine = new(() =>
        ConnectEngine.Connect(ConnectionString.Parse(server.Remote), new Dictionary<string, string>())
    );

    [Fact]
    public void Version_is_the_servers() => Engine.Version.Should().StartWith("3.");

    [Fact]
    public void Rows_of_every_type_come_back_as_they_went()
    {
        object?[] row =
        [
            true,
            (sbyte)-1,
            (short)2,
            3,
            4L,
            1.5f,
            2.5,
            1234567890.0123456789m,
            "žluťoučký",
            new byte[] { 0, 255 },
            new Date(2024, 2, 29),
            new Timestamp(2024, 2, 29, 12, 30, 15, 123456),
            new DateTime(2024, 2, 29, 1, 2, 3),
            TimeSpan.FromMilliseconds(-90061001),
            new YearMonthInterval(-13),
            new object?[] { 1, null, 3 },
            new Dictionary<object, object?> { ["k"] = 1L, ["n"] = null },
            new GenericRow([7, "x"]),
        ];
        var nulls = new object?[row.Length];
        var plan = new LocalRelation(new LocalData(s_everyType, [row, nulls]));

        var rows = Collect(plan);

        rows.Should().HaveCount(2);
        rows[0].Values[..^1].Should().BeEquivalentTo(row[..^1]);
        rows[0].GetAs<Row>("struct").Values.Should().Equal(7, "x");
        rows[1].Values.Should().AllSatisfy(value => value.Should().BeNull());
    }

    [Fact]
    public void Plans_are_computed_there()
    {
        var range = new Plans.Relations.Range(0, 10, 1) { PlanId = 1 };
        var id = new UnresolvedAttribute(["id"], PlanId: 1);
        var parity = new Alias(UnresolvedFunction.Call("%", id, new Literal(2, DataTypes.IntegerType)), ["parity"]);
        var total = new Alias(UnresolvedFunction.Call("sum", id), ["total"]);
        var plan = new Sort(
            new Aggregate(range, GroupType.GroupBy, [parity], [total]),
            [new SortOrder(new UnresolvedAttribute(["parity"]))]
        );

        Collect(plan).Select(row => (row.GetAs<long>("parity"), row.GetAs<long>("total"))).Should().Equal((0, 20), (1, 25));
    }

    [Fact]
    public void Many_batches_arrive_in_order() =>
        Collect(new Plans.Relations.Range(0, 100_000, 1, 4))
            .Select(row => row.GetAs<long>(0))
            .Should()
            .Equal(Enumerable.Range(0, 100_000).Select(i => (long)i));

    [Fact]
    public void A_wrong_column_has_sparks_error_class()
    {
        var engine = Engine;
        var analyze = () => engine.Analyze(new Project(new Plans.Relations.Range(0, 1, 1), [new UnresolvedAttribute(["missing"])]));
        analyze.Should().Throw<AnalysisException>().Which.ErrorClass.Should().Be("UNRESOLVED_COLUMN.WITH_SUGGESTION");
    }

    [Fact]
    public void A_wrong_text_is_a_parse_error()
    {
        var engine = Engine;
        var parse = () => engine.ExecuteCommand(new SqlQuery("SELEC 1", [], []));
        parse.Should().Throw<ParseException>().Which.ErrorClass.Should().Be("PARSE_SYNTAX_ERROR");
    }

    [Fact]
    public void A_failing_row_is_an_error_while_reading()
    {
        _ = Engine;
        _ = Engine;
        var read = () => Collect(new SqlQuery("SELECT raise_error('no') FROM range(3)", [], []));
        read.Should().Throw<SparkException>().WithMessage("*no*");
    }

    [Fact]
    public void A_command_gives_its_result()
    {
        Engine.ExecuteCommand(new SqlQuery("CREATE TEMPORARY VIEW numbers AS SELECT * FROM range(3)", [], []));
        Collect(Engine.ExecuteCommand(new SqlQuery("SHOW VIEWS", [], [])))
            .Should()
            .ContainSingle()
            .Which.GetAs<string>("viewName")
            .Should()
            .Be("numbers");
        Collect(new UnresolvedRelation(["numbers"])).Should().HaveCount(3);
    }

    [Fact]
    public void Settings_are_the_sessions_own()
    {
        using var other = Engine.NewSession();
        Engine.Configuration.Set("spark.sql.session.timeZone", "Europe/Prague");
        Engine.Configuration.Find("spark.sql.session.timeZone").Should().Be("Europe/Prague");
        other.Configuration.Find("spark.sql.session.timeZone").Should().NotBe("Europe/Prague");
        Engine.Configuration.Find("spark.no.such.setting").Should().BeNull();
    }

    [Fact]
    public void Large_rows_of_the_program_are_sent_in_pieces()
    {
        var text = new string('x', 1 << 20);
        var rows = Enumerable.Range(0, 70).Select(i => new object?[] { i, text }).ToArray();
        var schema = new StructType([new("i", DataTypes.IntegerType), new("text", DataTypes.StringType)]);
        var plan = new Aggregate(
            new LocalRelation(new LocalData(schema, rows)),
            GroupType.GroupBy,
            [],
            [new Alias(UnresolvedFunction.Call("count", new Literal(1, DataTypes.IntegerType)), ["n"])]
        );

        Collect(plan).Should().ContainSingle().Which.GetAs<long>("n").Should().Be(70);
    }

    [Fact]
    public async Task An_interrupted_query_ends_with_an_error()
    {
        using var stream = Engine.Execute(new SqlQuery("SELECT count(*) FROM range(100000000000) WHERE id % 7 = hash(id)", [], []));
        var read = Task.Run(stream.Next, TestContext.Current.CancellationToken);
        while (!read.IsCompleted)
        {
            Engine.InterruptAll();
            await Task.WhenAny(read, Task.Delay(50, TestContext.Current.CancellationToken));
        }

        var wait = () => read;
        (await wait.Should().ThrowAsync<SparkException>()).Which.ErrorClass.Should().Be("OPERATION_CANCELED");
    }

    [Fact]
    public void Explain_shows_the_servers_plan() =>
        Engine.Explain(new Plans.Relations.Range(0, 1, 1), ExplainMode.Simple).Should().Contain("== Physical Plan ==").And.Contain("Range");

    public void Dispose()
    {
        if (_engine.IsValueCreated)
        {
            _engine.Value.Dispose();
        }
    }

    private ConnectEngine Engine => _engine.Value;

    private List<Row> Collect(LogicalPlan plan)
    {
        using var stream = Engine.Execute(plan);
        var rows = new List<Row>();
        while (stream.Next() is { } batch)
        {
            rows.AddRange(RowReader.ReadRows(batch));
        }

        return rows;
    }
}
