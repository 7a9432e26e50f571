using System.Text.RegularExpressions;

namespace Architecture.Tests.References;

/// <summary>The solution has one folder a bounded context, and every project is in it.</summary>
internal static partial class SolutionRules
{
    internal static IEnumerable<string> Violations(string solution, IEnumerable<string> projects)
    {
        var names = Project()
            .Matches(solution)
            .ToDictionary(match => match.Groups["id"].Value, match => match.Groups["path"].Value.Replace('\\', '/'));
        var ids = names.ToDictionary(entry => entry.Value, entry => entry.Key);
        var parents = Nesting().Matches(solution).ToDictionary(match => match.Groups["child"].Value, match => match.Groups["parent"].Value);
        foreach (var project in projects)
        {
            if (!ids.TryGetValue(project, out var id))
            {
                yield return $"{project} is not in Contexts.sln";
            }
            else if (
                parents.TryGetValue(id, out var parent) is var nested
                && (nested ? names[parent!] : "") is var folder
                && folder != project.Split('/')[1]
            )
            {
                yield return $"{project} is under the solution folder '{folder}', not '{project.Split('/')[1]}'";
            }
        }
    }

    [GeneratedRegex("""^Project\("\{[^"]+"\) = "[^"]+", "(?<path>[^"]+)", "(?<id>\{[^"]+\})"\r?$""", RegexOptions.Multiline)]
    private static partial Regex Project();

    [GeneratedRegex(@"^\s*(?<child>\{[0-9A-F-]+\}) = (?<parent>\{[0-9A-F-]+\})\r?$", RegexOptions.Multiline)]
    private static partial Regex Nesting();
}
