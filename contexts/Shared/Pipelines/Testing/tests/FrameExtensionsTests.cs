using CsCheck;

namespace Shared.Pipelines.Testing.Tests;

public sealed class FrameExtensionsTests(SparkFixture spark) : IClassFixture<SparkFixture>
{
    [Fact]
    public void Frames_have_up_to_ten_columns()
    {
        spark.Session.Frame("a: int", 1, null).Should().HaveCount(2);
        spark.Session.Frame("a: int, b: int", (1, 2)).Should().ContainRow(1, 2);
        spark.Session.Frame("a: int, b: int, c: int", (1, 2, 3)).Should().ContainRow(1, 2, 3);
        spark.Session.Frame("a: int, b: int, c: int, d: int", (1, 2, 3, 4)).Should().ContainRow(1, 2, 3, 4);
        spark.Session.Frame("a: int, b: int, c: int, d: int, e: int", (1, 2, 3, 4, 5)).Should().HaveCount(1);
        spark.Session.Frame("a: int, b: int, c: int, d: int, e: int, f: int", (1, 2, 3, 4, 5, 6)).Should().HaveCount(1);
        spark.Session.Frame("a: int, b: int, c: int, d: int, e: int, f: int, g: int", (1, 2, 3, 4, 5, 6, 7)).Should().HaveCount(1);
        spark
            .Session.Frame("a: int, b: int, c: int, d: int, e: int, f: int, g: int, h: int", (1, 2, 3, 4, 5, 6, 7, 8))
            .Should()
            .HaveCount(1);
        spark
            .Session.Frame("a: int, b: int, c: int, d: int, e: int, f: int, g: int, h: int, i: int", (1, 2, 3, 4, 5, 6, 7, 8, 9))
            .Should()
            .HaveCount(1);
        spark
            .Session.Frame(
                "a: int, b: int, c: int, d: int, e: int, f: int, g: int, h: int, i: int, j: int",
                (1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
            )
            .Should()
            .ContainRow(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    [Fact]
    public void Frames_without_rows_have_their_schema() =>
        spark.Session.Frame("id: int not null, name: string").Should().BeEmpty().And.HaveSchema("id: int not null, name: string");

    [Fact]
    public void Anonymous_objects_become_rows() =>
        spark
            .Session.FrameOf(new { id = 1, name = "a" }, new { id = 2, name = "b" })
            .Should()
            .HaveSchema("id: int not null, name: string")
            .And.ContainRow(2, "b");

    [Fact]
    public void Records_become_rows() =>
        spark
            .Session.FrameOf(new Payment(1, new DateOnly(2024, 1, 31), 1.5m, ["x"]), new Payment(null, new DateOnly(2024, 2, 1), 2, []))
            .Should()
            .HaveSchema("Id: bigint, Day: date, Amount: decimal(38,18), Tags: array<string>")
            .And.ContainRow(null, "2024-02-01", 2m, Array.Empty<string>());

    [Fact]
    public void Generated_rows_come_back_as_they_were_sent()
    {
        const string schema =
            "b: boolean, i: tinyint, j: smallint, k: int, l: bigint, f: float, x: double, d: decimal(10,2), s: string, y: binary, t: date, u: timestamp";
        RowGen
            .Rows(schema)
            .Sample(
                rows =>
                {
                    var frame = spark.Session.Frame(rows, schema);
                    frame.Should().BeEquivalentTo(spark.Session.Frame(rows, schema)).And.HaveCount(rows.Count);
                },
                iter: 20
            );
    }

    [Fact]
    public void Sessions_do_not_see_each_others_views()
    {
        using var other = new SparkFixture();
        spark.Session.Frame("id: int", 1).CreateOrReplaceTempView("mine");
        var read = () => other.Session.Table("mine");

        spark.Session.Table("mine").Should().HaveCount(1);
        read.Should().Throw<Exception>().WithMessage("*mine*");
    }

    private sealed record Payment(long? Id, DateOnly Day, decimal Amount, string[] Tags);
}
