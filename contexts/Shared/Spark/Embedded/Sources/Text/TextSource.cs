using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Embedded.Sources.Files;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Text;

/// <summary>Text files. See https://spark.apache.org/docs/3.5.7/sql-data-sources-text.html.</summary>
internal sealed class TextSource : IDataSource
{
    private static readonly StructType s_schema = new([new StructField("value", DataTypes.StringType)]);

    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public IReadOnlyList<string> Aliases { get; } =
    ["org.apache.spark.sql.text", "org.apache.spark.sql.execution.datasources.text.TextFileFormat"];

    /// <inheritdoc/>
    public ScanSource Open(ReadRequest request)
    {
        var options = new TextOptions(request.Options, request.Session);
        var index = FileIndex.Create(request);
        var scan = new TextScan(index, FileSchema.WithPartitions(request.Schema ?? s_schema, index.PartitionSchema), options);
        CheckSchema(scan.DataSchema);
        return scan;
    }

    /// <inheritdoc/>
    public void Write(WriteRequest request, CancellationToken cancellationToken)
    {
        CheckCount(request.Input.Schema.Fields.Count - request.PartitionBy.Count);
        FileWrite.Run(request, new TextFileFormat(request), cancellationToken);
    }

    private static void CheckSchema(StructType schema)
    {
        CheckCount(schema.Fields.Count);
        if (schema.Fields[0].DataType is not StringType)
        {
            throw new AnalysisException(
                "UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE",
                new Dictionary<string, string>
                {
                    ["format"] = "Text",
                    ["columnName"] = $"`{schema.Fields[0].Name}`",
                    ["columnType"] = $"\"{schema.Fields[0].DataType.Sql}\"",
                }
            );
        }
    }

    private static void CheckCount(int count)
    {
        if (count != 1)
        {
            throw new AnalysisException("_LEGACY_ERROR_TEMP_1290", new Dictionary<string, string> { ["schemaSize"] = $"{count}" });
        }
    }

    private sealed class TextScan(FileIndex index, StructType schema, TextOptions options) : RecordScan(index, schema, options)
    {
        private protected override string Format => "text";

        private protected override bool CanSplit => base.CanSplit && !options.IsWholeText;

        internal override IRecordReader CreateReader(FileRange range, StructType schema, IReadOnlyList<ColumnBuilder> columns) =>
            new TextReader(range, columns.Count == 0 ? null : (BytesColumnBuilder)columns[0], options);

        private protected override void CheckRequest(StructType dataSchema) { }
    }
}
