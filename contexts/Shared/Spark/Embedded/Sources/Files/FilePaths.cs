using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>Paths as Spark writes them: plain, or URIs of the scheme <c>file</c>.</summary>
internal static class FilePaths
{
    /// <summary>The absolute path of the local file system.</summary>
    /// <exception cref="SparkException">It is none of this file system.</exception>
    internal static string ToLocal(string path)
    {
        if (path.Length == 0)
        {
            throw new SparkException(null, "Can not create a Path from an empty string");
        }

        var colon = path.IndexOf(':', StringComparison.Ordinal);
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (colon > 1 && (slash < 0 || colon < slash) && path[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.'))
        {
            var scheme = path[..colon];
            if (!scheme.Equals("file", StringComparison.OrdinalIgnoreCase))
            {
                throw new SparkException(
                    null,
                    $"No FileSystem for scheme \"{scheme}\": the path '{path}' cannot be reached. The embedded engine reads and writes local files."
                );
            }

            path = path[(colon + 1)..];
            path = path.StartsWith("///", StringComparison.Ordinal) ? path[2..] : path;
        }

        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
    }

    /// <summary>The path as Spark's messages show it.</summary>
    internal static string ToUri(string localPath) =>
        "file:" + (OperatingSystem.IsWindows() ? "/" + localPath.Replace('\\', '/') : localPath);

    /// <summary>Whether readers pass over a file or folder of that name: markers, checksums, what a writer has not finished.</summary>
    internal static bool IsHidden(ReadOnlySpan<char> name) =>
        (name.StartsWith('_') && !name.Contains('=')) || name.StartsWith('.') || name.EndsWith("._COPYING_", StringComparison.Ordinal);
}
