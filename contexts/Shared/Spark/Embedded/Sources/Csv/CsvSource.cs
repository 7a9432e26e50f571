using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Embedded.Sources.Files;
using Shared.Spark.Embedded.Sources.Values;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Csv;

/// <summary>CSV files. See https://spark.apache.org/docs/3.5.7/sql-data-sources-csv.html.</summary>
internal sealed class CsvSource : IDataSource
{
    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public IReadOnlyList<string> Aliases { get; } =
    [
        "com.databricks.spark.csv",
        "org.apache.spark.sql.execution.datasources.csv",
        "org.apache.spark.sql.execution.datasources.csv.CSVFileFormat",
    ];

    /// <inheritdoc/>
    public ScanSource Open(ReadRequest request)
    {
        var options = new CsvOptions(request.Options, request.Session);
        var isCaseSensitive = request.Session.IsSet("spark.sql.caseSensitive");
        var index = FileIndex.Create(request);
        var data =
            request.Schema
            ?? (
                index.Files.Count == 0
                    ? throw FileSchema.CannotInfer("CSV")
                    : CsvSchemaInference.Infer(index.Files, options, isCaseSensitive)
            );
        var schema = FileSchema.WithPartitions(data, index.PartitionSchema);
        FileSchema.CheckNames(schema, request.Session);
        options.CheckCorruptRecordColumn(schema);
        foreach (var field in schema.Fields.Where(field => !FieldParser.Supports(field.DataType)))
        {
            throw new AnalysisException(
                "UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE",
                new Dictionary<string, string>
                {
                    ["format"] = "CSV",
                    ["columnName"] = $"`{field.Name}`",
                    ["columnType"] = $"\"{field.DataType.Sql}\"",
                }
            );
        }

        return new CsvScan(index, schema, options, isCaseSensitive);
    }

    /// <inheritdoc/>
    public void Write(WriteRequest request, CancellationToken cancellationToken) =>
        FileWrite.Run(request, new CsvFileFormat(request), cancellationToken);

    private sealed class CsvScan(FileIndex index, StructType schema, CsvOptions options, bool isCaseSensitive)
        : RecordScan(index, schema, options)
    {
        private protected override string Format => "csv";

        internal override IRecordReader CreateReader(FileRange range, StructType schema, IReadOnlyList<ColumnBuilder> columns)
        {
            var row = new CsvRow(DataSchema, schema, columns, options);
            var header = new CsvHeaderCheck(DataSchema, options, isCaseSensitive);
            return options.IsMultiLine ? new CsvFileReader(range, row, options, header) : new CsvReader(range, row, options, header);
        }
    }
}
