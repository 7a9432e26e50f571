using System.Buffers;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Files;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Sources.Csv;

/// <summary>Writes CSV. Mirrors Spark's <c>UnivocityGenerator</c>.</summary>
internal sealed class CsvFileFormat : RowFileFormat
{
    private readonly CsvOptions _options;
    private readonly CsvWriter _writer;
    private readonly byte[] _lineSeparator;

    internal CsvFileFormat(WriteRequest request)
        : base(request)
    {
        _options = new CsvOptions(request.Options, request.Session);
        _writer = new CsvWriter(_options);
        _lineSeparator = Encoding.UTF8.GetBytes(_options.LineSeparator ?? "\n");
    }

    /// <inheritdoc/>
    public override string Label => "CSV";

    private protected override string Extension => ".csv";

    private protected override Encoding? OutputEncoding => _options.Encoding;

    /// <inheritdoc/>
    public override bool Supports(DataType type) => type is AtomicType and not BinaryType;

    private protected override void WriteHeader(IBufferWriter<byte> output, StructType schema)
    {
        if (!_options.HasHeader)
        {
            return;
        }

        for (var i = 0; i < schema.Fields.Count; i++)
        {
            output.Write(i == 0 ? [] : _options.Delimiter);
            _writer.WriteText(output, Encoding.UTF8.GetBytes(schema.Fields[i].Name), isFirst: i == 0);
        }

        output.Write(_lineSeparator);
    }

    private protected override void WriteRow(IBufferWriter<byte> output, StructType schema, IReadOnlyList<ColumnVector> columns, int row)
    {
        _writer.WriteFields(output, columns, row);
        output.Write(_lineSeparator);
    }
}
