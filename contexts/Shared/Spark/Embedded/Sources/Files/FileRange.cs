namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>A part of a file: the lines that begin in it.</summary>
/// <param name="File">The file.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends; <see cref="long.MaxValue"/> for the end of the file.</param>
internal sealed record FileRange(DataFile File, long Start, long End)
{
    private const long MinLength = 16L * 1024 * 1024;

    /// <summary>Whether it is the file's beginning.</summary>
    internal bool IsFirst => Start == 0;

    /// <summary>Parts of files that may be read at the same time.</summary>
    /// <param name="files">The files.</param>
    /// <param name="canSplit">Whether a file may be parted at the end of any line.</param>
    internal static IReadOnlyList<FileRange> Split(IEnumerable<DataFile> files, bool canSplit) =>
        [.. files.SelectMany(file => Split(file, canSplit))];

    private static IEnumerable<FileRange> Split(DataFile file, bool canSplit)
    {
        var count = canSplit && !TextCodec.IsCompressed(file.Path) ? Math.Max(1, file.Length / MinLength) : 1;
        for (var i = 0L; i < count; i++)
        {
            yield return new FileRange(file, file.Length * i / count, i + 1 == count ? long.MaxValue : file.Length * (i + 1) / count);
        }
    }
}
