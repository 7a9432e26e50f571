using Microsoft.Spark.Sql;
using Shared.Pipelines.Testing;
using Specification.Engines;
using static Microsoft.Spark.Sql.Functions;

namespace Specification.Frames;

/// <summary>What set operations and nulls of frames give.</summary>
public abstract class SetsSpecification<TEngine>(TEngine engine) : Specification<TEngine>(engine)
    where TEngine : class, IEngineUnderTest
{
    private DataFrame One => Spark.Frame("a: int, b: string", (1, "x"), (1, "x"), (2, "y"));

    private DataFrame Two => Spark.Frame("a: int, b: string", (1, "x"), (3, "z"));

    [Fact]
    public void Union_keeps_duplicates() =>
        Hold(() => SortedRows(One.Union(Two)).Should().Equal("[1,x]", "[1,x]", "[1,x]", "[2,y]", "[3,z]"));

    [Fact]
    public void Union_goes_by_position_and_widens() =>
        Hold(() =>
        {
            var frame = Spark.Frame("a: int", 1).Union(Spark.Frame("z: double", 2.5));
            Columns(frame).Should().Be("a double");
            Rows(frame).Should().Equal("[1]", "[2.5]");
        });

    [Fact]
    public void UnionByName_goes_by_name() => Hold(() => SortedRows(One.UnionByName(Two.Select("b", "a"))).Should().HaveCount(5));

    [Fact]
    public void UnionByName_may_fill_missing_columns() =>
        Hold(() =>
        {
            var frame = Spark.Frame("a: int", 1).UnionByName(Spark.Frame("b: string", "x"), true);
            Columns(frame).Should().Be("a int, b string");
            SortedRows(frame).Should().Equal("[1,null]", "[null,x]");
        });

    [Fact]
    public void UnionByName_with_a_missing_column_is_an_error() =>
        Hold(() => ErrorOf(() => Spark.Frame("a: int", 1).UnionByName(Spark.Frame("b: int", 1))).Should().NotBe("no error"));

    [Fact]
    public void Union_of_different_widths_is_an_error() =>
        Hold(() => ErrorOf(() => One.Union(Spark.Frame("a: int", 1))).Should().Be("NUM_COLUMNS_MISMATCH"));

    [Fact]
    public void Intersect_keeps_what_both_have_once() => Hold(() => Rows(One.Intersect(Two)).Should().Equal("[1,x]"));

    [Fact]
    public void IntersectAll_counts() => Hold(() => Rows(One.IntersectAll(One)).Should().HaveCount(3));

    [Fact]
    public void Except_keeps_what_only_the_left_has_once() => Hold(() => Rows(One.Except(Two)).Should().Equal("[2,y]"));

    [Fact]
    public void ExceptAll_counts() => Hold(() => SortedRows(One.ExceptAll(Two)).Should().Equal("[1,x]", "[2,y]"));

    [Fact]
    public void Na_fill_fills_columns_of_the_values_type() =>
        Hold(() =>
        {
            var frame = Spark.Frame("i: int, s: string", (null, null), (1, "x"));
            Rows(frame.Na().Fill(0)).Should().Equal("[0,null]", "[1,x]");
            Rows(frame.Na().Fill("-")).Should().Equal("[null,-]", "[1,x]");
        });

    [Fact]
    public void Na_fill_of_a_column_that_does_not_exist_is_an_error() =>
        Hold(() => ErrorOf(() => One.Na().Fill(0, ["missing"])).Should().Be("UNRESOLVED_COLUMN.WITH_SUGGESTION"));

    [Fact]
    public void Na_drop_drops_rows_with_nulls() =>
        Hold(() =>
        {
            var frame = Spark.Frame("i: int, s: string", (null, null), (1, null), (1, "x"));
            Rows(frame.Na().Drop()).Should().Equal("[1,x]");
            Rows(frame.Na().Drop("all")).Should().Equal("[1,null]", "[1,x]");
            Rows(frame.Na().Drop(["i"])).Should().Equal("[1,null]", "[1,x]");
        });

    [Fact]
    public void Na_replace_replaces_values() =>
        Hold(() =>
        {
            Rows(One.Na().Replace("b", new Dictionary<string, string> { ["x"] = "new" }).Distinct().OrderBy("a"))
                .Should()
                .Equal("[1,new]", "[2,y]");
        });

    [Fact]
    public void Explode_makes_a_row_an_element() =>
        Hold(() =>
        {
            var frame = Spark.Sql("SELECT 1 AS id, array('x', 'y') AS xs UNION ALL SELECT 2, array()");
            SortedRows(frame.Select(Col("id"), Explode(Col("xs")))).Should().Equal("[1,x]", "[1,y]");
            SortedRows(frame.Select(Col("id"), ExplodeOuter(Col("xs")).Alias("x"))).Should().Equal("[1,x]", "[1,y]", "[2,null]");
        });

    [Fact]
    public void PosExplode_counts_from_zero() =>
        Hold(() => Columns(Spark.Sql("SELECT array('x') AS xs").Select(PosExplode(Col("xs")))).Should().Be("pos int!, col string!"));

    [Fact]
    public void Sample_of_everything_is_everything() => Hold(() => Spark.Range(100).Sample(1.0).Count().Should().Be(100));

    [Fact]
    public void RandomSplit_parts_make_the_whole() =>
        Hold(() => Spark.Range(100).RandomSplit([0.3, 0.7], 42).Sum(part => part.Count()).Should().Be(100));

    [Fact]
    public void Repartition_and_coalesce_change_no_rows() => Hold(() => Spark.Range(10).Repartition(4).Coalesce(1).Count().Should().Be(10));
}
