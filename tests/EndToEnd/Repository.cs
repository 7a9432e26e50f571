using System.Reflection;

namespace EndToEnd.Tests;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    internal static string Root { get; } =
        typeof(Repository)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(attribute => attribute.Key == "RepositoryRoot")
            .Value!;

    internal static string At(string path) => Path.Combine(Root, path);
}
