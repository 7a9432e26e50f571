namespace Shared.Spark.Embedded.Tests.Sources;

/// <summary>
/// Where Spark's test files are, when they are at hand: the folder that <c>CONFORMANCE_DATA</c> names, or
/// <c>shared/conformance/test-data</c> beside the repository.
/// </summary>
internal static class ConformanceData
{
    internal static string? Folder { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CONFORMANCE_DATA") is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "conformance", "test-data");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
