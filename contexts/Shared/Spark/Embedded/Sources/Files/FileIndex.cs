using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>
/// The files below the paths of a read, and the columns that the names of their folders hold. Mirrors Spark's <c>InMemoryFileIndex</c>.
/// </summary>
internal sealed class FileIndex
{
    private FileIndex(IReadOnlyList<string> roots, IReadOnlyList<DataFile> files, StructType partitionSchema) =>
        (Roots, Files, PartitionSchema) = (roots, files, partitionSchema);

    /// <summary>The paths that were asked for, absolute, patterns resolved.</summary>
    internal IReadOnlyList<string> Roots { get; }

    /// <summary>The files, ordered by path within a root.</summary>
    internal IReadOnlyList<DataFile> Files { get; }

    /// <summary>The columns that the names of folders hold.</summary>
    internal StructType PartitionSchema { get; }

    /// <summary>Finds the files.</summary>
    /// <exception cref="AnalysisException">A path does not exist.</exception>
    internal static FileIndex Create(ReadRequest request)
    {
        var options = request.Options;
        var roots = ResolveRoots(request);
        var nameFilter = options.Find("pathGlobFilter") is { } filter ? HadoopGlob.ToRegex(filter) : null;
        var found = roots.Select(root => List(root).Where(file => nameFilter?.IsMatch(file.Name) ?? true).ToArray()).ToArray();
        if (options.GetBoolean("recursiveFileLookup", false))
        {
            return new FileIndex(roots, [.. found.SelectMany(files => files).Select(file => ToDataFile(file, []))], new StructType([]));
        }

        var basePaths = BasePaths(request, roots);
        var partitions = PartitionDiscovery.Discover(
            [.. found.SelectMany(files => files).Select(file => file.DirectoryName!).Distinct()],
            basePaths,
            request
        );
        if (partitions.Schema.Fields.Count > 0)
        {
            return new FileIndex(
                roots,
                [
                    .. found
                        .SelectMany(files => files)
                        .Where(file => partitions.Values.ContainsKey(file.DirectoryName!))
                        .Select(file => ToDataFile(file, partitions.Values[file.DirectoryName!])),
                ],
                partitions.Schema
            );
        }

        // Without partition columns, Spark reads what lies in a root itself, not in folders below.
        var direct = roots.Zip(found, (root, files) => files.Where(file => file.FullName == root || file.DirectoryName == root));
        return new FileIndex(roots, [.. direct.SelectMany(files => files).Select(file => ToDataFile(file, []))], partitions.Schema);
    }

    private static IReadOnlyList<string> ResolveRoots(ReadRequest request)
    {
        var paths =
            request.Paths.Count > 0 ? request.Paths.AsEnumerable()
            : request.Options.Find("path") is { } path ? [path]
            : [];
        return [.. paths.SelectMany(ResolveRoot)];
    }

    private static IReadOnlyList<string> ResolveRoot(string path)
    {
        var local = FilePaths.ToLocal(path);
        if (!HadoopGlob.IsPattern(local))
        {
            Writing.AtomicDirectory.Recover(local);
            return Path.Exists(local) ? [local] : throw NotFound(local);
        }

        var matches = HadoopGlob.Expand(local);
        return matches.Count > 0 ? matches : throw NotFound(local);
    }

    private static AnalysisException NotFound(string local) =>
        new("PATH_NOT_FOUND", new Dictionary<string, string> { ["path"] = FilePaths.ToUri(local) });

    private static IEnumerable<FileInfo> List(string root)
    {
        if (File.Exists(root))
        {
            var file = new FileInfo(root);
            return FilePaths.IsHidden(file.Name) ? [] : [file];
        }

        return ListFolder(new DirectoryInfo(root)).OrderBy(file => file.FullName, StringComparer.Ordinal);
    }

    private static IEnumerable<FileInfo> ListFolder(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (FilePaths.IsHidden(entry.Name))
            {
                continue;
            }

            if (entry is FileInfo file)
            {
                yield return file;
                continue;
            }

            foreach (var below in ListFolder((DirectoryInfo)entry))
            {
                yield return below;
            }
        }
    }

    private static IReadOnlyList<string> BasePaths(ReadRequest request, IReadOnlyList<string> roots)
    {
        if (request.Options.Find("basePath") is { } basePath)
        {
            var local = FilePaths.ToLocal(basePath);
            return Directory.Exists(local)
                ? [local]
                : throw new SparkException(null, $"Option 'basePath' must be a directory, '{basePath}' is none.");
        }

        return [.. roots.Select(root => Directory.Exists(root) ? root : Path.GetDirectoryName(root)!).Distinct()];
    }

    private static DataFile ToDataFile(FileInfo file, Plans.Collections.ValueList<string?> values) =>
        new(file.FullName, file.Length, values);
}
