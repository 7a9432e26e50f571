using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Api.Tests.Fakes;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Api.Tests;

public sealed class ReadWriteTests
{
    private readonly SparkSession _session;
    private readonly FakeEngine _engine;
    private readonly DataFrame _frame;

    public ReadWriteTests()
    {
        (_session, _engine) = FakeEngine.Start();
        _frame = _session.CreateDataFrame([], FakeEngine.Schema);
    }

    [Fact]
    public void A_read_says_format_paths_schema_and_options() =>
        Plan(
                _session
                    .Read()
                    .Format("csv")
                    .Schema("a INT, b STRING NOT NULL")
                    .Option("header", true)
                    .Option("n", 5)
                    .Option("d", 1.5)
                    .Load("x", "y")
            )
            .Should()
            .Be(
                new UnresolvedDataSource(
                    "csv",
                    ["x", "y"],
                    new StructType([new StructField("a", DataTypes.IntegerType), new StructField("b", DataTypes.StringType, false)])
                )
                {
                    Options = [KeyValuePair.Create("header", "true"), KeyValuePair.Create("n", "5"), KeyValuePair.Create("d", "1.5")],
                }
            );

    [Fact]
    public void Formats_have_methods_of_their_own()
    {
        Plan(_session.Read().Parquet("x")).Should().Be(new UnresolvedDataSource("parquet", ["x"]));
        Plan(_session.Read().Json("x")).Should().Be(new UnresolvedDataSource("json", ["x"]));
        Plan(_session.Read().Csv("x")).Should().Be(new UnresolvedDataSource("csv", ["x"]));
        Plan(_session.Read().Orc("x")).Should().Be(new UnresolvedDataSource("orc", ["x"]));
        Plan(_session.Read().Text("x")).Should().Be(new UnresolvedDataSource("text", ["x"]));
        Plan(_session.Read().Load("x")).Should().Be(new UnresolvedDataSource("parquet", ["x"]));
        _session.Conf().Set("spark.sql.sources.default", "json");
        Plan(_session.Read().Load("x")).Should().Be(new UnresolvedDataSource("json", ["x"]));
    }

    [Fact]
    public void A_table_of_a_database_is_read_whole_in_ranges_or_by_conditions()
    {
        var properties = new Dictionary<string, string> { ["user"] = "u" };
        var whole = (UnresolvedDataSource)_session.Read().Jdbc("jdbc:x", "t", properties).Plan;
        whole
            .Options.Should()
            .Equal(KeyValuePair.Create("user", "u"), KeyValuePair.Create("url", "jdbc:x"), KeyValuePair.Create("dbtable", "t"));
        var ranges = (UnresolvedDataSource)_session.Read().Jdbc("jdbc:x", "t", "id", 1, 9, 2, properties).Plan;
        ranges.Options.Should().Contain([KeyValuePair.Create("partitionColumn", "id"), KeyValuePair.Create("numPartitions", "2")]);
        var conditions = (UnresolvedDataSource)_session.Read().Jdbc("jdbc:x", "t", ["a = 1", "a = 2"], properties).Plan;
        conditions.Predicates.Should().Equal("a = 1", "a = 2");
    }

    [Fact]
    public void A_schema_that_is_none_is_an_error()
    {
        var schema = () => _session.Read().Schema("a b c");
        schema.Should().Throw<ParseException>();
    }

    [Fact]
    public void A_write_says_target_format_mode_and_options()
    {
        _frame.Write().Format("csv").Mode("overwrite").Option("header", true).PartitionBy("a").Save("x");
        _frame.Write().Parquet("y");
        _frame.Write().Mode(SaveMode.Append).BucketBy(4, "a").SortBy("b").SaveAsTable("db.t");
        _frame.Write().InsertInto("t");
        _frame.Write().Jdbc("jdbc:x", "t", new() { ["user"] = "u" });
        _engine
            .Commands.Should()
            .Equal(
                new Write(_frame.Plan, new WriteTarget.ToPath("x"))
                {
                    Format = "csv",
                    Mode = SaveMode.Overwrite,
                    PartitionBy = ["a"],
                    Options = [KeyValuePair.Create("header", "true")],
                },
                new Write(_frame.Plan, new WriteTarget.ToPath("y")) { Format = "parquet" },
                new Write(_frame.Plan, new WriteTarget.ToTable(["db", "t"], Insert: false))
                {
                    Mode = SaveMode.Append,
                    Buckets = new BucketSpecification(4, ["a"]),
                    SortBy = ["b"],
                },
                new Write(_frame.Plan, new WriteTarget.ToTable(["t"], Insert: true)),
                new Write(_frame.Plan, new WriteTarget.ToPath(null))
                {
                    Format = "jdbc",
                    Options = [KeyValuePair.Create("user", "u"), KeyValuePair.Create("url", "jdbc:x"), KeyValuePair.Create("dbtable", "t")],
                }
            );
    }

    [Fact]
    public void An_unknown_mode_lists_those_there_are()
    {
        var mode = () => _frame.Write().Mode("upsert");
        mode.Should().Throw<ArgumentException>().WithMessage("Unknown save mode: upsert. Accepted save modes are 'overwrite',*");
    }

    [Fact]
    public void A_table_is_made_replaced_and_added_to()
    {
        _frame
            .WriteTo("t")
            .Using("parquet")
            .TableProperty("p", "v")
            .PartitionedBy(Functions.Days(Functions.Col("a")))
            .Option("o", 1)
            .Create();
        _frame.WriteTo("t").Overwrite(Functions.Col("a") == 1);
        _frame.WriteTo("t").Append();
        _engine
            .Commands.Should()
            .Equal(
                new WriteTable(_frame.Plan, ["t"], WriteTableMode.Create)
                {
                    Provider = "parquet",
                    TableProperties = [KeyValuePair.Create("p", "v")],
                    PartitionedBy = [Functions.Days(Functions.Col("a")).Expression],
                    Options = [KeyValuePair.Create("o", "1")],
                },
                new WriteTable(_frame.Plan, ["t"], WriteTableMode.Overwrite) { OverwriteCondition = (Functions.Col("a") == 1).Expression },
                new WriteTable(_frame.Plan, ["t"], WriteTableMode.Append)
            );
    }

    private static LogicalPlan Plan(DataFrame frame) => frame.Plan with { PlanId = null };
}
