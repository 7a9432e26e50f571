using System.IO.Compression;
using CliWrap.Buffered;
using Shared.Pipelines.Testing;

namespace Cluster.Tests;

public sealed class LauncherTests
{
    private const string Launcher = "contexts/Shared/Spark/Connect/Launcher";
    private const string Compiler = "javac 17.";

    [Fact]
    public async Task The_launcher_that_is_checked_in_is_built_of_its_sources()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "build.sh needs bash");
        Assert.SkipWhen(string.IsNullOrEmpty(Repository.SparkHome), "SPARK_HOME is not set.");
        Assert.SkipUnless(await HasCompiler(), $"The compiler that built it, {Compiler}x, is not on the PATH.");
        using var directory = new TemporaryDirectory();

        var built = await Repository
            .Command(
                "bash",
                [Path.Combine(Repository.Root, Launcher, "build.sh"), Repository.SparkHome!, directory.At("launcher.jar")],
                new Dictionary<string, string?>()
            )
            .ExecuteBufferedAsync();

        built.ExitCode.Should().Be(0, built.StandardError);
        Content(directory.At("launcher.jar")).Should().Equal(Content(Path.Combine(Repository.Root, Launcher, "launcher.jar")));
    }

    private static async Task<bool> HasCompiler()
    {
        try
        {
            var version = await Repository.Command("javac", ["-version"], new Dictionary<string, string?>()).ExecuteBufferedAsync();
            return (version.StandardOutput + version.StandardError).Contains(Compiler, StringComparison.Ordinal);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static Dictionary<string, uint> Content(string jar)
    {
        using var archive = ZipFile.OpenRead(jar);
        return archive.Entries.ToDictionary(entry => entry.FullName, entry => entry.Crc32);
    }
}
