using System.Text.RegularExpressions;
using CliWrap;
using Microsoft.Spark.Sql;
using Shared.Pipelines.Testing;
using Shared.Pipelines.Testing.Servers;

namespace Cluster.Tests;

/// <summary>SampleJob, stopped in the middle: it ends soon, says so, and leaves what was there.</summary>
public sealed class StoppedJobTests(PackageFixture package, PostgresServer server, SparkFixture spark)
    : IClassFixture<SparkFixture>,
        IDisposable
{
    private const int Terminated = 143;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task SIGTERM_in_the_middle_of_a_write_leaves_the_old_rows()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals.");
        var warehouse = await SampleWarehouse.Make(server, _directory, spark.Session);
        await warehouse.Database.Execute(
            "CREATE TABLE sample.result (date date, amount numeric(28,2)); INSERT INTO sample.result VALUES ('2020-01-01', 1)"
        );
        await using (await TableLock.Take(warehouse.Database, "sample.result"))
        {
            await using var job = JobUnderTest.Start(Here(warehouse));
            await TableLock.WaitFor(job, warehouse.Database, "sample.result");

            await job.Signal("TERM");

            (await job.ExitCode()).Should().Be(Terminated, job.Log);
            job.Log.Should().Contain("Terminated");
        }

        (await warehouse.TableRows("result")).Should().Equal("2020-01-01|1.00");
        Directory
            .EnumerateFileSystemEntries(_directory.Path)
            .Select(Path.GetFileName)
            .Should()
            .NotContain(name => name!.Contains("tmp", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task SIGTERM_to_the_submitted_job_reaches_it_and_its_exit_code_comes_back()
    {
        var folder = await package.Folder;
        var warehouse = await SampleWarehouse.Make(server, _directory, spark.Session);
        await using var held = await TableLock.Take(warehouse.Database, "sample.testtable");
        await using var job = JobUnderTest.Start(Submitted(folder, warehouse));
        await TableLock.WaitFor(job, warehouse.Database, "sample.testtable");
        var processes = await job.Find("Salesforce.SampleJob");
        ItsServerIsItsOwn(job.Log);

        await job.Signal("TERM");

        (await job.ExitCode()).Should().Be(Terminated, job.Log);
        processes.Where(JobUnderTest.IsRunning).Should().BeEmpty();
    }

    [Fact]
    public async Task When_the_driver_dies_the_job_ends_too()
    {
        var folder = await package.Folder;
        var warehouse = await SampleWarehouse.Make(server, _directory, spark.Session);
        await using var held = await TableLock.Take(warehouse.Database, "sample.testtable");
        await using var run = JobUnderTest.Start(Submitted(folder, warehouse));
        await TableLock.WaitFor(run, warehouse.Database, "sample.testtable");
        var job = (await run.Find("/job/Salesforce.SampleJob")).Single(process =>
            File.ReadAllText($"/proc/{process}/comm").StartsWith("Salesforce", StringComparison.Ordinal)
        );

        await run.SignalDescendant("KILL", "org.apache.spark.deploy.SparkSubmit");

        (await run.ExitCode()).Should().NotBe(0);
        var patience = TimeSpan.FromSeconds(40);
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        while (JobUnderTest.IsRunning(job))
        {
            System
                .Diagnostics.Stopwatch.GetElapsedTime(started)
                .Should()
                .BeLessThan(patience, "the job should end with its driver: {0}", run.Log);
            await Task.Delay(50);
        }
    }

    // The server listens on all addresses, as Spark 3.x does, but lets nobody in without the job's token.
    private static void ItsServerIsItsOwn(string log)
    {
        var address = Regex.Match(log, @"sc://127\.0\.0\.1:\d+").Value;
        var intrude = () => SparkSession.Builder().Config("spark.remote", address).GetOrCreate();
        intrude.Should().Throw<Exception>().WithMessage("*refused the credentials*");
    }

    private static Command Here(SampleWarehouse warehouse) =>
        Repository.Command("dotnet", [Path.Combine(AppContext.BaseDirectory, "Salesforce.SampleJob.dll")], warehouse.Variables("result"));

    private static Command Submitted(string folder, SampleWarehouse warehouse) =>
        Repository.Command(
            "bash",
            [Path.Combine(folder, "submit.sh")],
            new Dictionary<string, string?>(warehouse.Variables("result"))
            {
                ["MASTER"] = "local[2]",
                ["SPARK_LOCAL_IP"] = "127.0.0.1",
                ["SPARK_SUBMIT_OPTIONS"] = "--conf spark.ui.enabled=false",
            }
        );
}
