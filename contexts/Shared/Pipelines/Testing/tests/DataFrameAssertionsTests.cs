namespace Shared.Pipelines.Testing.Tests;

public sealed class DataFrameAssertionsTests(SparkFixture spark) : IClassFixture<SparkFixture>
{
    [Fact]
    public void Frames_of_the_same_rows_are_equivalent() =>
        spark
            .Session.Frame("id: int, name: string", (1, "a"), (2, null))
            .Should()
            .BeEquivalentTo(spark.Session.Frame("id: int, name: string", (2, null), (1, "a")));

    [Fact]
    public void A_difference_is_shown_with_the_reason()
    {
        var check = () =>
            spark
                .Session.Frame("id: int, name: string", (1, "{a}"))
                .Should()
                .BeEquivalentTo(spark.Session.Frame("id: int, name: string", (1, "b")), because: "{0} says so", becauseArgs: "the law");

        check
            .Should()
            .Throw<Exception>()
            .WithMessage(
                """
                Expected frame to be equivalent to the expected one because the law says so, but 1 row differs (expected 1 row, was 1 row):
                  difference | id | name
                  -----------+----+---------------------------
                  changed    | 1  | expected 'b', was '{a}'
                """.Replace("---------------------------", "------------------------", StringComparison.Ordinal) + "*"
            );
    }

    [Fact]
    public void Options_say_what_to_look_at()
    {
        var check = () =>
            spark
                .Session.Frame("id: int", 1, 2)
                .Should()
                .BeEquivalentTo(spark.Session.Frame("id: int", 2, 1), options => options.WithStrictOrdering());

        check.Should().Throw<Exception>().WithMessage("*not in the same order*");
    }

    [Fact]
    public void Schemas_are_compared()
    {
        spark
            .Session.Frame("id: int not null, name: string")
            .Should()
            .HaveSchema("id: int, name: string")
            .And.HaveSchema("id: int not null, name: string");
        var check = () => spark.Session.Frame("id: int, name: string").Should().HaveSchema("id: bigint, name: string");

        check
            .Should()
            .Throw<Exception>()
            .WithMessage("Expected frame to have the expected schema, but the schemas differ:*id     | bigint   | int*");
    }

    [Fact]
    public void Schemas_are_compared_with_those_of_other_frames()
    {
        var frame = spark.Session.Frame("id: int not null");
        var check = () => frame.Should().HaveSchema(spark.Session.Frame("id: int").Schema());

        frame.Should().HaveSchema(frame.Schema());
        check.Should().Throw<Exception>().WithMessage("*int      | int not null*");
    }

    [Fact]
    public void Rows_are_counted()
    {
        spark.Session.Frame("id: int", 1, 2).Should().HaveCount(2).And.NotBeEmpty();
        spark.Session.Frame("id: int").Should().BeEmpty();
        var count = () => spark.Session.Frame("id: int", 1).Should().HaveCount(2);
        var empty = () => spark.Session.Frame("id: int", 1).Should().BeEmpty();
        var notEmpty = () => spark.Session.Frame("id: int").Should().NotBeEmpty();

        count.Should().Throw<Exception>().WithMessage("Expected frame to have 2 row(s), but it has 1*");
        empty.Should().Throw<Exception>().WithMessage("Expected frame to have no rows, but it has 1:\n  id\n  --\n  1*");
        notEmpty.Should().Throw<Exception>().WithMessage("Expected frame to have rows, but it has none*");
    }

    [Fact]
    public void Rows_are_found_by_their_values()
    {
        var frame = spark.Session.Frame("id: bigint, day: date", (1, "2024-01-31"), (2, null));

        frame.Should().ContainRow(1, "2024-01-31").And.ContainRow(2, null).And.NotContainRow(3, null);
        var contain = () => frame.Should().ContainRow(3, null);
        var notContain = () => frame.Should().NotContainRow(2, null);

        contain.Should().Throw<Exception>().WithMessage("Expected frame to contain the row [3, NULL], but it has only*2  | NULL*");
        notContain.Should().Throw<Exception>().WithMessage("Expected frame to not contain the row [2, NULL], but it does*");
    }

    [Fact]
    public void Long_frames_are_shown_by_their_first_rows()
    {
        var check = () => spark.Session.Range(30).Should().BeEmpty();

        check.Should().Throw<Exception>().WithMessage("*… and 10 more*");
    }

    [Fact]
    public void Nested_values_survive_the_way_through_the_engine()
    {
        const string schema = "a: array<int>, m: map<string, int>, s: struct<x: int, y: string>";
        var frame = spark.Session.Frame(schema, (new[] { 1, 2 }, new Dictionary<string, int> { ["k"] = 1 }, (7, "z")), (null, null, null));

        frame
            .Should()
            .BeEquivalentTo(
                spark.Session.Frame(schema, (null, null, null), (new[] { 1, 2 }, new Dictionary<string, int> { ["k"] = 1 }, (7, "z")))
            )
            .And.HaveSchema(schema);
        var check = () =>
            frame
                .Should()
                .BeEquivalentTo(
                    spark.Session.Frame(schema, (new[] { 1, 3 }, new Dictionary<string, int> { ["k"] = 2 }, (7, "y")), (null, null, null))
                );

        check.Should().Throw<Exception>().WithMessage("*missing    | [1, 3] | {'k' -> 2} | {7, 'y'}*");
    }
}
