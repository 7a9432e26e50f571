using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workspace.Scaffolding;

/// <summary>
/// Writes the files of a template: its folder mirrors the repository, tokens stand in names and texts, and each file ends with .template.
/// </summary>
internal sealed class Scaffold(string root, bool force)
{
    private const string Suffix = ".template";
    private const double Threshold = 95;

    /// <summary>
    /// Writes the files and returns their paths from the root. Nothing is written if a file is there already, unless forced.
    /// </summary>
    public IReadOnlyList<string> Write(string template, IReadOnlyDictionary<string, string> tokens)
    {
        var files = Directory
            .EnumerateFiles(template, "*" + Suffix, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file =>
                (Path: Template.Fill(Path.GetRelativePath(template, file)[..^Suffix.Length].Replace('\\', '/'), tokens), Template: file)
            )
            .ToArray();
        var existing = files.Select(f => f.Path).Where(path => File.Exists(Path.Combine(root, path))).ToArray();
        if (existing.Length > 0 && !force)
        {
            var more = existing.Length > 3 ? $" and {existing.Length - 3} more" : "";
            throw new UserError($"There is {string.Join(", ", existing.Take(3))}{more} already. --force overwrites.");
        }

        foreach (var (path, source) in files)
        {
            var target = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, Template.Fill(File.ReadAllText(source), tokens));
        }

        return [.. files.Select(f => f.Path)];
    }

    /// <summary>Gives a project a threshold in the coverage.json of its context, if it has none.</summary>
    public void AddThreshold(string context, string project)
    {
        var file = Path.Combine(root, "contexts", context, "coverage.json");
        var json = File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file))!.AsObject() : [];
        var lines = json["lines"] as JsonObject;
        if (lines is null)
            json["lines"] = lines = [];
        if (!lines.ContainsKey(project))
            lines[project] = Threshold;
        File.WriteAllText(
            file,
            $$"""
            {
              "lines": { {{string.Join(", ", lines.Select(l => $"{JsonSerializer.Serialize(l.Key)}: {l.Value}"))}} }
            }

            """
        );
    }

    /// <summary>DailyReport as variables spell it: DAILY_REPORT.</summary>
    public static string ToVariable(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var begins =
                i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            text.Append(begins ? "_" : "").Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }
}
