using System.IO.Enumeration;

namespace PublicApi.Tests;

/// <summary>The public members of the package, and those of them that this project leaves out.</summary>
internal static class ApiList
{
    public static IReadOnlyList<ApiLine> Members { get; } = [.. ReadLines("Microsoft.Spark-2.3.1.txt").Select(ApiLine.Parse)];

    public static IReadOnlyList<(string Pattern, string Reason)> Exclusions { get; } =
    [
        .. from line in ReadLines("exclusions.txt")
        where !line.StartsWith('#')
        let parts = line.Split(" | ", 2)
        select (parts[0], parts.Length > 1 ? parts[1] : ""),
    ];

    public static bool IsExcluded(ApiLine member) => Exclusions.Any(exclusion => Matches(exclusion.Pattern, member));

    public static bool Matches(string pattern, ApiLine member) =>
        FileSystemName.MatchesSimpleExpression(pattern.Replace(@"\", @"\\", StringComparison.Ordinal), member.Text, ignoreCase: false);

    private static IEnumerable<string> ReadLines(string resource)
    {
        using var stream = typeof(ApiList).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }
}
