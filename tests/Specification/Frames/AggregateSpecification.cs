using Microsoft.Spark.Sql;
using Shared.Pipelines.Testing;
using Specification.Engines;
using static Microsoft.Spark.Sql.Functions;

namespace Specification.Frames;

/// <summary>What grouping gives.</summary>
public abstract class AggregateSpecification<TEngine>(TEngine engine) : Specification<TEngine>(engine)
    where TEngine : class, IEngineUnderTest
{
    private DataFrame Sales =>
        Spark.Frame(
            "shop: string, item: string, amount: int",
            ("a", "x", 1),
            ("a", "y", 2),
            ("b", "x", 3),
            ("b", "x", null),
            (null, "z", 5)
        );

    [Fact]
    public void GroupBy_and_agg_have_the_groups_then_the_aggregates() =>
        Hold(() =>
        {
            var frame = Sales.GroupBy("shop").Agg(Sum("amount"), Count(Lit(1)).Alias("n"), Avg("amount")).OrderBy("shop");
            Columns(frame).Should().Be("shop string, sum(amount) bigint, n bigint!, avg(amount) double");
            Rows(frame).Should().Equal("[null,5,1,5]", "[a,3,2,1.5]", "[b,3,2,3]");
        });

    [Fact]
    public void Count_of_a_group_is_called_count() =>
        Hold(() => Rows(Sales.GroupBy("shop").Count().OrderBy("shop")).Should().Equal("[null,1]", "[a,2]", "[b,2]"));

    [Fact]
    public void Sum_max_min_avg_of_a_group_are_named_after_the_function() =>
        Hold(() =>
        {
            Columns(Sales.GroupBy("shop").Sum("amount")).Should().Be("shop string, sum(amount) bigint");
            Columns(Sales.GroupBy("shop").Max("amount")).Should().Be("shop string, max(amount) int");
            Columns(Sales.GroupBy("shop").Min()).Should().Be("shop string, min(amount) int");
            Columns(Sales.GroupBy("shop").Mean("amount")).Should().Be("shop string, avg(amount) double");
        });

    [Fact]
    public void Product_multiplies_and_is_not_in_SQL() =>
        Hold(() =>
        {
            var frame = Sales.GroupBy("shop").Agg(Product(Col("amount"))).OrderBy("shop");
            Columns(frame).Should().Be("shop string, product(amount) double");
            Rows(frame).Should().Equal("[null,5]", "[a,2]", "[b,3]");
            ErrorOf(() => Spark.Sql("SELECT product(1)")).Should().Be("UNRESOLVED_ROUTINE");
        });

    [Fact]
    public void Agg_without_groups_is_one_row() =>
        Hold(() => Rows(Sales.Agg(Max("amount"), Min("amount"), CountDistinct("shop"))).Should().Equal("[5,1,2]"));

    [Fact]
    public void Agg_of_no_rows_is_still_one_row() =>
        Hold(() => Rows(Sales.Filter("false").Agg(Sum("amount"), Count("amount"))).Should().Equal("[null,0]"));

    [Fact]
    public void GroupBy_of_no_rows_is_no_row() => Hold(() => Sales.Filter("false").GroupBy("shop").Count().Count().Should().Be(0));

    [Fact]
    public void GroupBy_an_expression_names_it() =>
        Hold(() => Columns(Sales.GroupBy(Col("amount") % 2).Count()).Should().Be("(amount % 2) int, count bigint!"));

    [Fact]
    public void Rollup_adds_totals() =>
        Hold(() => SortedRows(Sales.Rollup("shop", "item").Agg(Sum("amount").Alias("s"))).Should().HaveCount(8));

    [Fact]
    public void Cube_has_all_combinations() =>
        Hold(() =>
        {
            SortedRows(Sales.Filter("shop = 'a'").Cube("shop", "item").Agg(Sum("amount").Alias("s")))
                .Should()
                .Equal("[a,null,3]", "[a,x,1]", "[a,y,2]", "[null,null,3]", "[null,x,1]", "[null,y,2]");
        });

    [Fact]
    public void Pivot_turns_values_to_columns() =>
        Hold(() =>
        {
            var frame = Sales.Filter("shop IS NOT NULL").GroupBy("shop").Pivot("item", ["x", "y"]).Sum("amount").OrderBy("shop");
            Columns(frame).Should().Be("shop string, x bigint, y bigint");
            Rows(frame).Should().Equal("[a,1,2]", "[b,3,null]");
        });

    [Fact]
    public void Pivot_without_values_asks_the_data() =>
        Hold(() => Columns(Sales.GroupBy("shop").Pivot("item").Count()).Should().Be("shop string, x bigint, y bigint, z bigint"));

    [Fact]
    public void Pivot_with_two_aggregates_names_both() =>
        Hold(() =>
        {
            Columns(Sales.GroupBy("shop").Pivot("item", ["x"]).Agg(Sum("amount").Alias("s"), Max("amount").Alias("m")))
                .Should()
                .Be("shop string, x_s bigint, x_m int");
        });

    [Fact]
    public void Collect_functions_gather() =>
        Hold(() =>
        {
            var row = Sales.Filter("shop = 'a'").Agg(CollectList("item"), CollectSet("shop")).First();
            row.GetAs<string[]>(0).Should().Equal("x", "y");
            row.GetAs<string[]>(1).Should().Equal("a");
        });

    [Fact]
    public void First_and_last_may_ignore_nulls() =>
        Hold(() =>
        {
            var row = Sales.OrderBy("amount").Agg(First("amount", true), Max("amount")).First();
            row.GetAs<int>(0).Should().Be(1);
        });

    [Fact]
    public void Statistics_are_sparks() =>
        Hold(() =>
        {
            var row = Spark.Frame("x: double", 1.0, 2.0, 4.0).Agg(Stddev("x"), VarPop("x"), Skewness("x"), Kurtosis("x")).First();
            row.GetAs<double>(0).Should().BeApproximately(1.5275252316519468, 1e-12);
            row.GetAs<double>(1).Should().BeApproximately(1.5555555555555554, 1e-12);
            row.GetAs<double>(2).Should().BeApproximately(0.3818017741606063, 1e-12);
            row.GetAs<double>(3).Should().BeApproximately(-1.5, 1e-12);
        });

    [Fact]
    public void Sum_of_decimals_widens() =>
        Hold(() =>
        {
            Columns(Spark.Frame("d: decimal(10,2)", 1.5m).Agg(Sum("d"), Avg("d")))
                .Should()
                .Be("sum(d) decimal(20,2), avg(d) decimal(14,6)");
        });

    [Fact]
    public void Approximate_count_counts_few_exactly() =>
        Hold(() => Sales.Agg(ApproxCountDistinct("item")).First().GetAs<long>(0).Should().Be(3));

    [Fact]
    public void A_column_that_is_not_grouped_is_an_error() =>
        Hold(() => ErrorOf(() => Spark.Sql("SELECT 1 AS a, 2 AS b").GroupBy("a").Agg(Col("b"))).Should().Be("MISSING_AGGREGATION"));

    [Fact]
    public void An_aggregate_in_a_filter_is_an_error() =>
        Hold(() => ErrorOf(() => Sales.Filter(Sum("amount") > 1)).Should().NotBe("no error"));

    [Fact]
    public void Describe_gives_five_lines() =>
        Hold(() =>
        {
            Rows(Spark.Frame("x: int", 1, 3).Describe("x"))
                .Should()
                .Equal("[count,2]", "[mean,2.0]", "[stddev,1.4142135623730951]", "[min,1]", "[max,3]");
        });

    [Fact]
    public void Summary_gives_what_is_asked() =>
        Hold(() => Rows(Spark.Frame("x: int", 1, 3).Summary("count", "min", "75%")).Should().Equal("[count,2]", "[min,1]", "[75%,3]"));
}
