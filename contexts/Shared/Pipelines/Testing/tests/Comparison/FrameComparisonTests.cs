using CsCheck;
using Shared.Pipelines.Testing.Comparison;
using Shared.Pipelines.Testing.Schemas;

namespace Shared.Pipelines.Testing.Tests.Comparison;

public sealed class FrameComparisonTests
{
    private const string People = "id: int, name: string";

    [Fact]
    public void Frames_with_the_same_rows_in_another_order_are_equivalent() =>
        Compare(Frame(People, [1, "a"], [2, null]), Frame(People, [2, null], [1, "a"])).Should().BeNull();

    [Fact]
    public void One_missing_row_is_one_difference_wherever_it_was()
    {
        var rows = Enumerable.Range(0, 100).Select(i => new object?[] { i, $"name {i}" }).ToArray();

        var difference = Compare(Frame(People, rows), Frame(People, [.. rows.Where((_, i) => i != 0)]));

        difference
            .Should()
            .Be(
                """
                1 row differs (expected 100 rows, was 99 rows):
                  difference | id | name
                  -----------+----+---------
                  missing    | 0  | 'name 0'
                """
            );
    }

    [Fact]
    public void A_changed_row_shows_expected_beside_actual() =>
        Compare(Frame(People, [1, "a"], [2, "b"]), Frame(People, [2, "c"], [1, "a"]))
            .Should()
            .Be(
                """
                1 row differs (expected 2 rows, was 2 rows):
                  difference | id | name
                  -----------+----+----------------------
                  changed    | 2  | expected 'b', was 'c'
                """
            );

    [Fact]
    public void Rows_are_paired_with_those_they_share_most_cells_with()
    {
        const string schema = "a: int, b: int, c: int";

        var difference = Compare(Frame(schema, [1, 2, 3], [1, 8, 9]), Frame(schema, [1, 8, 0], [1, 2, 0]));

        difference.Should().Contain("changed    | 1 | 2 | expected 3, was 0").And.Contain("changed    | 1 | 8 | expected 9, was 0");
    }

    [Fact]
    public void Rows_that_share_nothing_are_missing_and_unexpected() =>
        Compare(Frame(People, [1, "a"]), Frame(People, [2, "b"]))
            .Should()
            .Contain("missing    | 1  | 'a'")
            .And.Contain("unexpected | 2  | 'b'")
            .And.StartWith("2 rows differ");

    [Fact]
    public void How_often_a_row_occurs_matters() =>
        Compare(Frame(People, [1, "a"], [1, "a"]), Frame(People, [1, "a"]))
            .Should()
            .Contain("missing    | 1  | 'a'")
            .And.StartWith("1 row differs");

    [Fact]
    public void At_most_20_rows_are_shown()
    {
        var difference = Compare(Frame("id: int", [.. Enumerable.Range(0, 50).Select(i => new object?[] { i })]), Frame("id: int"));

        difference.Should().StartWith("50 rows differ").And.EndWith("… and 30 more");
        difference!.Split('\n').Should().HaveCount(1 + 2 + 20 + 1);
    }

    [Fact]
    public void Wide_frames_show_the_columns_that_differ()
    {
        var schema = string.Join(", ", Enumerable.Range(0, 30).Select(i => $"c{i}: int"));
        var expected = Enumerable.Range(0, 30).Select(i => (object?)i).ToArray();
        var actual = (object?[])expected.Clone();
        actual[25] = 99;

        var difference = Compare(Frame(schema, expected), Frame(schema, actual));

        difference
            .Should()
            .Contain("expected 25, was 99")
            .And.Contain("(18 columns without differences are not shown)")
            .And.NotContain("c20");
    }

    [Fact]
    public void Order_matters_when_it_is_asked_for()
    {
        var (expected, actual) = (Frame("id: int", [1], [2], [3]), Frame("id: int", [1], [3], [2]));

        Compare(expected, actual, options => options.WithStrictOrdering())
            .Should()
            .Be(
                """
                the rows are the same but not in the same order; 2 positions differ:
                  position | expected | actual
                  ---------+----------+-------
                  1        | [2]      | [3]
                  2        | [3]      | [2]
                """
            );
        Compare(expected, expected, options => options.WithStrictOrdering()).Should().BeNull();
    }

    [Fact]
    public void Types_and_names_are_compared_unless_told_otherwise()
    {
        var (expected, actual) = (Frame("id: int, name: string", [1, "a"]), Frame("id: bigint, nick: string", [1, "a"]));

        Compare(expected, actual)
            .Should()
            .Be(
                """
                the schemas differ:
                  column | expected       | actual
                  -------+----------------+----------
                  id     | int            | bigint
                  name   | string         | (missing)
                  nick   | (not expected) | string
                """
            );
        Compare(expected, actual, options => options.WithoutSchema()).Should().BeNull();
    }

    [Fact]
    public void The_order_of_columns_is_part_of_the_schema() =>
        Compare(Frame("a: int, b: int"), Frame("b: int, a: int")).Should().Contain("in the order a, b").And.Contain("b, a");

    [Fact]
    public void A_different_number_of_columns_is_told_when_schemas_are_not_compared() =>
        Compare(Frame("a: int"), Frame("a: int, b: int"), options => options.WithoutSchema()).Should().Be("it has 2 columns, not 1");

    [Fact]
    public void Nullability_matters_when_it_is_asked_for()
    {
        var (expected, actual) = (Frame("id: int not null"), Frame("id: int"));

        Compare(expected, actual).Should().BeNull();
        Compare(expected, actual, options => options.WithNullability()).Should().Contain("int not null | int");
    }

    [Fact]
    public void Floating_point_numbers_may_be_as_far_apart_as_the_tolerance()
    {
        var (expected, actual) = (Frame("x: double", [1.0], [1e12]), Frame("x: double", [1e12 + 1], [1.0 + 1e-9]));

        Compare(expected, actual).Should().StartWith("4 rows differ");
        Compare(expected, actual, options => options.WithTolerance(1e-8)).Should().BeNull();
    }

    [Fact]
    public void A_tolerance_is_not_negative()
    {
        var set = () => new FrameEquivalencyOptions().WithTolerance(-1);

        set.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*not negative*");
    }

    [Fact]
    public void NaN_equals_NaN_and_negative_zero_equals_zero() =>
        Compare(Frame("x: double", [double.NaN], [0.0]), Frame("x: double", [-0.0], [double.NaN])).Should().BeNull();

    [Fact]
    public void Nested_values_are_compared_by_what_is_in_them()
    {
        const string schema = "a: array<int>, b: binary, m: map<string, int>";
        object?[] Row(int last) =>
            [new object?[] { 1, last }, new byte[] { 1, 2 }, new Dictionary<object, object?> { ["x"] = 1, ["y"] = last }];

        Compare(Frame(schema, Row(2)), Frame(schema, Row(2))).Should().BeNull();
        Compare(Frame(schema, Row(2)), Frame(schema, Row(3))).Should().Contain("expected [1, 2], was [1, 3]").And.Contain("X'0102'");
    }

    [Fact]
    public void Shuffled_frames_are_always_equivalent_to_themselves() =>
        RowGen
            .Rows("id: int, name: string, amount: decimal(10,2), x: double, at: timestamp")
            .Sample(rows =>
            {
                var values = rows.Select(row => row.Values).ToList();
                var schema = SchemaText.Parse("id: int, name: string, amount: decimal(10,2), x: double, at: timestamp");
                return Compare(new FrameData(schema, values), new FrameData(schema, [.. values.AsEnumerable().Reverse()])) is null;
            });

    [Fact]
    public void A_row_more_is_always_exactly_one_difference() =>
        RowGen
            .Rows("id: int, name: string")
            .Where(rows => rows.Count > 0)
            .Sample(rows =>
            {
                var values = rows.Select(row => row.Values).ToList();
                return new RowMatcher(new CellComparer(0)).Differences(values, [.. values.Skip(1)]) is [{ Actual: null }];
            });

    private static string? Compare(
        FrameData expected,
        FrameData actual,
        Func<FrameEquivalencyOptions, FrameEquivalencyOptions>? configure = null
    ) => FrameComparison.Describe(expected, actual, configure?.Invoke(new FrameEquivalencyOptions()) ?? new FrameEquivalencyOptions());

    private static FrameData Frame(string schema, params object?[][] rows) => new(SchemaText.Parse(schema), rows);
}
