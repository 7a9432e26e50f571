using System.Text.RegularExpressions;

namespace Architecture.Tests.SourceFiles;

/// <summary>How source files are laid out and named.</summary>
internal static partial class SourceFileRules
{
    private const int MostLines = 400;
    private const int MostColumns = 140;

    private static readonly string[] s_publicApi = ["contexts/Shared/Spark/Api/", "contexts/Shared/Spark/Plans/"];

    /// <summary>What is wrong with a file, a line each.</summary>
    internal static IEnumerable<string> Violations(SourceFile file) =>
        file.IsGenerated ? [] : new[] { Namespace(file), Length(file), Width(file), Name(file), Unfinished(file) }.OfType<string>();

    // tests/ becomes Tests; the public API bears Microsoft.Spark's names.
    private static string? Namespace(SourceFile file)
    {
        if (!file.Path.StartsWith("contexts/", StringComparison.Ordinal) || NamespaceLine().Match(file.Text) is not { Success: true } match)
        {
            return null;
        }

        var actual = match.Groups[1].Value;
        var expected = string.Join('.', file.Path.Split('/')[1..^1].Select(part => part == "tests" ? "Tests" : part));
        var isPublicApi =
            s_publicApi.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal))
            && actual.StartsWith("Microsoft.Spark", StringComparison.Ordinal);
        return actual == expected || isPublicApi ? null : $"{file.Path} has the namespace {actual}, not {expected}";
    }

    private static string? Length(SourceFile file) =>
        file.Lines.Count > MostLines + 1 ? $"{file.Path} has {file.Lines.Count} lines: split it by concern" : null;

    // What a text holds stands as it is.
    private static string? Width(SourceFile file)
    {
        var isInText = false;
        for (var i = 0; i < file.Lines.Count; i++)
        {
            var line = file.Lines[i];
            if (line.Length > MostColumns && !isInText && !line.Contains('"', StringComparison.Ordinal))
            {
                return $"{file.Path}:{i + 1} has {line.Length} columns: wrap it";
            }

            isInText ^= line.Split("\"\"\"").Length % 2 == 0;
        }

        return null;
    }

    private static string? Name(SourceFile file) =>
        VagueName().Match(file.Path) is { Success: true } match
            ? $"{file.Path} is named '{match.Groups[1].Value}', which says nothing"
            : null;

    private static string? Unfinished(SourceFile file) =>
        Promise().Match(file.Text) is { Success: true } match ? $"{file.Path} has a '{match.Value}'" : null;

    [GeneratedRegex(@"^namespace ([\w.]+)[;\s]", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"(Utils?|Helpers?|Manager|Common)(/|\.cs$|\.[A-Z]\w*\.cs$)")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"\bNotImplemented" + @"Exception\b|\bTO" + @"DO\b|\bFIX" + @"ME\b")]
    private static partial Regex Promise();
}
