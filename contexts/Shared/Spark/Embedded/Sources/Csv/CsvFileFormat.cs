using System.Buffers;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Files;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Embedded.Sources.Csv;

/// <summary>Writes CSV. Mirrors Spark's <c>UnivocityGenerator</c>.</summary>
internal sealed class CsvFileFormat : RowFileFormat
{
    private readonly CsvOptions _options;
    private readonly CsvQuoting _quoting;
    private readonly TimeZoneInfo _zone;
    private readonly byte[] _lineSeparator;
    private readonly byte[] _nullValue;
    private readonly byte[] _emptyValue;
    private readonly ArrayBufferWriter<byte> _text = new();

    internal CsvFileFormat(WriteRequest request)
        : base(request)
    {
        _options = new CsvOptions(request.Options, request.Session);
        _quoting = new CsvQuoting(_options);
        _zone = SessionTimeZone.Find(_options.TimeZone);
        _lineSeparator = Encoding.UTF8.GetBytes(_options.LineSeparator ?? "\n");
        _nullValue = Encoding.UTF8.GetBytes(_options.NullValue);
        _emptyValue = Encoding.UTF8.GetBytes(_options.EmptyValue ?? "\"\"");
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
            WriteText(output, Encoding.UTF8.GetBytes(schema.Fields[i].Name), isFirst: i == 0);
        }

        output.Write(_lineSeparator);
    }

    private protected override void WriteRow(IBufferWriter<byte> output, StructType schema, IReadOnlyList<ColumnVector> columns, int row)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            output.Write(i == 0 ? [] : _options.Delimiter);
            var column = columns[i];
            if (column.IsNullAt(row))
            {
                WriteNull(output);
            }
            else if (column.Type is StringType or CharType or VarcharType)
            {
                WriteText(output, column.GetBytes(row), isFirst: i == 0);
            }
            else
            {
                _text.ResetWrittenCount();
                WriteValue(column, row);
                WriteText(output, _text.WrittenSpan, isFirst: i == 0);
            }
        }

        output.Write(_lineSeparator);
    }

    private void WriteNull(IBufferWriter<byte> output)
    {
        if (_options.QuotesAll)
        {
            _quoting.WriteQuoted(output, _nullValue);
        }
        else
        {
            output.Write(_nullValue);
        }
    }

    private void WriteText(IBufferWriter<byte> output, ReadOnlySpan<byte> text, bool isFirst)
    {
        var trimmed = Trim(text);
        if (trimmed.IsEmpty && _options.QuotesAll && _options.EmptyValue is not null)
        {
            _quoting.WriteQuoted(output, _emptyValue);
        }
        else if (trimmed.IsEmpty)
        {
            output.Write(_emptyValue);
        }
        else
        {
            _quoting.Write(output, trimmed, isFirst);
        }
    }

    private ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while ((_options.IgnoresLeadingSpace ?? true) && !text.IsEmpty && text[0] <= ' ')
        {
            text = text[1..];
        }

        while ((_options.IgnoresTrailingSpace ?? true) && !text.IsEmpty && text[^1] <= ' ')
        {
            text = text[..^1];
        }

        return text;
    }

    private void WriteValue(ColumnVector column, int row)
    {
        switch (column.Type)
        {
            case DateType:
                _options.Dates.Append(_text, column.GetInt(row));
                break;
            case TimestampType:
                _options.Timestamps.Append(_text, column.GetLong(row));
                break;
            case TimestampNTZType:
                _options.LocalTimestamps.Append(_text, column.GetLong(row));
                break;
            default:
                CastToString.Legacy.Append(_text, column, row, _zone);
                break;
        }
    }
}
