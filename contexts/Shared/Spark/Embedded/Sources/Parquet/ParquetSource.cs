using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Sources.Files;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Parquet;

/// <summary>Parquet files. See https://spark.apache.org/docs/3.5.7/sql-data-sources-parquet.html.</summary>
internal sealed class ParquetSource : IDataSource
{
    /// <inheritdoc/>
    public string Name => "parquet";

    /// <inheritdoc/>
    public IReadOnlyList<string> Aliases { get; } =
    [
        "org.apache.spark.sql.parquet",
        "org.apache.spark.sql.execution.datasources.parquet",
        "org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat",
    ];

    /// <inheritdoc/>
    public ScanSource Open(ReadRequest request)
    {
        var index = FileIndex.Create(request);
        if (index.Files.Count == 0)
        {
            return request.Schema is { } given
                ? new ParquetScan(request, index, new ParquetFooter([], null, null, IsLegacyDateTime: false), FileSchema.AsNullable(given))
                : throw FileSchema.CannotInfer("Parquet");
        }

        var merges = request.Options.GetBoolean("mergeSchema", request.Session.IsSet("spark.sql.parquet.mergeSchema"));
        var footers = index
            .Files.Take(merges ? index.Files.Count : 1)
            .Select(file => ParquetFooter.Read(request.Session.DuckDb, file.Path))
            .ToArray();
        var columns = footers.Aggregate(
            (IEnumerable<ParquetNode>)[],
            (all, footer) => all.Concat(footer.Columns.Where(column => !all.Any(other => other.Name == column.Name))).ToArray()
        );
        var data = request.Schema ?? footers.Select(SchemaOf).Aggregate(MergeSchemas);
        return new ParquetScan(
            request,
            index,
            footers[0] with
            {
                Columns = [.. columns],
            },
            FileSchema.WithPartitions(data, index.PartitionSchema)
        );
    }

    /// <inheritdoc/>
    public void Write(WriteRequest request, CancellationToken cancellationToken) =>
        FileWrite.Run(request, new ParquetFileFormat(request), cancellationToken);

    private static StructType SchemaOf(ParquetFooter footer) => footer.SparkSchema ?? ParquetTypes.ToSpark(footer.Columns);

    private static StructType MergeSchemas(StructType left, StructType right) =>
        new(
            left.Fields.Select(field =>
                    right.Fields.Find(other => other.Name == field.Name) is { } same && !same.DataType.Equals(field.DataType)
                        ? new StructField(field.Name, MergeTypes(field, same), field.IsNullable, field.Metadata)
                        : field
                )
                .Concat(right.Fields.Where(field => !left.Fields.Exists(other => other.Name == field.Name)))
        );

    private static DataType MergeTypes(StructField left, StructField right) =>
        (left.DataType, right.DataType) switch
        {
            (StructType first, StructType second) => MergeSchemas(first, second),
            (DecimalType first, DecimalType second) when first.Scale == second.Scale => first.Precision >= second.Precision
                ? first
                : second,
            _ => throw new SparkException(
                "CANNOT_MERGE_SCHEMAS",
                new Dictionary<string, string>
                {
                    ["left"] = $"{left.Name} {left.DataType.Sql}",
                    ["right"] = $"{right.Name} {right.DataType.Sql}",
                }
            ),
        };
}
