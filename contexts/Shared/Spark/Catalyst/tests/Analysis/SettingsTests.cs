using Shared.Spark.Catalyst.Analysis;

namespace Shared.Spark.Catalyst.Tests.Analysis;

/// <summary>What settings change in the meaning of names.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData(CtePrecedence.Corrected, "struct<2:int> -")]
    [InlineData(CtePrecedence.Legacy, "struct<2:int> -")]
    public void A_named_query_of_FROM_goes_before_one_around_it(CtePrecedence policy, string expected)
    {
        var analyzer = new AnalyzerFixture(new AnalysisSettings { CtePrecedence = policy });

        analyzer.Describe("WITH t AS (SELECT 1) SELECT * FROM (WITH t AS (SELECT 2) SELECT * FROM t)").Should().Be(expected);
    }

    [Theory]
    [InlineData(CtePrecedence.Corrected, "struct<b:int> -")]
    [InlineData(CtePrecedence.Legacy, "struct<a:int> -")]
    [InlineData(CtePrecedence.Exception, "!AMBIGUOUS_ALIAS_IN_NESTED_CTE")]
    public void A_named_query_within_another_hides_one_around_it_as_the_policy_says(CtePrecedence policy, string expected)
    {
        var analyzer = new AnalyzerFixture(new AnalysisSettings { CtePrecedence = policy });

        analyzer
            .Describe("WITH t AS (SELECT 1 AS a), u AS (WITH t AS (SELECT 2 AS b) SELECT * FROM t) SELECT * FROM u")
            .Should()
            .Be(expected);
    }

    [Fact]
    public void Under_the_legacy_policy_named_queries_see_those_around_them_unless_they_are_within_another()
    {
        var analyzer = new AnalyzerFixture(new AnalysisSettings { CtePrecedence = CtePrecedence.Legacy });

        analyzer
            .Describe("WITH o AS (SELECT 1) SELECT * FROM (WITH i AS (SELECT * FROM o) SELECT * FROM i)")
            .Should()
            .Be("struct<1:int> -");
        analyzer
            .Describe("WITH o AS (SELECT 1), u AS (WITH i AS (SELECT * FROM o) SELECT * FROM i) SELECT * FROM u")
            .Should()
            .Be("!TABLE_OR_VIEW_NOT_FOUND");
    }

    [Fact]
    public void Named_queries_and_windows_differ_by_case_where_names_do()
    {
        var analyzer = new AnalyzerFixture(new AnalysisSettings { IsCaseSensitive = true });

        analyzer.Describe("WITH a AS (SELECT 1) SELECT * FROM A").Should().Be("!TABLE_OR_VIEW_NOT_FOUND");
        analyzer.Describe("SELECT sum(a) OVER W FROM VALUES (1) AS t(a) WINDOW w AS (ORDER BY a)").Should().Be("!_LEGACY_ERROR_TEMP_1004");
        new AnalyzerFixture().Describe("WITH a AS (SELECT 1) SELECT * FROM A").Should().Be("struct<1:int> -");
    }

    [Fact]
    public void Items_see_aliases_before_them_unless_they_are_told_not_to()
    {
        const string sql = "SELECT 1 AS a, a AS b";

        new AnalyzerFixture().Describe(sql).Should().Be("struct<a:int,b:int> --");
        new AnalyzerFixture(new AnalysisSettings { SeesLateralAliases = false })
            .Describe(sql)
            .Should()
            .Be("!UNRESOLVED_COLUMN.WITHOUT_SUGGESTION");
    }

    [Fact]
    public void Whether_IN_may_be_NULL_depends_on_the_query_unless_the_legacy_setting_says_no()
    {
        const string sql = "SELECT 1 IN (SELECT CAST(NULL AS INT)) AS a";

        new AnalyzerFixture().Describe(sql).Should().Be("struct<a:boolean> ?");
        new AnalyzerFixture(new AnalysisSettings { InSubqueryIgnoresNullsOfQuery = true }).Describe(sql).Should().Be("struct<a:boolean> -");
    }
}
