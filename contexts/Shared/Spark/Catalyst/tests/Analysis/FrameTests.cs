using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Tests.Analysis;

/// <summary>What frames say and SQL does not: columns taken from frames, columns added and renamed, nulls filled.</summary>
public sealed class FrameTests
{
    private static long s_planId;

    private readonly AnalyzerFixture _fixture = new();

    [Fact]
    public void Column_of_a_frame_is_found_below_other_operators()
    {
        var frame = Frame("a INT, b STRING");
        var sorted = new Sort(new Project(frame, [Name("a")]), [new SortOrder(Of(frame, "b"))]);

        Describe(sorted).Should().Be("struct<a:int>");
    }

    [Fact]
    public void Join_keeps_columns_of_equal_names_apart_by_their_frames()
    {
        var left = Frame("a INT, b STRING");
        var right = Frame("a BIGINT, c STRING");
        var join = new Join(left, right, Call("=", Of(left, "a"), Of(right, "a")), JoinType.Inner, []);

        Describe(new Project(join, [Of(right, "a"), Of(left, "a")])).Should().Be("struct<a:bigint,a:int>");
    }

    [Fact]
    public void Frame_joined_with_what_is_made_of_it_has_other_ids_on_the_right()
    {
        var frame = Frame("a INT, b STRING");
        var filtered = new Filter(frame, Call(">", Name("a"), new Literal(1, DataTypes.IntegerType))) { PlanId = Next() };
        var join = new Join(frame, filtered, Call("=", Of(frame, "a"), Of(filtered, "a")), JoinType.LeftOuter, []);

        var typed = (TypedJoin)_fixture.Analyzer.Analyze(join);

        typed.Right.Should().BeOfType<TypedRename>();
        typed.Output.Select(column => column.Id).Should().OnlyHaveUniqueItems();
        typed.Condition!.Children.Should().Equal(typed.Left.Output[0], typed.Right.Output[0]);
    }

    [Fact]
    public void Column_of_a_frame_that_is_on_both_sides_is_ambiguous()
    {
        var frame = Frame("a INT");
        var join = new Join(frame, frame, Call("=", Of(frame, "a"), Of(frame, "a")), JoinType.Inner, []);

        Error(join).Should().Be("AMBIGUOUS_COLUMN_REFERENCE");
    }

    [Fact]
    public void Column_of_a_frame_that_is_not_read_does_not_exist()
    {
        var (frame, other) = (Frame("a INT"), Frame("b INT"));

        Error(new Project(frame, [Of(other, "b")])).Should().Be("UNRESOLVED_COLUMN.WITH_SUGGESTION");
    }

    [Fact]
    public void Column_that_the_frame_has_dropped_is_missing()
    {
        var frame = Frame("a INT, b STRING");
        var grouped = new Aggregate(frame, GroupType.GroupBy, [Name("a")], [Call("count", new Literal(1, DataTypes.IntegerType))]);

        Error(new Project(grouped, [Of(frame, "b")])).Should().Be("MISSING_ATTRIBUTES.RESOLVED_ATTRIBUTE_MISSING_FROM_INPUT");
    }

    [Fact]
    public void Columns_are_added_behind_and_replaced_in_place()
    {
        var frame = new WithColumns(
            Frame("a INT, b STRING"),
            [new Alias(Call("+", Name("a"), Name("a")), ["A"]), new Alias(new Literal("x", DataTypes.StringType), ["c"])]
        );

        Describe(frame).Should().Be("struct<A:int,b:string,c:string>");
    }

    [Fact]
    public void Column_is_added_once()
    {
        var twice = new WithColumns(Frame("a INT"), [new Alias(Name("a"), ["x"]), new Alias(Name("a"), ["X"])]);

        Error(twice).Should().Be("COLUMN_ALREADY_EXISTS");
    }

    [Fact]
    public void Renaming_a_column_that_is_not_there_changes_nothing()
    {
        var frame = Frame("a INT, b STRING");

        Describe(new WithColumnsRenamed(frame, [new("B", "c"), new("zz", "y")])).Should().Be("struct<a:int,c:string>");
        Describe(new Drop(frame, [], ["zz", "B"])).Should().Be("struct<a:int>");
        Describe(new ToDataFrame(frame, ["x", "y"])).Should().Be("struct<x:int,y:string>");
    }

    [Fact]
    public void Groups_of_a_frame_have_grouping_columns_first()
    {
        var grouped = new Aggregate(Frame("a INT, b STRING"), GroupType.GroupBy, [Name("b")], [Call("sum", Name("a"))]);

        Describe(grouped).Should().Be("struct<b:string,sum(a):bigint>");
        Describe(new Filter(grouped, Call(">", Name("sum(a)"), new Literal(1, DataTypes.IntegerType))))
            .Should()
            .Be("struct<b:string,sum(a):bigint>");
        Describe(new Sort(grouped, [new SortOrder(Call("max", Name("a")))])).Should().Be("struct<b:string,sum(a):bigint>");
    }

    [Fact]
    public void Union_by_name_matches_columns_and_fills_missing_ones()
    {
        var (left, right) = (Frame("a INT, b STRING"), Frame("b STRING, c DOUBLE"));
        var union = new SetOperation(left, right, SetOperationType.Union, IsAll: true) { ByName = true, AllowMissingColumns = true };

        Describe(union).Should().Be("struct<a:int,b:string,c:double>");
        Error(union with { AllowMissingColumns = false }).Should().Be("_LEGACY_ERROR_TEMP_1201");
    }

    [Fact]
    public void Duplicates_are_dropped_by_columns_that_exist()
    {
        var frame = Frame("a INT, b STRING");

        _fixture
            .Analyzer.Analyze(new Deduplicate(frame, ["B"], AllColumns: false))
            .Should()
            .BeOfType<TypedDeduplicate>()
            .Which.Keys.Should()
            .ContainSingle(key => key.Name == "b");
        Error(new Deduplicate(frame, ["zz"], AllColumns: false)).Should().Be("_LEGACY_ERROR_TEMP_1201");
    }

    [Fact]
    public void Nulls_are_filled_where_the_types_fit()
    {
        var filled = new FillNa(Frame("a INT, b STRING"), [], [new Literal(0L, DataTypes.LongType)]);

        var plan = (TypedProject)_fixture.Analyzer.Analyze(filled);

        plan.Schema.SimpleString.Should().Be("struct<a:int,b:string>");
        plan.Output.Select(column => column.IsNullable).Should().Equal(false, true);
    }

    [Fact]
    public void Nulls_are_dropped_by_how_many_there_are()
    {
        var frame = Frame("a INT, b STRING, c DOUBLE");

        PlanPrinter
            .Print(((TypedFilter)_fixture.Analyzer.Analyze(new DropNa(frame, ["a", "c"], null))).Condition)
            .Should()
            .MatchRegex(@"^\(\(a#\d+ IS NOT NULL\) AND \(\(c#\d+ IS NOT NULL\) AND \(NOT isnan\(c#\d+\)\)\)\)$");
        PlanPrinter.Print(((TypedFilter)_fixture.Analyzer.Analyze(new DropNa(frame, [], 2))).Condition).Should().EndWith(" >= 2)");
        Error(new DropNa(frame, ["zz"], null)).Should().Be("UNRESOLVED_COLUMN.WITH_SUGGESTION");
    }

    [Fact]
    public void Values_are_replaced_in_columns_of_their_kind()
    {
        var replaced = new ReplaceNa(
            Frame("a INT, b STRING"),
            [],
            [new(new Literal(1d, DataTypes.DoubleType), new Literal(2d, DataTypes.DoubleType))]
        );

        var plan = (TypedProject)_fixture.Analyzer.Analyze(replaced);

        plan.Expressions[0].Should().BeOfType<Expressions.TypedAlias>();
        plan.Expressions[1].Should().BeOfType<Expressions.AttributeReference>();
        plan.Schema.SimpleString.Should().Be("struct<a:int,b:string>");
    }

    [Fact]
    public void Frame_is_fitted_to_a_schema()
    {
        var frame = Frame("a INT, b STRING, st STRUCT<x: INT, y: STRING>");

        Describe(new ToSchema(frame, Schema("B STRING, a BIGINT, new DATE"))).Should().Be("struct<B:string,a:bigint,new:date>");
        Describe(new ToSchema(frame, Schema("st STRUCT<y: STRING, x: BIGINT>"))).Should().Be("struct<st:struct<y:string,x:bigint>>");
        Error(new ToSchema(frame, Schema("a INT NOT NULL"))).Should().Be("NULLABLE_COLUMN_OR_FIELD");
        Error(new ToSchema(frame, Schema("zz INT NOT NULL"))).Should().Be("UNRESOLVED_COLUMN.WITH_SUGGESTION");
        Error(new ToSchema(frame, Schema("b INT"))).Should().Be("INVALID_COLUMN_OR_FIELD_DATA_TYPE");
    }

    [Fact]
    public void Columns_are_turned_to_rows()
    {
        var frame = Frame("id INT, a INT, b BIGINT");

        Describe(new Unpivot(frame, [Name("id")], null, "name", ["value"])).Should().Be("struct<id:int,name:string,value:bigint>");
        Error(new Unpivot(Frame("id INT"), [Name("id")], null, "name", ["value"])).Should().Be("UNPIVOT_REQUIRES_VALUE_COLUMNS");
    }

    [Fact]
    public void Pairs_are_counted_by_the_values_of_the_second_column()
    {
        _fixture.Context.CollectFirstColumn = _ => ["x", "y"];

        Describe(new Crosstab(Frame("a INT, b STRING"), "a", "b")).Should().Be("struct<a_b:string,x:bigint,y:bigint>");
    }

    [Fact]
    public void Statistics_are_named()
    {
        var frame = Frame("a INT");

        _fixture
            .Analyzer.Analyze(new Summary(frame, ["count", "count_distinct", "50%"]))
            .Schema.SimpleString.Should()
            .Be("struct<summary:string,a:string>");
        FluentActions
            .Invoking(() => _fixture.Analyzer.Analyze(new Summary(frame, ["middle"])))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*middle*");
        FluentActions
            .Invoking(() => _fixture.Analyzer.Analyze(new Summary(frame, ["x%"])))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*x%*");
    }

    [Fact]
    public void Strata_are_sampled_by_their_fractions()
    {
        var sample = new SampleBy(Frame("a INT"), Name("a"), [new(new Literal(1, DataTypes.IntegerType), 0.5)], 7);

        _fixture.Analyzer.Analyze(sample).Should().BeOfType<TypedFilter>();
    }

    [Fact]
    public void Fields_of_a_struct_are_set_and_dropped()
    {
        var frame = Frame("st STRUCT<x: INT, y: STRUCT<z: INT>>, a INT");
        Expression Update(string field, Expression? value) => new Alias(new UpdateFields(Name("st"), field, value), ["r"]);

        Describe(new Project(frame, [Update("w", Name("a"))])).Should().Be("struct<r:struct<x:int,y:struct<z:int>,w:int>>");
        Describe(new Project(frame, [Update("X", new Literal("q", DataTypes.StringType))]))
            .Should()
            .Be("struct<r:struct<X:string,y:struct<z:int>>>");
        Error(new Project(frame, [Update("y.z", null)])).Should().Be("DATATYPE_MISMATCH.CANNOT_DROP_ALL_FIELDS");
        Describe(new Project(frame, [Update("x", null)])).Should().Be("struct<r:struct<y:struct<z:int>>>");
        Error(new Project(frame, [Update("q.z", Name("a"))])).Should().Be("FIELD_NOT_FOUND");
        Error(new Project(frame, [new UpdateFields(Name("a"), "x", Name("a"))])).Should().Be("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE");
    }

    [Fact]
    public void Hints_nobody_knows_are_warned_of()
    {
        var warnings = new List<string>();
        var fixture = new AnalyzerFixture(warn: warnings.Add);

        fixture.Analyzer.Analyze(new Hint(Frame("a INT"), "broadcast", []));
        fixture.Analyzer.Analyze(new Hint(Frame("a INT"), "hurry", []));

        warnings.Should().ContainSingle().Which.Should().Contain("hurry");
    }

    [Fact]
    public void Frame_is_described_by_a_row_a_statistic()
    {
        Describe(new Describe(Frame("a INT, b STRING, c DATE"), [])).Should().Be("struct<summary:string,a:string,b:string>");
    }

    [Fact]
    public void Pivot_asks_the_data_for_its_values()
    {
        var frame = Frame("a INT, b STRING");
        var pivot = new Aggregate(frame, GroupType.Pivot, [], [Call("sum", Name("a"))], new Pivot(Name("b"), []));
        _fixture.Context.CollectFirstColumn = plan =>
        {
            plan.Output.Should().ContainSingle();
            return ["x", null];
        };

        Describe(pivot).Should().Be("struct<x:bigint,null:bigint>");
    }

    [Fact]
    public void Plan_that_is_analyzed_is_kept()
    {
        var project = new Project(Frame("a INT"), [Name("a")]);
        var first = _fixture.Analyzer.Analyze(project);

        _fixture.Analyzer.Analyze(project).Should().BeSameAs(first);
        ((TypedProject)_fixture.Analyzer.Analyze(new Project(project, [Name("a")]))).Input.Should().BeSameAs(first);
    }

    [Fact]
    public void Call_of_a_csharp_function_casts_its_arguments()
    {
        var function = new UserDefinedFunction(null, (long x) => x + 1, DataTypes.LongType);
        var project = new Project(Frame("a INT, b DATE"), [new InlineUserDefinedFunction(function, [Name("a")])]);

        Describe(project).Should().Be("struct<UDF(a):bigint>");
        Error(new Project(Frame("b DATE"), [new InlineUserDefinedFunction(function, [Name("b")])]))
            .Should()
            .Be("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE");
    }

    private static long Next() => Interlocked.Increment(ref s_planId);

    private static LocalRelation Frame(string ddl) => new(new LocalData(SparkSqlParser.ParseTableSchema(ddl), [])) { PlanId = Next() };

    private static StructType Schema(string ddl) => SparkSqlParser.ParseTableSchema(ddl);

    private static UnresolvedAttribute Name(string name) => new([name]);

    private static UnresolvedAttribute Of(LogicalPlan frame, string name) => new([name], frame.PlanId);

    private static UnresolvedFunction Call(string name, params Expression[] arguments) => UnresolvedFunction.Call(name, arguments);

    private string Describe(LogicalPlan plan) => _fixture.Analyzer.Analyze(plan).Schema.SimpleString;

    private string? Error(LogicalPlan plan) =>
        FluentActions.Invoking(() => _fixture.Analyzer.Analyze(plan)).Should().Throw<AnalysisException>().Which.ErrorClass;
}
