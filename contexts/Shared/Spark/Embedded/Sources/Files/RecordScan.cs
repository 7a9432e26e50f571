using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Columns;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>Files of records that own code reads: JSON, CSV, text.</summary>
internal abstract class RecordScan : BatchScanSource, IFileScan
{
    private readonly FileIndex _index;

    private protected RecordScan(FileIndex index, StructType schema, RecordOptions options)
    {
        (_index, Schema, Options) = (index, schema, options);
        DataSchema = new StructType(schema.Fields.Where(field => FindPartition(field.Name) < 0));
    }

    /// <inheritdoc/>
    public override StructType Schema { get; }

    /// <inheritdoc/>
    public override string Description => $"{Format} [{string.Join(", ", Roots.Select(FilePaths.ToUri))}]";

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => [.. _index.Files.Select(file => file.Path)];

    /// <inheritdoc/>
    public IReadOnlyList<string> Roots => _index.Roots;

    /// <summary>The columns that stand in the files.</summary>
    internal StructType DataSchema { get; }

    internal RecordOptions Options { get; }

    private protected abstract string Format { get; }

    /// <summary>Whether a file may be parted at the end of any line.</summary>
    private protected virtual bool CanSplit => !Options.IsMultiLine && Options.Encoding is null;

    /// <inheritdoc/>
    public override IReadOnlyList<IScanPartition> Plan(ScanRequest request)
    {
        var fields = request.Columns.Select(column => Schema.Fields[column]).ToArray();
        CheckRequest(new StructType(fields.Where(field => FindPartition(field.Name) < 0)));
        return
        [
            .. FileRange
                .Split(_index.Files, CanSplit)
                .Select(range => new RecordPartition(this, range, new StructType(fields), Limit(request))),
        ];
    }

    /// <summary>A reader of a part of a file.</summary>
    /// <param name="range">The part.</param>
    /// <param name="schema">The columns that are needed of the file.</param>
    /// <param name="columns">Where their values go.</param>
    internal abstract IRecordReader CreateReader(FileRange range, StructType schema, IReadOnlyList<ColumnBuilder> columns);

    /// <summary>Where a column stands among those the folders hold; -1 for none.</summary>
    internal int FindPartition(string name) =>
        _index.PartitionSchema.Fields.FindIndex(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Raises an error for columns that cannot be read on their own.</summary>
    private protected virtual void CheckRequest(StructType dataSchema)
    {
        if (dataSchema.Fields is [var only] && only.Name == Options.CorruptRecordColumn)
        {
            throw RecordOptions.OnlyCorruptRecords();
        }
    }

    private static long Limit(ScanRequest request) => request.Filters.Count == 0 ? request.Limit ?? long.MaxValue : long.MaxValue;
}
