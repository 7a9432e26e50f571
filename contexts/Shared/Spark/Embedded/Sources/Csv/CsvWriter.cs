using System.Buffers;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Embedded.Sources.Csv;

/// <summary>Writes values as CSV. Mirrors Spark's <c>UnivocityGenerator</c>.</summary>
internal sealed class CsvWriter
{
    private readonly CsvOptions _options;
    private readonly CsvQuoting _quoting;
    private readonly ZoneRules _zone;
    private readonly byte[] _nullValue;
    private readonly byte[] _emptyValue;
    private readonly ArrayBufferWriter<byte> _text = new();

    internal CsvWriter(CsvOptions options)
    {
        _options = options;
        _quoting = new CsvQuoting(_options);
        _zone = ZoneRules.OfSession(_options.TimeZone);
        _nullValue = Encoding.UTF8.GetBytes(_options.NullValue);
        _emptyValue = Encoding.UTF8.GetBytes(_options.EmptyValue ?? "\"\"");
    }

    /// <summary>Writes a record, without an end of a line.</summary>
    internal void WriteFields(IBufferWriter<byte> output, IReadOnlyList<ColumnVector> columns, int row)
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

    /// <summary>Writes a text as a value.</summary>
    internal void WriteText(IBufferWriter<byte> output, ReadOnlySpan<byte> text, bool isFirst)
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
