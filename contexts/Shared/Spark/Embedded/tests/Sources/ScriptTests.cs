using System.Diagnostics;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Tests.Sources;

public sealed class ScriptTests : IDisposable
{
    private readonly EngineHarness _engine = new();

    public ScriptTests() => Assert.SkipUnless(File.Exists("/bin/bash"), "Scripts are run by /bin/bash, which is not here.");

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void More_rows_than_pipes_hold_go_through_a_script() =>
        _engine
            .Rows(
                "SELECT count(*), sum(x), max(length(y)) FROM (SELECT TRANSFORM(id, repeat('x', 100)) USING 'cat' AS (x BIGINT, y STRING) FROM range(100000))"
            )
            .Should()
            .Equal("[100000,4999950000,100]");

    [Fact]
    public void A_script_may_end_before_it_has_read_all() =>
        _engine.Rows("SELECT TRANSFORM(id) USING 'head -2' AS (x INT) FROM range(200000)").Should().Equal("[0]", "[1]");

    [Fact]
    public void A_script_that_fails_fails_the_query_with_what_it_said()
    {
        var error = FluentActions
            .Invoking(() => _engine.Rows("SELECT TRANSFORM(id) USING 'cat; echo nothing left >&2; exit 7' AS (x INT) FROM range(3)"))
            .Should()
            .Throw<SparkException>()
            .Which;
        error.ErrorClass.Should().Be("_LEGACY_ERROR_TEMP_2264");
        error.Message.Should().Be("Subprocess exited with status 7. Error: nothing left\n.");
    }

    [Fact]
    public void An_error_in_the_rows_for_a_script_is_that_of_the_query()
    {
        _engine.Rows("SET spark.sql.ansi.enabled=true");

        FluentActions
            .Invoking(() => _engine.Rows("SELECT TRANSFORM(1 / (id - 2)) USING 'cat' AS (x STRING) FROM range(3)"))
            .Should()
            .Throw<SparkException>()
            .Which.ErrorClass.Should()
            .Be("DIVIDE_BY_ZERO");
    }

    [Fact]
    public async Task A_script_ends_with_the_query_that_is_cancelled()
    {
        var marker = $"script-{Guid.NewGuid():N}";
        using var cancellation = new CancellationTokenSource();
        var plan = new SqlQuery($"SELECT TRANSFORM(id) USING 'echo {marker} > /dev/null; sleep 600' AS (x INT) FROM range(3)", [], []);
        var clock = Stopwatch.StartNew();
        var query = Task.Run(
            () =>
            {
                using var rows = _engine.Engine.Execute(plan, cancellation.Token);
                rows.Next();
            },
            TestContext.Current.CancellationToken
        );
        await cancellation.CancelAsync();

        await query.Invoking(running => running).Should().ThrowAsync<OperationCanceledException>();
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void A_script_reads_the_named_queries_around_it() =>
        _engine
            .Rows("WITH a AS (SELECT 1 x), b AS (SELECT x + 1 y FROM a) SELECT TRANSFORM(y) USING 'cat' AS (z INT) FROM b")
            .Should()
            .Equal("[2]");

    [Fact]
    public void Values_are_read_as_Scala_reads_them() =>
        _engine
            .Rows(
                "SELECT TRANSFORM('1.5', '1,5', 'yes', '300', 'Infinity') USING 'cat' AS (a INT, b DECIMAL(5,1), c BOOLEAN, d TINYINT, e DOUBLE)"
            )
            .Should()
            .Equal(
                "[null,null,null,null,∞]".Replace("∞", double.PositiveInfinity.ToString(System.Globalization.CultureInfo.CurrentCulture))
            );
}
