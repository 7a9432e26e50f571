using System.Diagnostics;
using System.Globalization;
using Shared.Pipelines.Testing.Servers;

namespace EndToEnd.Tests.Jobs;

/// <summary>A job in the middle of reading is asked to stop.</summary>
public sealed class StoppedJobTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    public async Task A_job_that_is_asked_to_stop_ends_soon_with_the_signals_exit_code(string signal, int exitCode)
    {
        Assert.SkipWhen(signal == "INT" && IgnoresInterrupts(), "SIGINT is ignored here, as it is by what a shell runs in the background.");
        var database = await server.CreateDatabase();
        await database.Execute(
            """
            CREATE SCHEMA sample;
            CREATE VIEW sample.testtable AS
                SELECT id, DATE '2024-01-31' AS date, 1::numeric(12,2) AS amount FROM generate_series(1, 1000000) id WHERE pg_sleep(0.1) IS NOT NULL;
            """
        );

        using var job = Start(database);
        await WaitUntilItReads(database);
        await Process.Start("kill", [$"-{signal}", job.Id.ToString()]).WaitForExitAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await job.WaitForExitAsync(patience.Token);

        job.ExitCode.Should().Be(exitCode);
        (await job.StandardError.ReadToEndAsync())
            .Should()
            .Contain($"SIG{signal}: the job is asked to stop")
            .And.NotContain("did not stop within");
        (await job.StandardOutput.ReadToEndAsync()).Should().Contain($"(exit code {exitCode})");
    }

    // What a process ignores, its children ignore.
    private static bool IgnoresInterrupts()
    {
        const string Field = "SigIgn:";
        const int Interrupt = 2;
        var status = OperatingSystem.IsLinux()
            ? File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(Field, StringComparison.Ordinal))
            : null;
        return status is not null
            && (ulong.Parse(status[Field.Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & (1UL << (Interrupt - 1)))
                != 0;
    }

    private static Process Start(PostgresDatabase database)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Salesforce.SampleJob.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("JOB_ENVIRONMENT");
        start.Environment.Remove("SPARK_REMOTE");
        start.Environment.Remove("CI");
        start.Environment["JDBC_URL"] = database.Url;
        start.Environment["JDBC_USER"] = database.User;
        start.Environment["JDBC_PASSWORD"] = database.Password;
        start.Environment["ACCOUNTS_PATH"] = "accounts.json";
        start.Environment["OUTPUT_PATH"] = "out";
        return Process.Start(start)!;
    }

    private static async Task WaitUntilItReads(PostgresDatabase database)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (
            (long)
                (
                    await database.Query(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'"
                    )
                )[0][0]! == 0
        )
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
