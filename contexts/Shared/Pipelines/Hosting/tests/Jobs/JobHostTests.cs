using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Shared.Pipelines.Hosting.Contracts;
using Shared.Pipelines.Hosting.Jobs;
using Shared.Pipelines.Testing;

namespace Shared.Pipelines.Hosting.Tests.Jobs;

public sealed class JobHostTests(SparkFixture spark) : IClassFixture<SparkFixture>, IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2024, 1, 31, 12, 0, 0, TimeSpan.Zero));
    private readonly ManualSignals _signals = new();

    private string Log => _error.ToString();

    private string Output => _output.ToString();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        _signals.Dispose();
    }

    [Fact]
    public void A_job_that_ends_well_sums_up_and_returns_0()
    {
        var destination = new MemoryDestination("memory");

        var exitCode = Run(
            (job, _) =>
            {
                var numbers = job.Read("numbers", new FrameSource(session => session.Range(5)));
                var even = job.Compute("even numbers", () => numbers.Filter("id % 2 = 0"));
                job.Write("even numbers", even, destination);
                job.Show("Even numbers", even, rows: 2);
            }
        );

        exitCode.Should().Be(ExitCode.Succeeded, Log);
        destination.Rows.Should().HaveCount(3);
        Output
            .Should()
            .Contain("Even numbers (the first 2 of 3 rows)")
            .And.Contain("| 0  |")
            .And.Contain("| 2  |")
            .And.NotContain("| 4  |");
        Output.Should().MatchRegex(@"\| Read +\| numbers +\| +5 \|").And.MatchRegex(@"\| Write +\| even numbers +\| +3 \|.*\| memory");
        Output.Should().Contain("Test.Job: Succeeded (exit code 0) in 0.00 s, 5 rows in, 3 rows out").And.Contain("wrote memory");
    }

    [Fact]
    public void An_error_that_tells_all_is_shown_without_a_stack_trace()
    {
        Run((_, _) => throw new JobException("The table t is not there.")).Should().Be(ExitCode.Failed);

        Log.Should().Contain("ERR The table t is not there.").And.NotContain("   at ");
    }

    [Fact]
    public void An_error_that_nobody_expected_is_shown_with_its_stack_trace()
    {
        Run((_, _) => throw new InvalidOperationException("what now")).Should().Be(ExitCode.Failed);

        Log.Should().Contain("The job failed: what now").And.Contain("   at ");
    }

    [Fact]
    public void A_stage_that_fails_is_in_the_summary()
    {
        Run((job, _) => job.Read("numbers", new FrameSource(session => session.Sql("SELECT * FROM nowhere")))).Should().Be(ExitCode.Failed);

        Output.Should().MatchRegex(@"\| Read +\| numbers +\| failed \|").And.Contain("Failed (exit code 1)");
    }

    [Fact]
    public void Programs_are_told_the_contract_as_json()
    {
        new JobHost(Options())
            .Run<TestEnvironment>(["--contract"], (_, _) => throw new InvalidOperationException("must not run"))
            .Should()
            .Be(0);

        var variables = JsonDocument
            .Parse(Output)
            .RootElement.EnumerateArray()
            .ToDictionary(variable => variable.GetProperty("name").GetString()!);
        variables["PASSWORD"].GetProperty("secret").GetBoolean().Should().BeTrue();
        variables["LOG_LEVEL"].GetProperty("default").GetString().Should().Be("Information");
        variables.Keys.Should().NotContain(["SPARK_REMOTE", "SPARK_MASTER", "CI"], "spark-submit and the CI server say that");
    }

    [Fact]
    public void All_that_is_wrong_with_the_environment_is_reported_and_nothing_is_started()
    {
        var exitCode = Run(
            (_, _) => throw new InvalidOperationException("must not run"),
            ("PASSWORD", ""),
            ("SPARK_MASTER", "yarn"),
            ("LOG_FORMAT", "xml")
        );

        exitCode.Should().Be(ExitCode.BadConfiguration);
        Log.Should()
            .Contain("3 variables are missing or malformed")
            .And.Contain("PASSWORD")
            .And.Contain("SPARK_MASTER")
            .And.Contain("LOG_FORMAT");
        Output.Should().BeEmpty();
    }

    [Fact]
    public void Secrets_are_hidden_wherever_a_job_writes()
    {
        Run(
                (job, environment) =>
                {
                    job.Log.Information("connecting with {Password} or " + environment.Password.Reveal(), environment.Password.Reveal());
                    job.Show("Secret", job.Session.Sql($"SELECT '{environment.Password.Reveal()}' AS s"));
                    throw new InvalidOperationException($"no entry with {environment.Password.Reveal()}");
                },
                ("LOG_LEVEL", "Verbose")
            )
            .Should()
            .Be(ExitCode.Failed);

        Log.Should().Contain("connecting with").And.Contain("***").And.NotContain("hush hush");
        Output.Should().Contain("***").And.NotContain("hush hush");
    }

    [Fact]
    public void In_production_the_log_is_JSON_and_holds_the_summary()
    {
        Run(
                (job, _) =>
                    job.Write(
                        "numbers",
                        job.Read("numbers", new FrameSource(session => session.Range(3))),
                        new MemoryDestination("memory")
                    ),
                ("JOB_ENVIRONMENT", "Production"),
                ("SPARK_MASTER", "local[2]")
            )
            .Should()
            .Be(ExitCode.Succeeded);

        var events = Log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        events.Should().AllSatisfy(entry => entry.GetProperty("Job").GetString().Should().Be("Test.Job"));
        var summary = events[^1].GetProperty("Summary");
        summary.GetProperty("RowsIn").GetInt64().Should().Be(3);
        summary
            .GetProperty("Stages")
            .EnumerateArray()
            .Select(stage => stage.GetProperty("Kind").GetString())
            .Should()
            .Equal("Read", "Write");
        summary.GetProperty("PlacesWritten").EnumerateArray().Select(place => place.GetString()).Should().Equal("memory");
        Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData(PosixSignal.SIGINT, ExitCode.Interrupted)]
    [InlineData(PosixSignal.SIGTERM, ExitCode.Terminated)]
    public void A_job_that_is_asked_to_stop_stops(PosixSignal signal, ExitCode expected)
    {
        var exitCode = Run(
            (job, _) =>
            {
                _signals.Raise(signal);
                job.CancellationToken.IsCancellationRequested.Should().BeTrue();
                job.Read("numbers", new FrameSource(session => session.Range(1)));
            }
        );

        exitCode.Should().Be(expected, Log);
        Log.Should().Contain("the job is asked to stop").And.NotContain("   at ");
    }

    [Fact]
    public void A_query_that_runs_is_stopped()
    {
        var exitCode = Run(
            (job, _) =>
                job.Compute(
                    "a sum",
                    () =>
                    {
                        _signals.Raise(PosixSignal.SIGTERM);
                        return job.Session.Range(1_000_000_000_000).SelectExpr("sum(id * id % 7)");
                    }
                ),
            TimeProvider.System
        );

        exitCode.Should().Be(ExitCode.Terminated, Log);
        Log.Should().NotContain("did not stop");
    }

    [Fact]
    public void A_job_that_does_not_stop_is_left_behind_after_the_grace_period()
    {
        using var released = new ManualResetEventSlim();
        var exitCode = Run(
            (_, _) =>
            {
                _signals.Raise(PosixSignal.SIGTERM);
                _clock.Advance(TimeSpan.FromSeconds(25));
                released.Wait();
            }
        );

        exitCode.Should().Be(ExitCode.Terminated);
        Log.Should().Contain("did not stop within 25 s");
        released.Set();
    }

    [Fact]
    public void A_long_stage_says_that_it_is_still_running()
    {
        Run(
            (job, _) =>
                job.Read(
                    "numbers",
                    new FrameSource(session =>
                    {
                        _clock.Advance(TimeSpan.FromSeconds(10));
                        _clock.Advance(TimeSpan.FromSeconds(10));
                        return session.Range(1);
                    })
                )
        );

        Log.Should().Contain("numbers: still running, 10 s").And.Contain("numbers: still running, 20 s").And.Contain("1 rows, 20.00 s");
        Output.Should().Contain("in 20.00 s");
    }

    [Fact]
    public void A_source_may_be_left_uncounted()
    {
        Run((job, _) => job.Read("numbers", new FrameSource(session => session.Range(3)), count: false)).Should().Be(ExitCode.Succeeded);

        Output.Should().MatchRegex(@"\| Read +\| numbers +\| not counted \|");
    }

    [Fact]
    public void A_session_that_cannot_be_made_is_told()
    {
        var host = new JobHost(
            Options(("PASSWORD", "hush hush hush")) with
            {
                CreateSession = (_, _, _) => throw new InvalidOperationException("no Spark today"),
            }
        );

        host.Run<TestEnvironment>([], (_, _) => { }).Should().Be((int)ExitCode.Failed);

        Log.Should().Contain("The job failed: no Spark today");
    }

    [Fact]
    public void The_help_shows_the_variables_of_job_and_host_and_the_exit_codes()
    {
        new JobHost(Options()).Run<TestEnvironment>(["--help"], (_, _) => throw new InvalidOperationException()).Should().Be(0);

        Output.Should().Contain("PASSWORD").And.Contain("SPARK_REMOTE").And.Contain("143  stopped by SIGTERM");
    }

    [Fact]
    public void Arguments_are_the_jobs()
    {
        IReadOnlyList<string>? seen = null;
        new JobHost(Options(("PASSWORD", "p"))).Run<TestEnvironment>(["--day", "2024-01-31"], (job, _) => seen = job.Arguments);

        seen.Should().Equal("--day", "2024-01-31");
    }

    private ExitCode Run(Action<JobRun, TestEnvironment> job, params (string Name, string Value)[] variables) =>
        Run(job, _clock, variables);

    private ExitCode Run(Action<JobRun, TestEnvironment> job, TimeProvider clock, params (string Name, string Value)[] variables)
    {
        (string Name, string Value)[] defaults = [("PASSWORD", "hush hush hush")];
        var all = defaults.ExceptBy(variables.Select(variable => variable.Name), variable => variable.Name).Concat(variables);
        return (ExitCode)new JobHost(Options([.. all]) with { Clock = clock }).Run([], job);
    }

    private JobOptions Options(params (string Name, string Value)[] variables) =>
        new()
        {
            Name = "Test.Job",
            Variables = new EnvironmentVariables(variables.Select(variable => KeyValuePair.Create(variable.Name, variable.Value))),
            CreateSession = (_, _, _) => spark.Session.NewSession(),
            Output = _output,
            Error = _error,
            Clock = _clock,
            Signals = _signals,
        };

    private sealed record TestEnvironment([Variable("PASSWORD", "a secret")] Secret Password);
}
