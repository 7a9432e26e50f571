using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Files;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Parquet;

/// <summary>Parquet files, read by DuckDB.</summary>
internal sealed class ParquetScan : SqlScanSource, IFileScan
{
    private readonly FileIndex _index;
    private readonly ZoneRules _zone;
    private readonly ParquetCalendar _calendar;

    internal ParquetScan(ReadRequest request, FileIndex index, ParquetFooter footer, StructType schema)
    {
        (_index, Schema, _zone) = (index, schema, ZoneRules.Of(request.Session.TimeZone));
        _calendar = ParquetCalendar.Of(request, footer, Files);
        Relation = index.Files.Count == 0 ? "(SELECT 1 WHERE false)" : ReadParquet(index);
        Columns = [.. schema.Fields.Select(field => Column(field, footer))];
    }

    /// <inheritdoc/>
    public override StructType Schema { get; }

    /// <inheritdoc/>
    public override string Description => $"parquet [{string.Join(", ", Roots.Select(FilePaths.ToUri))}]";

    /// <inheritdoc/>
    public override string Relation { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => [.. _index.Files.Select(file => file.Path)];

    /// <inheritdoc/>
    public IReadOnlyList<string> Roots => _index.Roots;

    private static string ReadParquet(FileIndex index)
    {
        var files = string.Join(", ", index.Files.Select(file => SqlText.Literal(EscapeGlob(file.Path))));
        var partitions = index.PartitionSchema.Fields.Count > 0 ? "true, hive_types_autocast=false" : "false";
        return $"read_parquet([{files}], union_by_name={(index.Files.Count > 1 ? "true" : "false")}, hive_partitioning={partitions})";
    }

    // DuckDB takes every path for a pattern.
    private static string EscapeGlob(string path) =>
        path.AsSpan().IndexOfAny("*?[") < 0 ? path : string.Concat(path.Select(c => c is '*' or '?' or '[' ? $"[{c}]" : c.ToString()));

    private string Column(StructField field, ParquetFooter footer)
    {
        var partition = _index.PartitionSchema.Fields.FindIndex(column =>
            column.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase)
        );
        if (partition >= 0)
        {
            return PartitionColumn(field, partition);
        }

        var node =
            footer.Columns.FirstOrDefault(column => column.Name == field.Name)
            ?? footer.Columns.FirstOrDefault(column => column.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase));
        return ParquetExpressions.Read(
            node,
            field.DataType,
            (found, type) =>
                new SparkException(
                    "_LEGACY_ERROR_TEMP_2063",
                    new Dictionary<string, string>
                    {
                        ["filePath"] = FilePaths.ToUri(_index.Files[0].Path),
                        ["column"] = $"[{field.Name}]",
                        ["logicalType"] = type.CatalogString,
                        ["physicalType"] = found.Physical ?? "group",
                    }
                ),
            _calendar
        );
    }

    private string PartitionColumn(StructField field, int ordinal)
    {
        var type = DuckDbTypes.NameOf(field.DataType);
        var column = SqlText.Name(_index.PartitionSchema.Fields[ordinal].Name);
        if (_index.Files.Count == 0)
        {
            return $"CAST(NULL AS {type})";
        }

        if (field.DataType is StringType or IntegerType or LongType or DateType)
        {
            return $"CAST({column} AS {type})";
        }

        // What DuckDB would read in another way than Spark does is looked up.
        var cases = _index
            .Files.Select(file => file.PartitionValues[ordinal])
            .Where(value => value is not null)
            .Distinct()
            .Select(value => $"WHEN {SqlText.Literal(value!)} THEN {PartitionLiteral.ToSql(value!, field.DataType, _zone)}");
        return $"CAST(CASE {column} {string.Join(" ", cases)} END AS {type})";
    }
}
