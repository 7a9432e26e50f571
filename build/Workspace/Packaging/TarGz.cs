using System.Formats.Tar;
using System.IO.Compression;

namespace Workspace.Packaging;

/// <summary>
/// A .tar.gz that depends on the names and the content of its files, and on nothing else: no times, no owners, no order of a file system.
/// </summary>
internal static class TarGz
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Executable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>
    /// Writes the files of a directory, below a prefix; <paramref name="isExecutable"/> knows them by their paths in the directory.
    /// </summary>
    public static void Write(
        string archive,
        string directory,
        string prefix,
        Func<string, bool> isExecutable,
        CompressionLevel level = CompressionLevel.Optimal
    )
    {
        using var file = File.Create(archive);
        using var compressed = new GZipStream(file, level);
        using var tar = new TarWriter(compressed, TarEntryFormat.Ustar);
        foreach (var path in PackagedPaths(directory))
        {
            using var content = File.OpenRead(Path.Combine(directory, path));
            tar.WriteEntry(
                new UstarTarEntry(TarEntryType.RegularFile, prefix + path)
                {
                    Mode = isExecutable(path) ? Executable : Readable,
                    ModificationTime = DateTimeOffset.UnixEpoch,
                    DataStream = content,
                }
            );
        }
    }

    private static IEnumerable<string> PackagedPaths(string directory) =>
        Directory
            .EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(directory, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
