using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Tests.Session;

public sealed class SessionTests
{
    [Fact]
    public void Engines_never_see_each_others_views_or_settings()
    {
        using var first = new EngineHarness();
        using var second = new EngineHarness();
        first.Rows("CREATE TEMP VIEW v AS SELECT 1");
        first.Rows("CREATE GLOBAL TEMP VIEW g AS SELECT 1");
        first.Rows("SET spark.sql.ansi.enabled=true");

        FluentActions.Invoking(() => second.Rows("SELECT * FROM v")).Should().Throw<AnalysisException>();
        FluentActions.Invoking(() => second.Rows("SELECT * FROM global_temp.g")).Should().Throw<AnalysisException>();
        second.Engine.Configuration.Find("spark.sql.ansi.enabled").Should().Be("false");
    }

    [Fact]
    public void Sessions_of_one_application_share_global_views_only()
    {
        using var first = new EngineHarness();
        using var second = new EngineHarness(first.Engine.NewSession());
        first.Rows("CREATE TEMP VIEW v AS SELECT 1");
        first.Rows("CREATE GLOBAL TEMP VIEW g AS SELECT 2");

        FluentActions.Invoking(() => second.Rows("SELECT * FROM v")).Should().Throw<AnalysisException>();
        second.Rows("SELECT * FROM global_temp.g").Should().Equal("[2]");
    }

    [Fact]
    public void A_session_goes_on_when_the_one_it_came_from_is_closed()
    {
        var first = new EngineHarness();
        using var second = new EngineHarness(first.Engine.NewSession());
        first.Dispose();

        second.Rows("SELECT 1").Should().Equal("[1]");
    }

    [Fact]
    public async Task A_cancelled_query_stops()
    {
        using var engine = new EngineHarness();
        using var source = new CancellationTokenSource();
        engine.Engine.RegisterFunction(
            new Plans.Expressions.UserDefinedFunction(
                "cancel",
                (long x) =>
                {
                    source.Cancel();
                    return x;
                },
                Microsoft.Spark.Sql.Types.DataTypes.LongType,
                IsDeterministic: false
            )
        );
        var plan = engine.Sql("SELECT max(cancel(a.id) + b.id) FROM range(100000) a CROSS JOIN range(1000000) b");

        var run = () =>
            Task.Run(
                () =>
                {
                    using var stream = engine.Engine.Execute(plan, source.Token);
                    while (stream.Next() is not null) { }
                },
                TestContext.Current.CancellationToken
            );

        await run.Should().ThrowAsync<OperationCanceledException>();
        engine.Rows("SELECT 1").Should().Equal("[1]");
    }

    [Fact]
    public async Task Queries_of_several_threads_run_at_the_same_time()
    {
        using var engine = new EngineHarness();
        engine.Rows("CREATE TEMP VIEW v AS SELECT id, id % 7 AS k FROM range(10000)");

        var counts = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Task.Run(() => engine.Rows($"SELECT count(*) FROM v WHERE k = {i % 7}").Single()))
        );

        counts.Distinct().Should().BeEquivalentTo("[1429]", "[1428]");
    }

    [Fact]
    public void A_result_may_be_left_before_its_end()
    {
        using var engine = new EngineHarness();
        using (var stream = engine.Engine.Execute(engine.Sql("SELECT id FROM range(1000000)")))
        {
            stream.Next()!.RowCount.Should().BePositive();
        }

        engine.Rows("SELECT 1").Should().Equal("[1]");
    }

    [Fact]
    public void Long_sums_are_no_deep_trees()
    {
        using var engine = new EngineHarness();

        engine.Rows($"SELECT {string.Join(" + ", Enumerable.Repeat("id", 500))} FROM range(3)").Should().Equal("[0]", "[500]", "[1000]");
        engine
            .Rows($"SELECT count(*) FROM range(1000) WHERE {string.Join(" OR ", Enumerable.Range(0, 500).Select(i => $"id = {i}"))}")
            .Should()
            .Equal("[500]");
    }

    [Theory]
    [InlineData("SELECT a FROM VALUES (1), (2) t(a) LEFT JOIN VALUES (2) u(b) ON a = b AND a IN (SELECT 2)", "[1];[2]")]
    [InlineData("SELECT a, b FROM VALUES (1), (2) t(a) LEFT JOIN VALUES (1), (2) u(b) ON a = b AND b IN (SELECT 2)", "[1,null];[2,2]")]
    [InlineData(
        "SELECT a FROM VALUES (1), (2) t(a) LEFT ANTI JOIN VALUES (1), (2) u(b) ON a = b AND EXISTS (SELECT 1 FROM VALUES (1) w(c) WHERE c = a)",
        "[2]"
    )]
    [InlineData("SELECT a, b, sum(c) FROM VALUES (1, 2, 3) t(a, b, c) GROUP BY a, b GROUPING SETS ((a))", "[1,null,3]")]
    [InlineData("SELECT a, sum(c) FROM (SELECT 1 AS a, 2 AS c WHERE false) GROUP BY GROUPING SETS ((a), ())", "")]
    [InlineData("SELECT sum(c) FROM (SELECT 1 AS a, 2 AS c WHERE false)", "[null]")]
    [InlineData("SELECT NULL IN (SELECT 1 WHERE false)", "[null]")]
    [InlineData(
        "SELECT a, a IN (SELECT b FROM VALUES (2), (NULL) u(b)) FROM VALUES (1), (2), (NULL) t(a)",
        "[1,False];[2,True];[null,False]"
    )]
    [InlineData(
        "SELECT a, a NOT IN (SELECT b FROM VALUES (2), (NULL) u(b)) FROM VALUES (1), (2), (NULL) t(a)",
        "[1,False];[2,False];[null,False]"
    )]
    [InlineData("SELECT a FROM VALUES (1), (2), (NULL) t(a) WHERE a NOT IN (SELECT b FROM VALUES (2), (3) u(b))", "[1]")]
    [InlineData("SELECT a FROM VALUES (1), (2), (NULL) t(a) WHERE a NOT IN (SELECT b FROM VALUES (2), (NULL) u(b))", "")]
    [InlineData("SELECT 1 FROM VALUES (1) t(a) GROUP BY 'x'", "[1]")]
    [InlineData("SELECT concat('a', NULL)", "[null]")]
    [InlineData("SELECT a FROM VALUES (1), (3), (2) t(a) ORDER BY 1 DESC", "[3];[2];[1]")]
    [InlineData("SELECT id, sum(id) OVER (ORDER BY id RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM range(3)", "[0,0];[1,1];[2,3]")]
    [InlineData("SELECT k, collect_list(v) FROM VALUES (0.0D, 1), (-0.0D, 2) t(k, v) GROUP BY k", "[0,[1,2]]")]
    [InlineData("SELECT count(*) FROM VALUES (CAST('NaN' AS DOUBLE)) t(a) JOIN VALUES (CAST('NaN' AS DOUBLE)) u(b) ON a = b", "[1]")]
    [InlineData("SELECT * FROM VALUES (1) t(a), LATERAL (SELECT a + 1 AS b)", "[1,2]")]
    [InlineData(
        "SELECT a, e FROM VALUES (1, array(1, 2)), (2, array()) t(a, l) LATERAL VIEW OUTER explode(l) x AS e",
        "[1,1];[1,2];[2,null]"
    )]
    public void Queries_answer_as_spark(string sql, string rows)
    {
        using var engine = new EngineHarness();

        engine.Rows(sql).Should().BeEquivalentTo(rows.Split(';', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Nulls_within_arrays_come_before_values()
    {
        using var engine = new EngineHarness();
        const string Values = "VALUES (array(1, NULL)), (array(1)), (array(NULL, 3)), (NULL), (array(1, 0)), (array()) t(s)";

        engine.Rows($"SELECT s FROM {Values} ORDER BY s").Should().Equal("[null]", "[[]]", "[[null,3]]", "[[1]]", "[[1,null]]", "[[1,0]]");
        engine
            .Rows($"SELECT s FROM {Values} ORDER BY s DESC")
            .Should()
            .Equal("[[1,0]]", "[[1,null]]", "[[1]]", "[[null,3]]", "[[]]", "[null]");
    }

    [Fact]
    public void Kernels_aggregate_over_whole_partitions()
    {
        using var engine = new EngineHarness();

        var rows = engine.Rows(
            """
            SELECT DISTINCT id % 3, percentile_cont(0.5) WITHIN GROUP (ORDER BY id) OVER (PARTITION BY id % 3), sum(CAST(id AS DECIMAL(38, 0))) OVER (PARTITION BY id % 3)
            FROM range(3000)
            """
        );

        rows.Should().BeEquivalentTo("[0,1498.5,1498500]", "[1,1499.5,1499500]", "[2,1500.5,1500500]");
    }

    [Fact]
    public void A_kernel_that_is_first_used_behind_a_result_left_in_the_middle_stays()
    {
        using var session = new EngineHarness();
        using (var stream = session.Engine.Execute(session.Sql("SELECT id FROM range(1000000)")))
        {
            stream.Next()!.RowCount.Should().BePositive();
        }

        session.Rows("SELECT initcap('aB')").Should().Equal("[Ab]");
        session.Rows("SELECT initcap('bC')").Should().Equal("[Bc]");
    }
}
