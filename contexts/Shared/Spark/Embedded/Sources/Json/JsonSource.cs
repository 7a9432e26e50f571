using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Embedded.Sources.Files;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>JSON files. See https://spark.apache.org/docs/3.5.7/sql-data-sources-json.html.</summary>
internal sealed class JsonSource : IDataSource
{
    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public IReadOnlyList<string> Aliases { get; } =
    ["org.apache.spark.sql.json", "org.apache.spark.sql.execution.datasources.json.JsonFileFormat"];

    /// <inheritdoc/>
    public ScanSource Open(ReadRequest request)
    {
        var options = new JsonOptions(request.Options, request.Session);
        options.CheckEncodingOfLines();
        var index = FileIndex.Create(request);
        var data =
            request.Schema
            ?? (index.Files.Count == 0 ? throw FileSchema.CannotInfer("JSON") : JsonSchemaInference.Infer(index.Files, options));
        var schema = FileSchema.WithPartitions(data, index.PartitionSchema);
        FileSchema.CheckNames(schema, request.Session);
        options.CheckCorruptRecordColumn(schema);
        return new JsonScan(index, schema, options);
    }

    /// <inheritdoc/>
    public void Write(WriteRequest request, CancellationToken cancellationToken) =>
        FileWrite.Run(request, new JsonFileFormat(request), cancellationToken);

    private sealed class JsonScan(FileIndex index, StructType schema, JsonOptions options) : RecordScan(index, schema, options)
    {
        private protected override string Format => "json";

        internal override IRecordReader CreateReader(FileRange range, StructType schema, IReadOnlyList<ColumnBuilder> columns) =>
            new JsonReader(range, schema, columns, options);
    }
}
