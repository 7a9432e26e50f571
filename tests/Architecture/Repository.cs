using System.Reflection;

namespace Architecture.Tests;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] s_notSources = ["artifacts", "bin", "obj", "TestResults"];

    internal static string Root { get; } =
        typeof(Repository)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(attribute => attribute.Key == "RepositoryRoot")
            .Value!;

    /// <summary>Files below a folder, by paths with slashes relative to the root.</summary>
    internal static IEnumerable<string> Files(string folder, string pattern) =>
        Walk(Path.Combine(Root, folder), pattern)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    internal static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(string folder, string pattern) =>
        !Directory.Exists(folder)
            ? []
            : Directory
                .EnumerateFiles(folder, pattern)
                .Concat(
                    Directory
                        .EnumerateDirectories(folder)
                        .Where(child => !s_notSources.Contains(Path.GetFileName(child)))
                        .SelectMany(child => Walk(child, pattern))
                );
}
