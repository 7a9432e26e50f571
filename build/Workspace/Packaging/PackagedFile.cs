using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Workspace.Packaging;

/// <summary>A file of a package, by its path with slashes.</summary>
internal sealed record PackagedFile(
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("bytes")] long Bytes,
    [property: JsonPropertyName("sha256")] string Sha256
)
{
    /// <summary>The files of a directory, in the order of their paths.</summary>
    public static IReadOnlyList<PackagedFile> Of(string directory) =>
        [
            .. Directory
                .EnumerateFiles(directory, "*", SearchOption.AllDirectories)
                .Select(file => (File: file, Path: System.IO.Path.GetRelativePath(directory, file).Replace('\\', '/')))
                .OrderBy(f => f.Path, StringComparer.Ordinal)
                .Select(f => Read(f.File, f.Path)),
        ];

    private static PackagedFile Read(string file, string path)
    {
        using var content = File.OpenRead(file);
        return new PackagedFile(path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
    }
}
