using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Files;

namespace Shared.Spark.Embedded.Sources.Parquet;

/// <summary>Writes parquet files with DuckDB: of the types, names and metadata that Spark's own writer gives them.</summary>
internal sealed class ParquetFileFormat(WriteRequest request) : IFileFormat
{
    private const string Version = "3.5.7";

    private readonly ParquetCodec _codec = ParquetCodec.Of(request);

    /// <inheritdoc/>
    public string Label => "Parquet";

    private string Extension => _codec.Extension + ".parquet";

    /// <inheritdoc/>
    public bool Supports(DataType type) =>
        type switch
        {
            NullType or CalendarIntervalType => false,
            ArrayType array => Supports(array.ElementType),
            MapType map => Supports(map.KeyType) && Supports(map.ValueType),
            StructType structure => structure.Fields.Count > 0 && structure.Fields.TrueForAll(field => Supports(field.DataType)),
            _ => true,
        };

    /// <inheritdoc/>
    public void Write(IWriteInput input, OutputLayout layout, CancellationToken cancellationToken)
    {
        if (layout.IsPartitioned)
        {
            WritePartitions(input, layout, cancellationToken);
            return;
        }

        var file = Path.Combine(layout.Folder, layout.FileName(0, Extension));
        input.UseRelation(
            relation =>
                request.Session.DuckDb.Execute(
                    $"COPY (SELECT {DataColumns(layout, "")} FROM {relation}) TO {SqlText.Literal(file)} ({CopyOptions(layout)}, USE_TMP_FILE false)",
                    cancellationToken
                ),
            cancellationToken
        );
    }

    private static string DataColumns(OutputLayout layout, string prefix) =>
        string.Join(
            ", ",
            layout.DataColumns.Select(column =>
                $"{ParquetExpressions.Write(layout.Schema.Fields[column].DataType, $"{prefix}c{column}")} AS {SqlText.Name(layout.Schema.Fields[column].Name)}"
            )
        );

    private string CopyOptions(OutputLayout layout) =>
        $"FORMAT parquet, COMPRESSION {SqlText.Literal(_codec.Name)}, KV_METADATA {{"
        + $"{SqlText.Literal(ParquetFooter.VersionKey)}: {SqlText.Literal(Version)}, "
        + $"{SqlText.Literal(ParquetFooter.SchemaKey)}: {SqlText.Literal(layout.DataSchema.Json)}}}";

    // DuckDB parts the rows by the number of their partition; the folders get their names afterwards, escaped as Spark does.
    private void WritePartitions(IWriteInput input, OutputLayout layout, CancellationToken cancellationToken)
    {
        var duckDb = request.Session.DuckDb;
        var id = Guid.NewGuid().ToString("N");
        var (rows, keys) = ($"write_rows_{id}", $"write_keys_{id}");
        try
        {
            input.UseRelation(
                relation => duckDb.Execute($"CREATE TABLE {rows} AS SELECT * FROM {relation}", cancellationToken),
                cancellationToken
            );
            var columns = string.Join(", ", layout.PartitionColumns.Select(column => $"c{column}"));
            duckDb.Execute(
                $"CREATE TABLE {keys} AS SELECT row_number() OVER () - 1 AS id, * FROM (SELECT DISTINCT {columns} FROM {rows} ORDER BY {columns})",
                cancellationToken
            );
            var folders = ReadFolders(duckDb, keys, layout, cancellationToken);
            if (folders.Count == 0)
            {
                return;
            }

            var parts = Path.Combine(layout.Folder, ".parts");
            var condition = string.Join(" AND ", layout.PartitionColumns.Select(column => $"r.c{column} IS NOT DISTINCT FROM k.c{column}"));
            duckDb.Execute(
                $"COPY (SELECT {DataColumns(layout, "r.")}, k.id AS {SqlText.Name(PartitionKey(layout))} FROM {rows} r JOIN {keys} k ON {condition})"
                    + $" TO {SqlText.Literal(parts)} ({CopyOptions(layout)}, PARTITION_BY ({SqlText.Name(PartitionKey(layout))}), FILENAME_PATTERN 'part')",
                cancellationToken
            );
            MoveParts(parts, folders, layout);
        }
        finally
        {
            duckDb.Execute($"DROP TABLE IF EXISTS {rows}", CancellationToken.None);
            duckDb.Execute($"DROP TABLE IF EXISTS {keys}", CancellationToken.None);
        }
    }

    private static string PartitionKey(OutputLayout layout)
    {
        var name = "partition";
        while (layout.DataSchema.Fields.Exists(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            name += "_";
        }

        return name;
    }

    private static Dictionary<long, string> ReadFolders(
        IDuckDb duckDb,
        string keys,
        OutputLayout layout,
        CancellationToken cancellationToken
    )
    {
        var schema = new StructType([
            new StructField("id", DataTypes.LongType),
            .. layout.PartitionColumns.Select(column => layout.Schema.Fields[column]),
        ]);
        var folders = new Dictionary<long, string>();
        using var result = duckDb.Query($"SELECT * FROM {keys}", schema, cancellationToken);
        while (result.Next() is { } batch)
        {
            var columns = batch.Columns.Skip(1).ToArray();
            for (var row = 0; row < batch.RowCount; row++)
            {
                folders.Add(batch.Columns[0].GetLong(row), layout.PartitionFolder(columns, row));
            }
        }

        return folders;
    }

    private void MoveParts(string parts, Dictionary<long, string> folders, OutputLayout layout)
    {
        var tasks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in Directory.EnumerateDirectories(parts).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(part);
            var folder = folders[long.Parse(name.AsSpan(name.LastIndexOf('=') + 1), CultureInfo.InvariantCulture)];
            var target = Path.Combine(layout.Folder, folder);
            Directory.CreateDirectory(target);
            foreach (var file in Directory.EnumerateFiles(part).Order(StringComparer.Ordinal))
            {
                // NULL and the empty string share a folder.
                var task = tasks[folder] = tasks.GetValueOrDefault(folder, -1) + 1;
                File.Move(file, Path.Combine(target, layout.FileName(task, Extension)));
            }
        }

        Directory.Delete(parts, recursive: true);
    }
}
