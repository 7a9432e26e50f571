using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Errors;
using static Microsoft.Spark.Sql.Functions;

namespace Shared.Spark.Api.Tests;

/// <summary>The API over the embedded engine, each test in a session of its own.</summary>
public sealed class EmbeddedSessionTests : IDisposable
{
    private static readonly StructType s_schema = new([
        new StructField("id", DataTypes.IntegerType, isNullable: false),
        new StructField("name", DataTypes.StringType),
        new StructField("amount", new DecimalType(10, 2)),
    ]);

    private readonly SparkSession _spark = SparkSession.Builder().Master("local[2]").Config("spark.sql.session.timeZone", "UTC").Create();

    private DataFrame Frame =>
        _spark.CreateDataFrame(
            [new GenericRow([1, "a", 1.50m]), new GenericRow([2, "b", null]), new GenericRow([3, null, 2.25m])],
            s_schema
        );

    public void Dispose() => _spark.Dispose();

    [Fact]
    public void Rows_come_back_as_they_were_given()
    {
        var rows = Frame.OrderBy("id").Collect().ToArray();
        rows.Select(row => row.GetAs<int>("id")).Should().Equal(1, 2, 3);
        rows.Select(row => row.Get("amount")).Should().Equal(1.50m, null, 2.25m);
        rows[0].Schema.Should().Be(s_schema);
    }

    [Fact]
    public void Rows_are_counted_taken_and_asked_for()
    {
        Frame.Count().Should().Be(3);
        Frame.OrderBy(Col("id").Desc()).First().GetAs<int>(0).Should().Be(3);
        Frame.OrderBy("id").Take(2).Should().HaveCount(2);
        Frame.OrderBy("id").Tail(1).Single().GetAs<int>(0).Should().Be(3);
        Frame.IsEmpty().Should().BeFalse();
        Frame.Filter("id > 9").IsEmpty().Should().BeTrue();
        Frame.ToLocalIterator().Should().HaveCount(3);
    }

    [Fact]
    public void A_column_taken_from_a_frame_joins_with_that_of_another()
    {
        var (left, right) = (Frame, Frame.WithColumnRenamed("amount", "other"));
        var joined = left.Join(right, left["id"] == right["id"]).Select(left["id"], left["amount"], right["other"]);
        joined.Count().Should().Be(3);
        joined.Columns().Should().Equal("id", "amount", "other");
    }

    [Fact]
    public void Groups_are_summed() =>
        Frame
            .GroupBy((Col("id") % 2).As("odd"))
            .Agg(Sum("amount").As("sum"), Count("*").As("n"))
            .OrderBy("odd")
            .Collect()
            .Select(row => (row.Get("odd"), row.Get("sum"), row.Get("n")))
            .Should()
            .Equal((0, null, 1L), (1, 3.75m, 2L));

    [Fact]
    public void SQL_sees_views_of_frames_and_functions_of_the_program()
    {
        Frame.CreateOrReplaceTempView("accounts");
        _spark.Udf().Register<int, int>("twice", value => value * 2);
        _spark.Sql("SELECT twice(id) AS t FROM accounts ORDER BY t DESC").Collect().Select(row => row.Get("t")).Should().Equal(6, 4, 2);
        _spark.Table("accounts").Count().Should().Be(3);
    }

    [Fact]
    public void A_function_of_the_program_computes_a_column()
    {
        var shout = Udf<string?, string?>(text => text?.ToUpperInvariant());
        Frame.OrderBy("id").Select(shout(Col("name"))).Collect().Select(row => row.Get(0)).Should().Equal("A", "B", null);
    }

    [Fact]
    public void Sessions_do_not_see_each_others_views_and_settings()
    {
        using var other = _spark.NewSession();
        Frame.CreateTempView("mine");
        _spark.Conf().Set("spark.sql.shuffle.partitions", 7);
        var table = () => other.Table("mine");
        table.Should().Throw<AnalysisException>().Where(error => error.ErrorClass == "TABLE_OR_VIEW_NOT_FOUND");
        other.Conf().Get("spark.sql.shuffle.partitions").Should().NotBe("7");
    }

    [Fact]
    public void A_wrong_column_fails_on_its_line_with_near_names()
    {
        var select = () => Frame.Select("nam");
        select.Should().Throw<AnalysisException>().WithMessage("*`nam` cannot be resolved*`name`*");
    }

    [Fact]
    public void A_kept_frame_says_so()
    {
        var frame = Frame;
        frame.Cache().StorageLevel().Should().Be(StorageLevel.MEMORY_AND_DISK);
        frame.Count().Should().Be(3);
        frame.Unpersist().StorageLevel().Should().Be(StorageLevel.NONE);
    }

    [Fact]
    public void Nested_values_come_back_as_they_were_given()
    {
        var schema = new StructType([
            new StructField("tags", new ArrayType(DataTypes.StringType)),
            new StructField("map", new MapType(DataTypes.StringType, DataTypes.LongType)),
            new StructField(
                "point",
                new StructType([new StructField("x", DataTypes.DoubleType), new StructField("day", DataTypes.DateType)])
            ),
            new StructField("time", DataTypes.TimestampType),
        ]);
        object?[] values =
        [
            new[] { "t", null },
            new Dictionary<string, long> { ["k"] = 1 },
            new GenericRow([1.5, new Date(2024, 2, 29)]),
            new Timestamp(2024, 2, 29, 12, 30, 0, 123456),
        ];
        var row = _spark.CreateDataFrame([new GenericRow(values), new GenericRow([null, null, null, null])], schema).Collect().First();
        row.GetAs<string?[]>("tags").Should().Equal("t", null);
        row.GetAs<Dictionary<string, long>>("map").Should().Contain("k", 1);
        row.GetAs<Row>("point").Get("day").Should().Be(new Date(2024, 2, 29));
        row.Get("time").Should().Be(values[3]);
    }

    [Fact]
    public void Parts_of_a_split_make_up_the_whole()
    {
        var parts = _spark.Range(1000).RandomSplit([1, 3], seed: 42);
        parts.Sum(part => part.Count()).Should().Be(1000);
        parts[0].Intersect(parts[1]).Count().Should().Be(0);
    }

    [Fact]
    public void The_embedded_engine_answers_as_Spark_3_5() => _spark.Version().Should().StartWith("3.5.");
}
