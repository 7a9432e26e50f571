using System.Security.Cryptography;

namespace Cluster.Tests;

/// <summary>SampleJob as ./build.sh Package makes it, once for all tests: twice in a row, before anybody uses it.</summary>
public sealed class PackageFixture
{
    private const string Version = "0.0.0-test";

    private readonly Lazy<Task<IReadOnlyList<string>>> _archives = new(Make);

    private static string Package => Path.Combine(Repository.Root, "artifacts", "packages", $"Salesforce.SampleJob-{Version}");

    /// <summary>The folder of the package; tests that ask for it are skipped without Spark.</summary>
    public Task<string> Folder => FolderOf(Archives);

    /// <summary>The SHA-256 of the archive as it came the first time and the second.</summary>
    public Task<IReadOnlyList<string>> Archives
    {
        get
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "submit.sh needs bash");
            Assert.SkipWhen(string.IsNullOrEmpty(Repository.SparkHome), "SPARK_HOME is not set.");
            return _archives.Value;
        }
    }

    private static async Task<string> FolderOf(Task<IReadOnlyList<string>> archives)
    {
        await archives;
        return Package;
    }

    private static async Task<IReadOnlyList<string>> Make() => [await MakeOnce(), await MakeOnce()];

    private static async Task<string> MakeOnce()
    {
        await Repository.Build(["Package", "--job", "Salesforce/SampleJob", "--package-version", Version]);
        await using var archive = File.OpenRead(Package + ".tar.gz");
        return Convert.ToHexString(await SHA256.HashDataAsync(archive));
    }
}
