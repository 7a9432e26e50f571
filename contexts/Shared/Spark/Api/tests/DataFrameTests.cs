using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Api.Tests.Fakes;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;
using static Microsoft.Spark.Sql.Functions;

namespace Shared.Spark.Api.Tests;

public sealed class DataFrameTests
{
    private readonly SparkSession _session;
    private readonly FakeEngine _engine;
    private readonly DataFrame _frame;

    public DataFrameTests()
    {
        (_session, _engine) = FakeEngine.Start();
        _frame = _session.CreateDataFrame([], FakeEngine.Schema);
    }

    [Fact]
    public void Every_call_is_analyzed_once_on_its_own_line()
    {
        _frame.Filter(Col("a") > 1).Select("a");
        _engine.Analyzed.Select(plan => plan.GetType()).Should().Equal(typeof(LocalRelation), typeof(Filter), typeof(Project));
    }

    [Fact]
    public void A_column_that_does_not_exist_fails_where_it_is_named()
    {
        var select = () => _frame.Select("nope");
        var index = () => _frame["nope"];
        select.Should().Throw<AnalysisException>().Where(error => error.ErrorClass == "UNRESOLVED_COLUMN.WITH_SUGGESTION");
        index.Should().Throw<AnalysisException>().Where(error => error.ErrorClass == "UNRESOLVED_COLUMN.WITH_SUGGESTION");
    }

    [Fact]
    public void A_column_of_a_frame_knows_its_plan()
    {
        var attribute = (UnresolvedAttribute)_frame["a"].Expression;
        attribute.PlanId.Should().NotBeNull().And.Be(_frame.Plan.PlanId);
        ((UnresolvedAttribute)Col("a").Expression).PlanId.Should().BeNull();
        _frame.Filter("a > 1").Plan.PlanId.Should().NotBe(_frame.Plan.PlanId);
    }

    [Fact]
    public void Plans_say_what_the_calls_said()
    {
        Plan(_frame.SelectExpr("a + 1")).Should().Be(new Project(_frame.Plan, [new ExpressionString("a + 1")]));
        Plan(_frame.Where("a > 1")).Should().Be(new Filter(_frame.Plan, new ExpressionString("a > 1")));
        Plan(_frame.Limit(3)).Should().Be(new Limit(_frame.Plan, new Literal(3, DataTypes.IntegerType)));
        Plan(_frame.WithColumn("d", Col("a"))).Should().Be(new WithColumns(_frame.Plan, [new Alias(Col("a").Expression, ["d"])]));
        Plan(_frame.WithColumnRenamed("a", "d")).Should().Be(new WithColumnsRenamed(_frame.Plan, [KeyValuePair.Create("a", "d")]));
        Plan(_frame.Drop("a", "b")).Should().Be(new Drop(_frame.Plan, [], ["a", "b"]));
        Plan(_frame.Drop(Col("a"))).Should().Be(new Drop(_frame.Plan, [Col("a").Expression], []));
        Plan(_frame.Alias("t")).Should().Be(new SubqueryAlias(_frame.Plan, ["t"], []));
        Plan(_frame.ToDF("x", "y", "z")).Should().Be(new ToDataFrame(_frame.Plan, ["x", "y", "z"]));
        Plan(_frame.Distinct()).Should().Be(new Deduplicate(_frame.Plan, [], AllColumns: true));
        Plan(_frame.DropDuplicates("a", "b")).Should().Be(new Deduplicate(_frame.Plan, ["a", "b"], AllColumns: false));
        Plan(_frame.Hint("x", [1])).Should().Be(new Hint(_frame.Plan, "x", [new Literal(1, DataTypes.IntegerType)]));
        Plan(Broadcast(_frame)).Should().Be(new Hint(_frame.Plan, "broadcast", []));
        Plan(_frame.Describe("a")).Should().Be(new Describe(_frame.Plan, ["a"]));
        Plan(_frame.Summary("count")).Should().Be(new Summary(_frame.Plan, ["count"]));
        Plan(_frame.Repartition(2)).Should().Be(new Repartition(_frame.Plan, 2, Shuffle: true));
        Plan(_frame.Coalesce(2)).Should().Be(new Repartition(_frame.Plan, 2, Shuffle: false));
        Plan(_frame.Repartition(2, Col("a"))).Should().Be(new RepartitionByExpression(_frame.Plan, [Col("a").Expression], 2));
        Plan(_frame.RepartitionByRange(Col("a")))
            .Should()
            .Be(new RepartitionByExpression(_frame.Plan, [new SortOrder(Col("a").Expression)], null));
        Plan(_frame.Observe("o", Count("*"))).Should().Be(new CollectMetrics(_frame.Plan, "o", [Count("*").Expression]));
        Plan(_frame.OrderBy(Col("a").Desc(), Col("b")))
            .Should()
            .Be(new Sort(_frame.Plan, [(SortOrder)Col("a").Desc().Expression, new SortOrder(Col("b").Expression)]));
        Plan(_frame.SortWithinPartitions("a")).Should().Be(new Sort(_frame.Plan, [new SortOrder(Col("a").Expression)], IsGlobal: false));
        _frame.ToDF().Should().BeSameAs(_frame);
        _frame.Transform(frame => frame).Should().BeSameAs(_frame);
    }

    [Theory]
    [InlineData("inner", JoinType.Inner)]
    [InlineData("FULL_OUTER", JoinType.FullOuter)]
    [InlineData("left", JoinType.LeftOuter)]
    [InlineData("right_outer", JoinType.RightOuter)]
    [InlineData("semi", JoinType.LeftSemi)]
    [InlineData("leftanti", JoinType.LeftAnti)]
    [InlineData("cross", JoinType.Cross)]
    public void Joins_go_by_Sparks_names(string name, JoinType type)
    {
        Plan(_frame.Join(_frame, ["a"], name)).Should().Be(new Join(_frame.Plan, _frame.Plan, null, type, ["a"]));
        Plan(_frame.Join(_frame, Col("a") == 1, name))
            .Should()
            .Be(new Join(_frame.Plan, _frame.Plan, (Col("a") == 1).Expression, type, []));
    }

    [Fact]
    public void An_unknown_join_lists_those_there_are()
    {
        var join = () => _frame.Join(_frame, ["a"], "sideways");
        join.Should().Throw<ArgumentException>().WithMessage("Unsupported join type 'sideways'. Supported join types include: 'inner',*");
    }

    [Fact]
    public void Set_operations_say_whether_duplicates_stay()
    {
        Plan(_frame.Union(_frame)).Should().Be(new SetOperation(_frame.Plan, _frame.Plan, SetOperationType.Union, IsAll: true));
        Plan(_frame.UnionByName(_frame, true))
            .Should()
            .Be(
                new SetOperation(_frame.Plan, _frame.Plan, SetOperationType.Union, IsAll: true)
                {
                    ByName = true,
                    AllowMissingColumns = true,
                }
            );
        Plan(_frame.Intersect(_frame)).Should().Be(new SetOperation(_frame.Plan, _frame.Plan, SetOperationType.Intersect, IsAll: false));
        Plan(_frame.ExceptAll(_frame)).Should().Be(new SetOperation(_frame.Plan, _frame.Plan, SetOperationType.Except, IsAll: true));
    }

    [Fact]
    public void Groups_are_aggregated_with_their_columns()
    {
        Plan(_frame.GroupBy("a").Agg(Sum("c"), Max("b")))
            .Should()
            .Be(new Aggregate(_frame.Plan, GroupType.GroupBy, [Col("a").Expression], [Sum("c").Expression, Max("b").Expression]));
        Plan(_frame.Cube("a").Count())
            .Should()
            .Be(new Aggregate(_frame.Plan, GroupType.Cube, [Col("a").Expression], [Count("*").As("count").Expression]));
        Plan(_frame.GroupBy("b").Sum())
            .Should()
            .Be(
                new Aggregate(
                    _frame.Plan,
                    GroupType.GroupBy,
                    [Col("b").Expression],
                    [Sum(_frame["a"]).Expression, Sum(_frame["c"]).Expression]
                )
            );
        Plan(_frame.GroupBy("b").Pivot("a", [1]).Avg("c"))
            .Should()
            .Be(
                new Aggregate(
                    _frame.Plan,
                    GroupType.Pivot,
                    [Col("b").Expression],
                    [Avg(_frame["c"]).Expression],
                    new Pivot(Col("a").Expression, [new Literal(1, DataTypes.IntegerType)])
                )
            );
    }

    [Fact]
    public void A_column_of_text_has_no_sum_by_name()
    {
        var sum = () => _frame.GroupBy("a").Sum("b");
        sum.Should()
            .Throw<AnalysisException>()
            .WithMessage("\"b\" is not a numeric column. Aggregation function can only be applied on a numeric column.");
        var pivot = () => _frame.Rollup("a").Pivot("b");
        pivot.Should().Throw<InvalidOperationException>().WithMessage("*only supported after a GroupBy*");
    }

    [Fact]
    public void Parts_of_a_split_are_the_whole()
    {
        var parts = _frame.RandomSplit([1, 3], seed: 7).Select(part => (Sample)part.Plan).ToArray();
        parts.Select(part => (part.LowerBound, part.UpperBound)).Should().Equal((0, 0.25), (0.25, 1));
        parts.Should().AllSatisfy(part => part.Should().Match<Sample>(sample => sample.Seed == 7 && sample.DeterministicOrder));
        var split = () => _frame.RandomSplit([-1, 2]);
        split.Should().Throw<ArgumentException>().WithMessage("Weights must be nonnegative*");
    }

    [Fact]
    public void Samples_without_a_seed_have_one_of_their_own() =>
        ((Sample)_frame.Sample(0.5).Plan).Seed.Should().NotBe(((Sample)_frame.Sample(0.5).Plan).Seed);

    [Fact]
    public void Rows_are_read_whole_or_one_by_one_and_results_are_disposed()
    {
        _engine.Rows =
        [
            [1, "x", 1.5],
            [2, null, null],
        ];
        _frame.Collect().Select(row => row.Get("a")).Should().Equal(1, 2);
        _frame.First().GetAs<string>("b").Should().Be("x");
        _frame.Take(1).Should().HaveCount(2, "the fake cuts nothing");
        using (var rows = _frame.ToLocalIterator().GetEnumerator())
        {
            rows.MoveNext().Should().BeTrue();
        }

        _engine.Results.Should().AllSatisfy(result => result.IsDisposed.Should().BeTrue());
    }

    [Fact]
    public void The_first_of_no_rows_is_an_error()
    {
        var first = () => _frame.First();
        first.Should().Throw<InvalidOperationException>().WithMessage("The frame has no rows*");
        _frame.IsEmpty().Should().BeTrue();
    }

    [Fact]
    public void Rows_are_counted_by_the_engine()
    {
        _engine.DefaultSchema = new StructType([new StructField("count(1)", DataTypes.LongType, false)]);
        _engine.Rows =
        [
            [42L],
        ];
        _frame.Count().Should().Be(42);
        _engine.Executed.Last().Should().BeOfType<Aggregate>();
    }

    [Fact]
    public void Frames_are_kept_and_dropped()
    {
        _frame.StorageLevel().Should().Be(StorageLevel.NONE);
        _frame.Cache().StorageLevel().Should().Be(StorageLevel.MEMORY_AND_DISK);
        _engine.Persisted.Should().Equal((_frame.Plan, PersistenceLevel.MemoryAndDisk));
        _frame.Unpersist();
        _engine.Persisted.Should().BeEmpty();
    }

    [Fact]
    public void A_checkpoint_needs_a_folder()
    {
        var checkpoint = () => _frame.Checkpoint(eager: false);
        checkpoint.Should().Throw<SparkException>().WithMessage("Checkpoint directory has not been set in the SparkContext*");
        _session.SparkContext.SetCheckpointDir("x");
        checkpoint.Should().NotThrow();
    }

    [Fact]
    public void Views_are_commands()
    {
        _frame.CreateOrReplaceTempView("v");
        _frame.CreateGlobalTempView("g");
        _engine.Commands.Should().Equal(new CreateView(_frame.Plan, "v", false, true), new CreateView(_frame.Plan, "g", true, false));
    }

    [Fact]
    public void Names_and_types_are_those_of_the_schema()
    {
        _frame.Columns().Should().Equal("a", "b", "c");
        _frame.DTypes().Should().Equal(Tuple.Create("a", "int"), Tuple.Create("b", "string"), Tuple.Create("c", "double"));
        _frame.Schema().Should().Be(FakeEngine.Schema);
        _frame.IsLocal().Should().BeTrue();
        _frame.IsStreaming().Should().BeFalse();
        _frame.InputFiles().Should().Equal("file:/x");
        _frame.SameSemantics(_frame).Should().BeTrue();
        _frame.SemanticHash().Should().Be(_frame.SemanticHash());
    }

    [Fact]
    public void Nulls_are_dropped_filled_and_replaced()
    {
        Plan(_frame.Na().Drop()).Should().Be(new DropNa(_frame.Plan, [], null));
        Plan(_frame.Na().Drop("all", ["a"])).Should().Be(new DropNa(_frame.Plan, ["a"], 1));
        Plan(_frame.Na().Drop(2)).Should().Be(new DropNa(_frame.Plan, [], 2));
        Plan(_frame.Na().Fill(1L, ["a"])).Should().Be(new FillNa(_frame.Plan, ["a"], [new Literal(1L, DataTypes.LongType)]));
        Plan(_frame.Na().Fill(new Dictionary<string, string> { ["b"] = "x" }))
            .Should()
            .Be(new FillNa(_frame.Plan, ["b"], [new Literal("x", DataTypes.StringType)]));
        Plan(_frame.Na().Replace("*", new Dictionary<string, string> { ["x"] = "y" }))
            .Should()
            .Be(
                new ReplaceNa(
                    _frame.Plan,
                    [],
                    [KeyValuePair.Create(new Literal("x", DataTypes.StringType), new Literal("y", DataTypes.StringType))]
                )
            );
        Plan(_frame.Na().Drop("any")).Should().Be(Plan(_frame.Na().Drop()));
        Plan(_frame.Na().Drop(["a"])).Should().Be(new DropNa(_frame.Plan, ["a"], null));
        Plan(_frame.Na().Drop(2, ["a"])).Should().Be(new DropNa(_frame.Plan, ["a"], 2));
        Plan(_frame.Na().Fill(1L)).Should().Be(new FillNa(_frame.Plan, [], [new Literal(1L, DataTypes.LongType)]));
        Plan(_frame.Na().Fill(1.5)).Should().Be(new FillNa(_frame.Plan, [], [new Literal(1.5, DataTypes.DoubleType)]));
        Plan(_frame.Na().Fill("x")).Should().Be(new FillNa(_frame.Plan, [], [new Literal("x", DataTypes.StringType)]));
        Plan(_frame.Na().Fill(true)).Should().Be(new FillNa(_frame.Plan, [], [new Literal(true, DataTypes.BooleanType)]));
        Plan(_frame.Na().Fill(new Dictionary<string, bool> { ["b"] = true }))
            .Should()
            .Be(new FillNa(_frame.Plan, ["b"], [new Literal(true, DataTypes.BooleanType)]));
        Plan(_frame.Na().Replace(["a"], new Dictionary<double, double> { [1] = 2 }))
            .Should()
            .Be(
                new ReplaceNa(
                    _frame.Plan,
                    ["a"],
                    [KeyValuePair.Create(new Literal(1.0, DataTypes.DoubleType), new Literal(2.0, DataTypes.DoubleType))]
                )
            );
        var drop = () => _frame.Na().Drop("some");
        drop.Should().Throw<ArgumentException>().WithMessage("how (some) must be 'any' or 'all'*");
    }

    [Fact]
    public void Statistics_are_plans_or_figures()
    {
        Plan(_frame.Stat().Crosstab("a", "b")).Should().Be(new Crosstab(_frame.Plan, "a", "b"));
        Plan(_frame.Stat().FreqItems(["a"])).Should().Be(new FrequentItems(_frame.Plan, ["a"], 0.01));
        Plan(_frame.Stat().SampleBy("a", new Dictionary<int, double> { [1] = 0.5 }, 7))
            .Should()
            .Be(new SampleBy(_frame.Plan, _frame["a"].Expression, [KeyValuePair.Create(new Literal(1, DataTypes.IntegerType), 0.5)], 7));
        _engine.DefaultSchema = new StructType([new StructField("corr", DataTypes.DoubleType)]);
        _engine.Rows =
        [
            [0.5],
        ];
        _frame.Stat().Corr("a", "c").Should().Be(0.5);
        var spearman = () => _frame.Stat().Corr("a", "c", "spearman");
        spearman.Should().Throw<ArgumentException>().WithMessage("*Pearson*'spearman'*");
    }

    private static LogicalPlan Plan(DataFrame frame) => frame.Plan with { PlanId = null };
}
