using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Tests.Parsing;

public sealed class ExpressionParsingTests
{
    public static TheoryData<string, string> Same =>
        new()
        {
            { "a + b * c", "a + (b * c)" },
            { "a - b - c", "(a - b) - c" },
            { "-a + b", "(-a) + b" },
            { "a & b ^ c | d", "((a & b) ^ c) | d" },
            { "a || b + c", "(a || b) + c" },
            { "a = b AND c OR NOT d AND e", "((a = b) AND c) OR ((NOT d) AND e)" },
            { "NOT a = b", "NOT (a = b)" },
            { "a BETWEEN 1 AND 2 AND b", "(a >= 1 AND a <= 2) AND b" },
            { "a NOT BETWEEN 1 AND 2", "NOT (a >= 1 AND a <= 2)" },
            { "a <> b", "NOT (a = b)" },
            { "a != b", "NOT a = b" },
            { "a == b", "a = b" },
            { "a !> b", "a <= b" },
            { "a IS NOT TRUE", "NOT (a <=> true)" },
            { "a IS UNKNOWN", "a IS NULL" },
            { "a IS DISTINCT FROM b", "NOT (a <=> b)" },
            { "a NOT IN (1, 2)", "NOT (a IN (1, 2))" },
            { "!a", "NOT a" },
            { "a LIKE ANY (x, 'y')", "a LIKE x OR a LIKE 'y'" },
            { "a NOT LIKE ALL (x, 'y')", "NOT a LIKE x AND NOT a LIKE 'y'" },
            { "a LIKE ANY ('x', 'y')", "likeany(a, 'x', 'y')" },
            { "a NOT ILIKE ALL ('X')", "notlikeall(lower(a), 'x')" },
            { "a REGEXP 'x'", "a RLIKE 'x'" },
            { "CASE a WHEN 1 THEN 2 END", "CASE WHEN a = 1 THEN 2 END" },
            { "substring(a FROM 1 FOR 2)", "substring(a, 1, 2)" },
            { "position('x' IN a)", "locate('x', a)" },
            { "trim(LEADING 'x' FROM a)", "ltrim('x', a)" },
            { "trim(BOTH FROM a)", "trim(a)" },
            { "overlay(a PLACING b FROM 1)", "overlay(a, b, 1)" },
            { "extract(YEAR FROM a)", "extract('YEAR', a)" },
            { "(a, b)", "struct(a, b)" },
            { "count(*)", "count(1)" },
            { "first(a IGNORE NULLS)", "first(a) IGNORE NULLS" },
            { "(a).b", "a.b" },
            { "a AND b AND c AND d", "(a AND b) AND (c AND d)" },
        };

    [Theory]
    [MemberData(nameof(Same))]
    public void Two_ways_to_write_it_are_one(string sql, string other) =>
        SparkSqlParser.ParseExpression(sql).Should().Be(SparkSqlParser.ParseExpression(other));

    [Fact]
    public void Minus_before_a_number_is_of_the_number_and_else_an_operator()
    {
        SparkSqlParser.ParseExpression("-1").Should().Be(new Literal(-1, DataTypes.IntegerType));
        SparkSqlParser.ParseExpression("-a").As<UnresolvedFunction>().IsOperator.Should().BeTrue();
        SparkSqlParser.ParseExpression("negative(a)").As<UnresolvedFunction>().IsOperator.Should().BeFalse();
    }

    [Fact]
    public void Names_in_a_lambda_are_its_variables_but_not_in_a_subquery()
    {
        var lambda = SparkSqlParser.ParseExpression("x -> x.a + (SELECT x)").As<LambdaFunction>();
        var sum = lambda.Body.As<UnresolvedFunction>();

        sum.Arguments[0].Should().Be(new UnresolvedNamedLambdaVariable(["x", "a"]));
        sum.Arguments[1].As<ScalarSubquery>().Plan.As<Project>().Expressions.Should().Equal(new UnresolvedAttribute(["x"]));
    }

    [Fact]
    public void Parameters_know_their_name_or_their_place()
    {
        SparkSqlParser.ParseExpression(":p").Should().Be(new Parameter("p", 0));
        SparkSqlParser.ParseExpression("1 + ?").As<UnresolvedFunction>().Arguments[1].Should().Be(new Parameter(null, 4));
    }

    [Fact]
    public void Percentile_has_its_order_within_the_group()
    {
        var call = SparkSqlParser.ParseExpression("percentile_cont(0.5) WITHIN GROUP (ORDER BY a DESC)").As<UnresolvedFunction>();

        call.WithinGroup.Should().Equal(new SortOrder(new UnresolvedAttribute(["a"]), SortDirection.Descending));
    }

    [Fact]
    public void Rows_of_values_are_their_fields()
    {
        var table = SparkSqlParser.ParsePlan("VALUES (1, 'a'), STRUCT(2, 'b')").As<InlineTable>();

        table.Rows.Should().HaveCount(2).And.AllSatisfy(row => row.Should().HaveCount(2));
    }

    [Fact]
    public void Sets_of_grouping_are_spelled_out()
    {
        var plan = SparkSqlParser.ParsePlan("SELECT 1 FROM t GROUP BY GROUPING SETS (a, ROLLUP (b, c), CUBE (d, e))").As<GroupBy>();
        var sets = plan.Grouping[0].As<GroupingAnalytics>().Sets;

        sets.Select(set => string.Concat(set.Select(item => item.As<UnresolvedAttribute>().NameParts[0])))
            .Should()
            .Equal("a", "bc", "b", "", "de", "d", "e", "");
    }
}
