using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Tests.Parsing;

public sealed class OriginTests
{
    [Fact]
    public void Expression_knows_its_text()
    {
        const string sql = "SELECT a,\n  b + c * 2 AS d\nFROM t WHERE x.y IN (1, 2)";
        var project = SparkSqlParser.ParsePlan(sql).As<Project>();
        var alias = project.Expressions[1].As<Alias>();
        var sum = alias.Child.As<UnresolvedFunction>();

        Text(sql, alias.Origin).Should().Be("b + c * 2 AS d");
        Text(sql, sum.Origin).Should().Be("b + c * 2");
        Text(sql, sum.Arguments[1].Origin).Should().Be("c * 2");
        (sum.Origin.Line, sum.Origin.Column).Should().Be((2, 2));
        Text(sql, project.Input.As<Filter>().Condition.Origin).Should().Be("x.y IN (1, 2)");
        Text(sql, project.Origin).Should().Be(sql);
    }

    [Fact]
    public void Relations_and_calls_know_their_text()
    {
        const string sql = "SELECT sum(a) FILTER (WHERE b) OVER (ORDER BY c) FROM db.t AS u JOIN (SELECT 1) v ON u.a = v.a";
        var project = SparkSqlParser.ParsePlan(sql).As<Project>();
        var window = project.Expressions[0].As<WindowExpression>();
        var join = project.Input.As<Join>();

        Text(sql, window.Origin).Should().Be("sum(a) FILTER (WHERE b) OVER (ORDER BY c)");
        Text(sql, window.Function.Origin).Should().Be("sum(a) FILTER (WHERE b)");
        Text(sql, join.Left.Origin).Should().Be("db.t AS u");
        Text(sql, join.Left.As<SubqueryAlias>().Input.Origin).Should().Be("db.t");
        Text(sql, join.Right.Origin).Should().Be("(SELECT 1) v");
        Text(sql, join.Condition!.Origin).Should().Be("u.a = v.a");
    }

    [Fact]
    public void Error_shows_the_line_as_Spark_does() =>
        Assert
            .Throws<ParseException>(() => SparkSqlParser.ParsePlan("SELECT a\nFROM t u v\nWHERE b"))
            .Message.Should()
            .Be(
                "\n[PARSE_SYNTAX_ERROR] Syntax error at or near 'v'.(line 2, pos 9)\n"
                    + "\n== SQL ==\nSELECT a\nFROM t u v\n---------^^^\nWHERE b\n"
            );

    [Fact]
    public void Origin_takes_no_part_in_equality() =>
        SparkSqlParser.ParsePlan("SELECT   a+1 FROM t").Should().Be(SparkSqlParser.ParsePlan("select a + 1 from t"));

    private static string Text(string sql, Origin origin) => sql[origin.StartIndex..(origin.StopIndex + 1)];
}
