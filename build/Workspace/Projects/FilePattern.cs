using System.Text.RegularExpressions;

namespace Workspace.Projects;

/// <summary>A pattern of files as MSBuild has it: <c>**</c> for any directories, <c>*</c> for any part of a name.</summary>
internal sealed class FilePattern(string pattern)
{
    private readonly Regex _regex = new(
        "^"
            + Regex
                .Escape(pattern)
                .Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal)
                .Replace(@"\*\*", ".*", StringComparison.Ordinal)
                .Replace(@"\*", "[^/]*", StringComparison.Ordinal)
            + "$"
    );

    public bool Matches(string file) => _regex.IsMatch(file.Replace('\\', '/'));

    /// <summary>The files there are.</summary>
    public IEnumerable<string> Files()
    {
        var fixedPart = pattern[..pattern.IndexOf('*', StringComparison.Ordinal)];
        var directory = fixedPart[..fixedPart.LastIndexOf('/')];
        return Directory.Exists(directory) ? SourceTree.Files(directory).Where(Matches).Order(StringComparer.Ordinal) : [];
    }
}
