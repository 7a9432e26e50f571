using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Tests.Translation;

public sealed class RelationTests : IDisposable
{
    private static readonly StructType s_schema = new([
        new StructField("id", DataTypes.IntegerType),
        new StructField("name", DataTypes.StringType),
    ]);

    private readonly PlanHarness _harness = new();
    private readonly TypedLocalRelation _left;
    private readonly TypedLocalRelation _right;

    public RelationTests()
    {
        _left = _harness.Local(s_schema, [1, "a"], [2, "b"], [3, null], [null, "d"]);
        _right = _harness.Local(s_schema, [2, "x"], [3, "y"], [3, "z"], [4, "w"]);
    }

    public void Dispose() => _harness.Dispose();

    [Fact]
    public void A_limit_applies_before_an_outer_order()
    {
        var plan = new TypedSort(
            new TypedLimit(Sorted(_left, SortDirection.Ascending), 2),
            [Order(_left.Output[0], SortDirection.Descending)],
            IsGlobal: true
        );

        Rows(plan).Should().Equal("[1,a]", "[null,d]");
    }

    [Fact]
    public void Nulls_come_first_in_ascending_and_last_in_descending_order()
    {
        Rows(Sorted(_left, SortDirection.Ascending)).Should().Equal("[null,d]", "[1,a]", "[2,b]", "[3,null]");
        Rows(Sorted(_left, SortDirection.Descending)).Should().Equal("[3,null]", "[2,b]", "[1,a]", "[null,d]");
    }

    [Fact]
    public void An_offset_behind_a_limit_cuts_its_rows()
    {
        var plan = new TypedOffset(new TypedLimit(Sorted(_left, SortDirection.Ascending), 3), 1);

        Rows(plan).Should().Equal("[1,a]", "[2,b]");
    }

    [Fact]
    public void The_tail_has_the_last_rows_in_order()
    {
        Rows(new TypedTail(Sorted(_left, SortDirection.Ascending), 2)).Should().Equal("[2,b]", "[3,null]");
        Rows(new TypedTail(_left, 0)).Should().BeEmpty();
    }

    [Fact]
    public void A_choice_of_columns_keeps_their_order()
    {
        Rows(new TypedProject(_left, [_left.Output[1], _left.Output[0]])).Should().Equal("[a,1]", "[b,2]", "[null,3]", "[d,null]");
    }

    [Theory]
    [InlineData(JoinType.Cross, 16)]
    [InlineData(JoinType.Inner, 16)]
    [InlineData(JoinType.LeftOuter, 16)]
    [InlineData(JoinType.RightOuter, 16)]
    [InlineData(JoinType.FullOuter, 16)]
    [InlineData(JoinType.LeftSemi, 4)]
    [InlineData(JoinType.LeftAnti, 0)]
    public void A_join_without_a_condition_matches_all_rows(JoinType type, int count)
    {
        Rows(new TypedJoin(_left, _right, type, null)).Should().HaveCount(count);
    }

    [Fact]
    public void A_limited_side_is_cut_before_the_join()
    {
        var plan = new TypedJoin(new TypedLimit(_left, 1), new TypedLimit(_right, 1), JoinType.Cross, null);

        Rows(plan).Should().Equal("[1,a,2,x]");
    }

    [Fact]
    public void Unions_keep_the_order_of_their_parts_and_have_names_of_their_own()
    {
        ValueList<AttributeReference> output =
        [
            _harness.Attribute("id", DataTypes.IntegerType),
            _harness.Attribute("name", DataTypes.StringType),
        ];
        var union = new TypedSetOperation(_left, new TypedLimit(_right, 1), SetOperationType.Union, IsAll: true, output);
        ValueList<AttributeReference> outer =
        [
            _harness.Attribute("id", DataTypes.IntegerType),
            _harness.Attribute("name", DataTypes.StringType),
        ];
        var plan = new TypedSetOperation(union, new TypedLimit(_left, 1), SetOperationType.Union, IsAll: true, outer);

        Rows(new TypedProject(plan, [outer[1]])).Should().Equal("[a]", "[b]", "[null]", "[d]", "[x]", "[a]");
    }

    [Fact]
    public void Except_and_intersect_treat_nulls_as_equal()
    {
        ValueList<AttributeReference> output =
        [
            _harness.Attribute("id", DataTypes.IntegerType),
            _harness.Attribute("name", DataTypes.StringType),
        ];

        Rows(new TypedSetOperation(_left, new TypedRename(_left, Fresh()), SetOperationType.Intersect, IsAll: false, output))
            .Should()
            .HaveCount(4);
        Rows(new TypedSetOperation(_left, new TypedRename(_left, Fresh()), SetOperationType.Except, IsAll: false, output))
            .Should()
            .BeEmpty();

        ValueList<AttributeReference> Fresh() => [.. _left.Output.Select(column => _harness.Attribute(column.Name, column.Type))];
    }

    [Fact]
    public void Distinct_rows_of_some_columns_come_once()
    {
        Rows(new TypedDeduplicate(_right, [_right.Output[0]])).Should().BeEquivalentTo("[2,x]", "[3,y]", "[4,w]");
        Rows(new TypedDeduplicate(_right, [])).Should().HaveCount(1);
    }

    [Fact]
    public void A_range_may_count_down()
    {
        Rows(new TypedRange(5, 0, -2, [_harness.Attribute("id", DataTypes.LongType)])).Should().Equal("[5]", "[3]", "[1]");
    }

    [Fact]
    public void The_parts_of_a_split_have_every_row_once()
    {
        var range = new TypedRange(0, 1000, 1, [_harness.Attribute("id", DataTypes.LongType)]);
        var first = Rows(new TypedSample(range, 0, 0.3, WithReplacement: false, 42));
        var second = Rows(new TypedSample(range, 0.3, 1, WithReplacement: false, 42));

        first.Concat(second).Should().HaveCount(1000).And.OnlyHaveUniqueItems();
        first.Count.Should().BeInRange(200, 400);
    }

    [Fact]
    public void A_sample_with_replacement_has_rows_more_than_once()
    {
        var range = new TypedRange(0, 1000, 1, [_harness.Attribute("id", DataTypes.LongType)]);
        var rows = Rows(new TypedSample(range, 0, 2, WithReplacement: true, 42));

        rows.Count.Should().BeInRange(1800, 2200);
        rows.Distinct().Count().Should().BeInRange(800, 920);
    }

    [Fact]
    public void A_scalar_subquery_with_two_rows_is_an_error()
    {
        var plan = new TypedProject(_left, [_harness.Alias(new TypedScalarSubquery(new TypedProject(_right, [_right.Output[0]])))]);

        FluentActions
            .Invoking(() => Rows(plan))
            .Should()
            .Throw<SparkRuntimeException>()
            .Which.ErrorClass.Should()
            .Be("SCALAR_SUBQUERY_TOO_MANY_ROWS");
    }

    [Fact]
    public void In_with_two_columns_has_sparks_nulls()
    {
        var subquery = new TypedProject(_right, [_right.Output[0], _right.Output[1]]);
        var membership = new TypedInSubquery([_left.Output[0], new TypedLiteral("y", DataTypes.StringType)], subquery);
        var plan = new TypedProject(_left, [_left.Output[0], _harness.Alias(membership)]);

        Rows(plan).Should().Equal("[1,False]", "[2,False]", "[3,True]", "[null,False]");
        Rows(new TypedFilter(_left, membership)).Should().Equal("[3,null]");
    }

    [Fact]
    public void A_named_query_is_seen_wherever_it_is_used()
    {
        var cte = new TypedCte(1, "t", new TypedLimit(_left, 2));
        ValueList<AttributeReference> first = [.. _left.Output.Select(column => _harness.Attribute(column.Name, column.Type))];
        ValueList<AttributeReference> second = [.. _left.Output.Select(column => _harness.Attribute(column.Name, column.Type))];
        var join = new TypedJoin(
            new TypedCteReference(1, first, _left.Output),
            new TypedCteReference(1, second, _left.Output),
            JoinType.Cross,
            null
        );

        Rows(new TypedWithCte(join, [cte])).Should().HaveCount(4);
        Rows(new TypedWithCte(new TypedCteReference(1, first, _left.Output), [cte])).Should().Equal("[1,a]", "[2,b]");
    }

    [Fact]
    public void Values_of_the_first_row_decide_no_types()
    {
        ValueList<AttributeReference> output = [_harness.Attribute("a", DataTypes.LongType)];
        var plan = new TypedValues(
            [
                [new TypedLiteral(null, DataTypes.LongType)],
                [new TypedLiteral(3L, DataTypes.LongType)],
            ],
            output
        );

        Rows(plan).Should().Equal("[null]", "[3]");
    }

    private static TypedSort Sorted(TypedPlan plan, SortDirection direction) =>
        new(plan, [Order(plan.Output[0], direction)], IsGlobal: true);

    private static TypedSortOrder Order(TypedExpression child, SortDirection direction) =>
        new(child, direction, direction == SortDirection.Ascending ? NullOrdering.NullsFirst : NullOrdering.NullsLast);

    private List<string> Rows(TypedPlan plan) => [.. _harness.Collect(plan).Select(row => row.ToString())];
}
