namespace Cluster.Tests;

/// <summary>SampleJob as ./build.sh Package makes it, once for all tests.</summary>
public sealed class PackageFixture
{
    private const string Version = "0.0.0-test";

    private readonly Lazy<Task<string>> _folder = new(Make);

    /// <summary>The folder of the package; tests that ask for it are skipped without Spark.</summary>
    public Task<string> Folder
    {
        get
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "submit.sh needs bash");
            Assert.SkipWhen(string.IsNullOrEmpty(Repository.SparkHome), "SPARK_HOME is not set.");
            return _folder.Value;
        }
    }

    /// <summary>Makes it.</summary>
    internal static async Task<string> Make()
    {
        await Repository.Build(["Package", "--job", "Salesforce/SampleJob", "--package-version", Version]);
        return Path.Combine(Repository.Root, "artifacts", "packages", $"Salesforce.SampleJob-{Version}");
    }
}
