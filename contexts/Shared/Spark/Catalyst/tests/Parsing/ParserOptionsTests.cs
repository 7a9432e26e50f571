using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Tests.Parsing;

public sealed class ParserOptionsTests
{
    private static readonly ParserOptions s_reserved = new() { AnsiEnabled = true, EnforceReservedKeywords = true };

    private static readonly ParserOptions s_doubleQuoted = new() { AnsiEnabled = true, DoubleQuotedIdentifiers = true };

    [Theory]
    [InlineData("SELECT 1 AS select")]
    [InlineData("SELECT a FROM t WHERE")]
    [InlineData("SELECT user.a FROM user")]
    public void Reserved_words_are_names_unless_they_are_enforced(string sql)
    {
        SparkSqlParser.ParsePlan(sql).Should().NotBeNull();
        Assert.Throws<ParseException>(() => SparkSqlParser.ParsePlan(sql, s_reserved)).ErrorClass.Should().Be("PARSE_SYNTAX_ERROR");
    }

    [Fact]
    public void Current_date_is_a_function_when_it_is_reserved_and_a_name_else()
    {
        SparkSqlParser.ParseExpression("current_date").Should().Be(new UnresolvedAttribute(["current_date"]));
        SparkSqlParser.ParseExpression("current_date", s_reserved).Should().Be(UnresolvedFunction.Call("current_date"));
    }

    [Fact]
    public void Double_quotes_hold_names_when_the_setting_says_so()
    {
        SparkSqlParser.ParseExpression("\"a b\"", s_doubleQuoted).Should().Be(new UnresolvedAttribute(["a b"]));
        SparkSqlParser.ParseExpression("\"a b\"").As<Literal>().Value.Should().Be("a b");
    }

    [Fact]
    public void Backslashes_stay_when_the_setting_says_so() =>
        SparkSqlParser
            .ParseExpression("'\\\\d'", new ParserOptions { EscapedStringLiterals = true })
            .As<Literal>()
            .Value.Should()
            .Be("\\\\d");

    [Theory]
    [InlineData("`a.*`", "UnresolvedRegex")]
    [InlineData("t.`a.*`", "UnresolvedRegex")]
    [InlineData("`a`", "UnresolvedAttribute")]
    public void Quoted_names_are_patterns_when_the_setting_says_so(string sql, string type) =>
        SparkSqlParser.ParseExpression(sql, new ParserOptions { QuotedRegexColumnNames = true }).GetType().Name.Should().Be(type);

    [Fact]
    public void Intersect_binds_closer_unless_the_legacy_setting_says_no()
    {
        const string sql = "SELECT 1 UNION SELECT 2 INTERSECT SELECT 3";

        SparkSqlParser.ParsePlan(sql).As<SetOperation>().Type.Should().Be(SetOperationType.Union);
        SparkSqlParser
            .ParsePlan(sql, new ParserOptions { LegacySetOperationPrecedence = true })
            .As<SetOperation>()
            .Type.Should()
            .Be(SetOperationType.Intersect);
    }

    [Fact]
    public void A_join_binds_closer_than_a_comma_when_the_setting_says_so()
    {
        const string sql = "SELECT * FROM a, b JOIN c";
        var standard = new ParserOptions { AnsiEnabled = true, RelationPrecedence = true };

        SparkSqlParser.ParsePlan(sql).As<Project>().Input.As<Join>().Left.Should().BeOfType<Join>();
        SparkSqlParser.ParsePlan(sql, standard).As<Project>().Input.As<Join>().Right.Should().BeOfType<Join>();
    }

    [Theory]
    [InlineData("SELECT '${x}'", "1")]
    [InlineData("SELECT '${hiveconf:x}'", "1")]
    [InlineData("SELECT '${unknown}'", "${unknown}")]
    public void Variables_are_replaced(string sql, string value)
    {
        var options = new ParserOptions { Variables = name => name == "x" ? "1" : null };

        SparkSqlParser
            .ParsePlan(sql, options)
            .As<Project>()
            .Expressions.Should()
            .Equal(new Literal(value, Microsoft.Spark.Sql.Types.DataTypes.StringType));
    }
}
