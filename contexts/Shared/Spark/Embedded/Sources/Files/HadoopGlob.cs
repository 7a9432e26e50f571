using System.Text;
using System.Text.RegularExpressions;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>
/// Patterns in paths: <c>* ? [a-c] [^x] {a,b}</c> and <c>\</c> before what stands for itself, as Hadoop's <c>FileSystem.globStatus</c>
/// reads them.
/// </summary>
internal static class HadoopGlob
{
    private static readonly char[] s_special = ['*', '?', '[', '{'];

    internal static bool IsPattern(string path) => path.AsSpan().IndexOfAny(s_special) >= 0;

    /// <summary>The paths that match, ordered; none of them hidden.</summary>
    internal static IReadOnlyList<string> Expand(string pattern)
    {
        List<string> found = [Path.GetPathRoot(pattern)!];
        foreach (var part in Split(pattern[found[0].Length..]))
        {
            if (!IsPattern(part))
            {
                found =
                [
                    .. found.Select(folder => Path.Combine(folder, part.Replace("\\", "", StringComparison.Ordinal))).Where(Path.Exists),
                ];
                continue;
            }

            var regex = ToRegex(part);
            found =
            [
                .. found
                    .Where(Directory.Exists)
                    .SelectMany(folder => new DirectoryInfo(folder).EnumerateFileSystemInfos())
                    .Where(entry => !FilePaths.IsHidden(entry.Name) && regex.IsMatch(entry.Name))
                    .Select(entry => entry.FullName)
                    .Order(StringComparer.Ordinal),
            ];
        }

        return found;
    }

    /// <summary>A regular expression for names that match a pattern.</summary>
    internal static Regex ToRegex(string pattern)
    {
        var regex = new StringBuilder("^(?s:");
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '*':
                    regex.Append(".*");
                    break;
                case '?':
                    regex.Append('.');
                    break;
                case '\\' when i + 1 < pattern.Length:
                    regex.Append(Regex.Escape(pattern[++i].ToString()));
                    break;
                case '[' when pattern.IndexOf(']', i + 1) is > 0 and var end:
                    var set = pattern[(i + 1)..end];
                    regex.Append('[').Append(set.StartsWith('!') ? "^" + set[1..] : set).Append(']');
                    i = end;
                    break;
                case '{':
                    depth++;
                    regex.Append("(?:");
                    break;
                case '}' when depth > 0:
                    depth--;
                    regex.Append(')');
                    break;
                case ',' when depth > 0:
                    regex.Append('|');
                    break;
                default:
                    regex.Append(Regex.Escape(pattern[i].ToString()));
                    break;
            }
        }

        return new Regex(regex.Append(")$").ToString(), RegexOptions.CultureInvariant);
    }

    // A slash in braces parts folders of one alternative only: {a/b,c}/d is {a/b/d} and {c/d}; that is rare enough to be read as one name.
    private static IEnumerable<string> Split(string pattern) =>
        pattern.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
}
