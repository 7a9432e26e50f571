using CliWrap.Buffered;
using Shared.Pipelines.Testing;
using Shared.Pipelines.Testing.Servers;

namespace Cluster.Tests;

/// <summary>SampleJob from its package on a standalone cluster, beside the same job on this machine.</summary>
public sealed class PackagedJobTests(PackageFixture package, StandaloneFixture cluster, PostgresServer server, SparkFixture spark)
    : IClassFixture<SparkFixture>,
        IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task In_both_deploy_modes_the_cluster_gives_the_rows_that_this_machine_gives()
    {
        var folder = await package.Folder;
        var warehouse = await SampleWarehouse.Make(server, _directory, spark.Session);
        await Repository.Build(["Execute", "--job", "Salesforce/SampleJob"], warehouse.Variables("here"));
        var expected = await warehouse.TableRows("here");
        expected.Should().HaveCountGreaterThan(300);
        warehouse.ParquetRows(spark.Session, "here").Order(StringComparer.Ordinal).Should().Equal(expected.Order(StringComparer.Ordinal));

        foreach (var mode in new[] { "client", "cluster" })
        {
            var submitted = await Submit(folder, mode, warehouse.Variables(mode));

            submitted.ExitCode.Should().Be(0, "in {0} mode:\n{1}", mode, submitted.StandardError);
            (await warehouse.TableRows(mode)).Should().Equal(expected, "the table written in {0} mode", mode);
            warehouse
                .ParquetRows(spark.Session, mode)
                .Order(StringComparer.Ordinal)
                .Should()
                .Equal(expected.Order(StringComparer.Ordinal), "files written in {0} mode", mode);
            (submitted.StandardOutput + submitted.StandardError).Should().NotContain(warehouse.Database.Password);
        }

        cluster.LogFiles.Should().Contain(file => Path.GetFileName(file) == "stdout", "the driver ran on a worker");
        cluster
            .LogFiles.Where(file => File.ReadAllText(file).Contains(warehouse.Database.Password, StringComparison.Ordinal))
            .Should()
            .BeEmpty();
    }

    [Fact]
    public async Task A_job_that_is_configured_wrongly_ends_spark_submit_with_its_exit_code()
    {
        var submitted = await Repository
            .Command(
                "bash",
                [Path.Combine(await package.Folder, "submit.sh")],
                new Dictionary<string, string?>
                {
                    ["MASTER"] = "local[1]",
                    ["SPARK_LOCAL_IP"] = "127.0.0.1",
                    ["JDBC_URL"] = "jdbc:foo",
                }
            )
            .ExecuteBufferedAsync();

        submitted.ExitCode.Should().Be(2);
        submitted.StandardError.Should().Contain("3 variables are missing or malformed");
    }

    [Fact]
    public async Task The_same_sources_give_the_same_bytes_without_secrets_and_without_this_machine()
    {
        (await package.Archives).Distinct().Should().ContainSingle();

        var folder = await package.Folder;
        var manifest = await File.ReadAllTextAsync(Path.Combine(folder, "manifest.json"));
        manifest.Should().Contain("\"path\": \"Salesforce.SampleJob.dll\"").And.NotContain(Repository.Root).And.NotContain("secrets.env");
        (await File.ReadAllTextAsync(Path.Combine(folder, "settings.env")))
            .Should()
            .Contain("OUTPUT_TABLE=amount_by_date")
            .And.Contain("#JDBC_PASSWORD=\n");
    }

    private async Task<BufferedCommandResult> Submit(string folder, string mode, Dictionary<string, string?> variables)
    {
        variables["MASTER"] = await cluster.Master;
        variables["DEPLOY_MODE"] = mode;
        variables["SPARK_LOCAL_IP"] = "127.0.0.1";
        variables["SPARK_SUBMIT_OPTIONS"] =
            "--conf spark.sql.shuffle.partitions=2 --conf spark.ui.enabled=false --conf spark.executor.memory=512m";
        return await Repository.Command("bash", [Path.Combine(folder, "submit.sh")], variables).ExecuteBufferedAsync();
    }
}
