using System.Text.RegularExpressions;

namespace Architecture.Tests.References;

/// <summary>Which project may name which: the picture in the README, as a table.</summary>
internal static partial class ReferenceRules
{
    private const string Spark = "contexts/Shared/Spark/";
    private const string Pipelines = "contexts/Shared/Pipelines/";

    // The first entry that matches a folder holds. {context} in an allowed folder stands for the project's own.
    private static readonly (string Folder, string[] Allowed)[] s_rules =
    [
        ($"{Spark}Plans", []),
        ($"{Spark}Catalyst", [$"{Spark}Plans"]),
        ($"{Spark}Embedded", [$"{Spark}Catalyst", $"{Spark}Plans"]),
        ($"{Spark}Connectors/[^/]+", [$"{Spark}Embedded", $"{Spark}Catalyst", $"{Spark}Plans"]),
        ($"{Spark}Connect", [$"{Spark}Plans"]),
        ($"{Spark}Api", [$"{Spark}Connectors/[^/]+", $"{Spark}Embedded", $"{Spark}Catalyst", $"{Spark}Connect", $"{Spark}Plans"]),
        ($"{Spark}Shell", [$"{Spark}Api"]),
        ($"{Spark}Server", [$"{Spark}Embedded", $"{Spark}Connectors/[^/]+", $"{Spark}Catalyst", $"{Spark}Connect", $"{Spark}Plans"]),
        ($"{Pipelines}Hosting", [$"{Spark}Api"]),
        ($"{Pipelines}Testing", [$"{Spark}Api", $"{Pipelines}Hosting"]),
        ("contexts/(?<context>[^/]+)/Libs", [$"{Pipelines}Hosting"]),
        ("contexts/(?<context>[^/]+)/SampleData", []),
        ("contexts/(?<context>[^/]+)/[^/]+", ["contexts/{context}/Libs", $"{Pipelines}Hosting"]),
    ];

    /// <summary>What is wrong with the references of projects, a line each.</summary>
    internal static IEnumerable<string> Violations(IEnumerable<ProjectFile> projects) => projects.SelectMany(Violations);

    private static IEnumerable<string> Violations(ProjectFile project)
    {
        if (project.IsTest)
        {
            return project
                .References.Where(reference => IsOtherContext(project, reference))
                .Select(reference => $"{project.Path} is a test that reaches into another context: {reference}");
        }

        if (FindAllowed(project.Folder) is not { } allowed)
        {
            return [$"{project.Path} is where no project belongs"];
        }

        return project
            .References.Where(reference => !allowed.Any(folder => Matches(folder, FolderOf(reference))))
            .Select(reference =>
                $"{project.Path} must not reference {reference}; it may reference {(allowed.Count == 0 ? "nothing" : string.Join(", ", allowed))}"
            );
    }

    private static IReadOnlyList<string>? FindAllowed(string folder)
    {
        foreach (var (pattern, allowed) in s_rules)
        {
            if (Regex.Match(folder, $"^{pattern}$") is { Success: true } match)
            {
                return [.. allowed.Select(other => other.Replace("{context}", match.Groups["context"].Value, StringComparison.Ordinal))];
            }
        }

        return null;
    }

    private static bool IsOtherContext(ProjectFile project, string reference) =>
        Context().Match(project.Path) is { Success: true } own
        && Context().Match(reference) is { Success: true } other
        && other.Groups[1].Value != "Shared"
        && other.Groups[1].Value != own.Groups[1].Value;

    private static bool Matches(string pattern, string folder) => Regex.IsMatch(folder, $"^{pattern}$");

    private static string FolderOf(string path) => path[..path.LastIndexOf('/')];

    [GeneratedRegex("^contexts/([^/]+)/")]
    private static partial Regex Context();
}
