using System.IO.Compression;

namespace Workspace.Packaging;

/// <summary>A .zip that depends on the names and the content of its files, and on nothing else.</summary>
internal static class Zip
{
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(string archive, string directory)
    {
        using var file = File.Create(archive);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var packaged in PackagedFile.Of(directory))
        {
            var entry = zip.CreateEntry(packaged.Path, CompressionLevel.Optimal);
            entry.LastWriteTime = Earliest;
            using var content = File.OpenRead(Path.Combine(directory, packaged.Path));
            using var target = entry.Open();
            content.CopyTo(target);
        }
    }
}
