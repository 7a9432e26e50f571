using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Writing;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>Writes rows as files: checks first, then all files into a staging folder, then one commit.</summary>
internal static class FileWrite
{
    private const string SuccessMarker = "_SUCCESS";

    internal static void Run(WriteRequest request, IFileFormat format, CancellationToken cancellationToken)
    {
        var path =
            request.Path
            ?? request.Options.Find("path")
            ?? throw new SparkException(null, "'path' is not specified: name the folder to write to.");
        var target = FilePaths.ToLocal(path);
        var schema = request.Input.Schema;
        var partitions = PartitionColumns(request, schema);
        Check(request, format, schema, partitions);
        AtomicDirectory.Recover(target);
        if (Path.Exists(target) && request.Mode is SaveMode.Ignore or SaveMode.ErrorIfExists)
        {
            if (request.Mode == SaveMode.ErrorIfExists)
            {
                throw AtomicDirectory.AlreadyExists(target);
            }

            return;
        }

        RejectOverwriteOfInput(request, target);
        try
        {
            Write(request, format, target, partitions, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SparkException(null, $"Cannot write to '{FilePaths.ToUri(target)}': {exception.Message}", exception);
        }
    }

    private static void Write(
        WriteRequest request,
        IFileFormat format,
        string target,
        IReadOnlyList<int> partitions,
        CancellationToken cancellationToken
    )
    {
        using var directory = AtomicDirectory.Begin(target);
        var layout = new OutputLayout(directory.Staging, request.Input.Schema, partitions, request.Session.TimeZone);
        format.Write(request.Input, layout, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        File.WriteAllBytes(Path.Combine(directory.Staging, SuccessMarker), []);
        Commit(request, directory, layout.IsPartitioned);
    }

    private static void Commit(WriteRequest request, AtomicDirectory directory, bool isPartitioned)
    {
        try
        {
            directory.Commit(
                mustBeNew: request.Mode is SaveMode.ErrorIfExists or SaveMode.Ignore,
                Keeps(request, directory, isPartitioned)
            );
        }
        catch (AnalysisException) when (request.Mode == SaveMode.Ignore)
        {
            // Another writer was first.
        }
    }

    private static Func<string, bool>? Keeps(WriteRequest request, AtomicDirectory directory, bool isPartitioned)
    {
        if (request.Mode == SaveMode.Append)
        {
            return _ => true;
        }

        var mode =
            request.Options.Find("partitionOverwriteMode")
            ?? request.Session.Configuration.Find("spark.sql.sources.partitionOverwriteMode");
        if (!isPartitioned || !"dynamic".Equals(mode, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // Only partitions that get rows are replaced.
        var replaced = Directory
            .EnumerateFiles(directory.Staging, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(directory.Staging, Path.GetDirectoryName(file)!))
            .Where(folder => folder != ".")
            .ToHashSet(StringComparer.Ordinal);
        return file => !replaced.Contains(Path.GetDirectoryName(file) ?? "");
    }

    private static IReadOnlyList<int> PartitionColumns(WriteRequest request, StructType schema) =>
        [
            .. request.PartitionBy.Select(name =>
                schema.Fields.FindIndex(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var i
                    ? i
                    : throw new AnalysisException(
                        "_LEGACY_ERROR_TEMP_1155",
                        $"Partition column `{name}` not found in schema {schema.CatalogString}."
                    )
            ),
        ];

    private static void Check(WriteRequest request, IFileFormat format, StructType schema, IReadOnlyList<int> partitions)
    {
        if (request.Buckets is not null || request.SortBy.Count > 0)
        {
            throw new AnalysisException("_LEGACY_ERROR_TEMP_1312", "'save' does not support bucketBy right now.");
        }

        if (partitions.Count > 0 && partitions.Count == schema.Fields.Count)
        {
            throw new AnalysisException("ALL_PARTITION_COLUMNS_NOT_ALLOWED", new Dictionary<string, string>());
        }

        FileSchema.CheckNames(schema, request.Session);
        for (var i = 0; i < schema.Fields.Count; i++)
        {
            var field = schema.Fields[i];
            if (partitions.Contains(i) ? field.DataType is not AtomicType or BinaryType : !format.Supports(field.DataType))
            {
                throw new AnalysisException(
                    "UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE",
                    new Dictionary<string, string>
                    {
                        ["format"] = format.Label,
                        ["columnName"] = $"`{field.Name}`",
                        ["columnType"] = $"\"{field.DataType.Sql}\"",
                    }
                );
            }
        }
    }

    private static void RejectOverwriteOfInput(WriteRequest request, string target)
    {
        if (
            request.Mode == SaveMode.Overwrite
            && request.Input.Sources.OfType<IFileScan>().Any(scan => scan.Roots.Any(root => IsWithin(root, target)))
        )
        {
            throw new AnalysisException(
                "UNSUPPORTED_OVERWRITE.PATH",
                new Dictionary<string, string> { ["path"] = FilePaths.ToUri(target) }
            );
        }
    }

    private static bool IsWithin(string path, string folder) =>
        path == folder
        || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        || folder.StartsWith(path + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
