using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Tests.Analysis;

/// <summary>Arguments by name, parameter markers, names of columns as regular expressions.</summary>
public sealed class CallTests
{
    private readonly AnalyzerFixture _fixture = new AnalyzerFixture().WithView("t", "select 1 a, 2 ab, 3 c");

    [Theory]
    [InlineData("between_marks('x', behind => ']')", "between_marks(x, <, ])")]
    [InlineData("between_marks(behind => ']', before => '[', text => 'x')", "between_marks(x, [, ])")]
    public void Arguments_by_name_stand_where_the_parameters_do(string call, string name)
    {
        _fixture.Analyze($"select {call}").Schema.Fields[0].Name.Should().Be(name);
    }

    [Theory]
    [InlineData("between_marks(before => 'x')", "REQUIRED_PARAMETER_NOT_FOUND")]
    [InlineData("between_marks('x', text => 'x')", "DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT.BOTH_POSITIONAL_AND_NAMED")]
    [InlineData(
        "between_marks('x', before => 'x', before => 'y')",
        "DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT.DOUBLE_NAMED_ARGUMENT_REFERENCE"
    )]
    [InlineData("between_marks(text => 'x', 'y')", "UNEXPECTED_POSITIONAL_ARGUMENT")]
    [InlineData("between_marks('x', befor => 'y')", "UNRECOGNIZED_PARAMETER_NAME")]
    [InlineData("upper(text => 'x')", "NAMED_PARAMETERS_NOT_SUPPORTED")]
    public void Arguments_by_name_that_do_not_fit_are_errors(string call, string error)
    {
        FluentActions
            .Invoking(() => _fixture.Analyze($"select {call}"))
            .Should()
            .Throw<AnalysisException>()
            .Which.ErrorClass.Should()
            .Be(error);
    }

    [Fact]
    public void Parameter_markers_have_their_values()
    {
        Literal one = new(1, DataTypes.IntegerType),
            two = new(2L, DataTypes.LongType);

        Schema(new SqlQuery("select :x as x, :y as y", [], [new NamedArgument("x", one), new NamedArgument("y", two)]))
            .Should()
            .Be("struct<x:int,y:bigint>");
        Schema(new SqlQuery("select ? as x, case when a = ? then 1 end as y from t", [two, one], [])).Should().Be("struct<x:bigint,y:int>");
    }

    [Fact]
    public void Parameter_without_a_value_is_an_error()
    {
        var query = new SqlQuery("select :x, :y", [], [new NamedArgument("x", new Literal(1, DataTypes.IntegerType))]);

        FluentActions
            .Invoking(() => _fixture.Analyzer.Analyze(query))
            .Should()
            .Throw<AnalysisException>()
            .Which.MessageParameters["name"]
            .Should()
            .Be("y");
    }

    [Theory]
    [InlineData("a.*", "struct<a:int,ab:int>")]
    [InlineData("(a)?+.+", "struct<ab:int,c:int>")]
    [InlineData("[a-c]{1}", "struct<a:int,c:int>")]
    [InlineData("(A|C)", "struct<a:int,c:int>")]
    public void Regular_expression_stands_for_the_columns_it_matches(string pattern, string schema)
    {
        Schema(new Project(new UnresolvedRelation(["t"]), [new UnresolvedRegex(pattern)])).Should().Be(schema);
    }

    [Fact]
    public void Functions_of_the_session_go_before_the_engines()
    {
        var fixture = new AnalyzerFixture(find: name =>
            name == "upper" ? new UserDefinedFunction("upper", (int x) => x, DataTypes.IntegerType) : null
        );

        fixture.Analyze("select UPPER(1)").Schema.CatalogString.Should().Be("struct<upper(1):int>");
        FluentActions
            .Invoking(() => fixture.Analyze("select upper(1, 2)"))
            .Should()
            .Throw<AnalysisException>()
            .Which.ErrorClass.Should()
            .Be("WRONG_NUM_ARGS.WITHOUT_SUGGESTION");
    }

    private string Schema(LogicalPlan plan) => _fixture.Analyzer.Analyze(plan).Schema.SimpleString;
}
