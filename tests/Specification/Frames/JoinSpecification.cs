using Microsoft.Spark.Sql;
using Shared.Pipelines.Testing;
using Specification.Engines;
using static Microsoft.Spark.Sql.Functions;

namespace Specification.Frames;

/// <summary>What joins of frames give.</summary>
public abstract class JoinSpecification<TEngine>(TEngine engine) : Specification<TEngine>(engine)
    where TEngine : class, IEngineUnderTest
{
    private DataFrame? _left;
    private DataFrame? _right;

    private DataFrame Left => _left ??= Spark.Frame("id: int, l: string", (1, "a"), (2, "b"), (null, "n"));

    private DataFrame Right => _right ??= Spark.Frame("id: int, r: string", (1, "x"), (1, "y"), (3, "z"), (null, "m"));

    [Fact]
    public void Inner_join_keeps_ids_on_both_sides_and_never_nulls() =>
        Hold(() => SortedRows(Left.Join(Right, "id")).Should().Equal("[1,a,x]", "[1,a,y]"));

    [Fact]
    public void Join_by_a_name_has_the_column_once() =>
        Hold(() => Columns(Left.Join(Right, "id")).Should().Be("id int, l string, r string"));

    [Fact]
    public void Join_by_a_condition_has_the_columns_of_both() =>
        Hold(() => Columns(Left.Join(Right, Left["id"] == Right["id"])).Should().Be("id int, l string, id int, r string"));

    [Fact]
    public void Left_join_keeps_the_left_side() =>
        Hold(() => SortedRows(Left.Join(Right, ["id"], "left_outer")).Should().Equal("[1,a,x]", "[1,a,y]", "[2,b,null]", "[null,n,null]"));

    [Fact]
    public void Right_join_keeps_the_right_side() =>
        Hold(() => SortedRows(Left.Join(Right, ["id"], "right")).Should().Equal("[1,a,x]", "[1,a,y]", "[3,null,z]", "[null,null,m]"));

    [Fact]
    public void Full_join_keeps_both_sides() =>
        Hold(() =>
        {
            SortedRows(Left.Join(Right, ["id"], "full"))
                .Should()
                .Equal("[1,a,x]", "[1,a,y]", "[2,b,null]", "[3,null,z]", "[null,n,null]", "[null,null,m]");
        });

    [Fact]
    public void Semi_join_keeps_left_rows_with_a_match_once() =>
        Hold(() => SortedRows(Left.Join(Right, ["id"], "left_semi")).Should().Equal("[1,a]"));

    [Fact]
    public void Anti_join_keeps_left_rows_without_a_match() =>
        Hold(() => SortedRows(Left.Join(Right, ["id"], "leftanti")).Should().Equal("[2,b]", "[null,n]"));

    [Fact]
    public void Cross_join_makes_all_pairs() => Hold(() => Left.CrossJoin(Right).Count().Should().Be(12));

    [Fact]
    public void Join_without_a_condition_makes_all_pairs() => Hold(() => Left.Join(Right).Count().Should().Be(12));

    [Fact]
    public void Outer_joins_make_columns_nullable() =>
        Hold(() =>
        {
            var left = Spark.Range(2).WithColumnRenamed("id", "a");
            var right = Spark.Range(2).WithColumnRenamed("id", "b");
            Columns(left.Join(right, left["a"] == right["b"], "left")).Should().Be("a bigint!, b bigint");
            Columns(left.Join(right, left["a"] == right["b"], "full")).Should().Be("a bigint, b bigint");
        });

    [Fact]
    public void A_frame_joins_itself_by_alias() =>
        Hold(() =>
        {
            var people = Spark.Frame("id: int, boss: int", (1, null), (2, 1), (3, 1));
            var joined = people.As("p").Join(people.As("b"), Col("p.boss") == Col("b.id")).Select(Col("p.id"), Col("b.id").Alias("boss"));
            SortedRows(joined).Should().Equal("[2,1]", "[3,1]");
        });

    [Fact]
    public void An_ambiguous_column_is_an_error() =>
        Hold(() => ErrorOf(() => Left.Join(Right, Left["id"] == Right["id"]).Select("id")).Should().Be("AMBIGUOUS_REFERENCE"));

    [Fact]
    public void A_column_that_only_one_side_has_to_join_by_is_an_error() =>
        Hold(() => ErrorOf(() => Left.Join(Right, "l")).Should().Be("UNRESOLVED_USING_COLUMN_FOR_JOIN"));

    [Fact]
    public void A_null_safe_join_matches_nulls() =>
        Hold(() =>
            SortedRows(Left.Join(Right, Left["id"].EqNullSafe(Right["id"])).Select("l", "r")).Should().Equal("[a,x]", "[a,y]", "[n,m]")
        );

    [Fact]
    public void A_join_by_an_inequality_works() => Hold(() => Left.Join(Right, Left["id"] < Right["id"]).Count().Should().Be(2));

    [Fact]
    public void Columns_of_both_frames_are_told_apart_by_the_frame() =>
        Hold(() =>
        {
            SortedRows(Left.Join(Right, Left["id"] == Right["id"], "left").Select(Left["id"], Right["id"]))
                .Should()
                .Equal("[1,1]", "[1,1]", "[2,null]", "[null,null]");
        });

    [Fact]
    public void An_unknown_join_type_is_an_error() =>
        Hold(() => Record.Exception(() => Left.Join(Right, ["id"], "sideways").Collect()).Should().NotBeNull());

    [Fact]
    public void Join_by_two_columns() =>
        Hold(() =>
        {
            var a = Spark.Frame("x: int, y: int, v: string", (1, 1, "p"), (1, 2, "q"));
            var b = Spark.Frame("x: int, y: int, w: string", (1, 2, "r"));
            SortedRows(a.Join(b, ["x", "y"])).Should().Equal("[1,2,q,r]");
        });

    [Fact]
    public void Hint_and_broadcast_change_no_rows() =>
        Hold(() => SortedRows(Left.Join(Broadcast(Right), "id").Hint("broadcast")).Should().Equal("[1,a,x]", "[1,a,y]"));
}
