namespace Shared.Spark.Catalyst.Tests.Analysis;

/// <summary>Subqueries that mean the same, and where columns of the query around them may stand.</summary>
public sealed class SubqueryTests
{
    private readonly AnalyzerFixture _analyzer = new AnalyzerFixture()
        .WithView("t", "SELECT * FROM VALUES (1, 2) AS t(a, b)")
        .WithView("u", "SELECT * FROM VALUES (1, 2) AS u(c, d)");

    [Theory]
    [InlineData("SELECT (SELECT max(c) FROM u WHERE d = a) AS k FROM t GROUP BY (SELECT max(c) FROM u WHERE d = a)", "struct<k:int> ?")]
    [InlineData("SELECT a IN (SELECT c FROM u) AS k FROM t GROUP BY a IN (SELECT c FROM u)", "struct<k:boolean> -")]
    [InlineData("SELECT a IN (SELECT c FROM u) AS k FROM t GROUP BY a IN (SELECT d FROM u)", "!MISSING_AGGREGATION")]
    [InlineData("SELECT a IN (SELECT c FROM u) AS k FROM t GROUP BY a IN (SELECT c FROM u WHERE d = 1)", "!MISSING_AGGREGATION")]
    [InlineData("SELECT a IN (VALUES 1) AS k FROM t GROUP BY a IN (VALUES 2)", "!MISSING_AGGREGATION")]
    public void Subqueries_written_alike_mean_the_same(string sql, string expected) => _analyzer.Describe(sql).Should().Be(expected);

    [Theory]
    [InlineData("SELECT * FROM t WHERE EXISTS (SELECT max(c) FROM u WHERE d = a GROUP BY c)", null)]
    [InlineData(
        "SELECT * FROM t WHERE EXISTS (SELECT max(c) FROM u WHERE d > a GROUP BY c)",
        "CORRELATED_COLUMN_IS_NOT_ALLOWED_IN_PREDICATE"
    )]
    [InlineData("SELECT (SELECT max(c) FROM u WHERE d > a) FROM t", null)]
    [InlineData("SELECT (SELECT max(c) FROM u ORDER BY a) FROM t", "CORRELATED_REFERENCE")]
    [InlineData("SELECT (SELECT max(c) FROM u JOIN t AS v ON v.a = t.a) FROM t", "CORRELATED_REFERENCE")]
    [InlineData("SELECT (SELECT c FROM u WHERE d = a GROUP BY c) FROM t", "MUST_AGGREGATE_CORRELATED_SCALAR_SUBQUERY")]
    [InlineData("SELECT * FROM t JOIN u ON c = (SELECT max(x.c) FROM u AS x WHERE x.d = a)", "UNSUPPORTED_CORRELATED_SCALAR_SUBQUERY")]
    [InlineData("SELECT count(1) FROM t GROUP BY (SELECT max(c) FROM u WHERE d = a)", "MUST_AGGREGATE_CORRELATED_SCALAR_SUBQUERY")]
    [InlineData("SELECT * FROM t, LATERAL (SELECT c FROM u WHERE d = a LIMIT 1)", "ACCESSING_OUTER_QUERY_COLUMN_IS_NOT_ALLOWED")]
    public void Columns_of_the_query_around_stand_where_a_join_can_be_made_of_it(string sql, string? error)
    {
        var answer = _analyzer.Describe(sql);

        if (error is null)
        {
            answer.Should().StartWith("struct<");
        }
        else
        {
            answer.Should().Be($"!UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.{error}");
        }
    }

    [Fact]
    public void A_subquery_does_not_see_the_aliases_of_the_list_that_it_is_in() =>
        _analyzer.Describe("SELECT 1 AS k, (SELECT k) FROM t").Should().Be("!UNRESOLVED_COLUMN.WITHOUT_SUGGESTION");
}
