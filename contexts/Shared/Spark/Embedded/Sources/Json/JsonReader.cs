using System.Buffers;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Embedded.Sources.Files;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>Reads JSON into columns: a document a line, or one a file.</summary>
internal sealed class JsonReader : IRecordReader
{
    private readonly JsonOptions _options;
    private readonly LineReader? _lines;
    private readonly FileRange _range;
    private readonly JsonFields _fields;
    private readonly IReadOnlyList<ColumnBuilder> _columns;
    private readonly BytesColumnBuilder? _corruptRecords;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private bool _isAtEnd;
    private int _count;

    internal JsonReader(FileRange range, StructType schema, IReadOnlyList<ColumnBuilder> columns, JsonOptions options)
    {
        (_options, _range) = (options, range);
        _lines = options.IsMultiLine ? null : new LineReader(range, options);
        var corrupt = schema.Fields.FindIndex(field => field.Name == options.CorruptRecordColumn);
        _corruptRecords = corrupt < 0 ? null : (BytesColumnBuilder)columns[corrupt];
        _columns = [.. columns.Where((_, i) => i != corrupt)];
        _fields = new JsonFields(new StructType(schema.Fields.Where((_, i) => i != corrupt)), _columns, options);
    }

    /// <inheritdoc/>
    public int Read(int rows, CancellationToken cancellationToken)
    {
        _count = 0;
        if (_lines is null)
        {
            if (!_isAtEnd)
            {
                _isAtEnd = true;
                ReadDocument(FileStreams.ReadAll(_range.File.Path, _options.Encoding));
            }

            return _count;
        }

        while (_count < rows && _lines.TryRead(out var line))
        {
            ReadDocument(line);
        }

        return _count;
    }

    /// <inheritdoc/>
    public void Dispose() => _lines?.Dispose();

    private void ReadDocument(ReadOnlySpan<byte> document)
    {
        var cursor = new JsonCursor(JsonEncoding.ToUtf8(document), _options.Syntax, _buffer);
        var begin = _count;
        switch (cursor.ReadValue())
        {
            case JsonToken.End:
                return;
            case JsonToken.Object:
                ReadRow(ref cursor, document);
                break;
            case JsonToken.Array:
                ReadRows(ref cursor, document);
                break;
            default:
                AddMalformed(document);
                return;
        }

        if (cursor.HasFailed)
        {
            _count = begin;
            _fields.Truncate(begin);
            _corruptRecords?.Truncate(begin);
            AddMalformed(document);
        }
    }

    private void ReadRows(ref JsonCursor cursor, ReadOnlySpan<byte> document)
    {
        var begin = _count;
        var isFirst = true;
        var isMalformed = false;
        while (cursor.NextElement(ref isFirst))
        {
            var token = cursor.ReadItem();
            if (token == JsonToken.Object && !isMalformed)
            {
                ReadRow(ref cursor, document);
                continue;
            }

            isMalformed = true;
            cursor.Skip(token);
        }

        if (isMalformed && !cursor.HasFailed)
        {
            _count = begin;
            _fields.Truncate(begin);
            _corruptRecords?.Truncate(begin);
            AddMalformed(document);
        }
    }

    private void ReadRow(ref JsonCursor cursor, ReadOnlySpan<byte> document)
    {
        var outcome = _fields.Append(ref cursor, _count);
        if (cursor.HasFailed)
        {
            return;
        }

        if (outcome == JsonOutcome.Whole)
        {
            _corruptRecords?.AppendNull();
            _count++;
            return;
        }

        switch (_options.Mode)
        {
            case ParseMode.FailFast:
                throw RecordOptions.Malformed(document);
            case ParseMode.DropMalformed:
                _fields.Truncate(_count);
                break;
            default:
                AppendCorruptRecord(document);
                _count++;
                break;
        }
    }

    private void AddMalformed(ReadOnlySpan<byte> document)
    {
        switch (_options.Mode)
        {
            case ParseMode.FailFast:
                throw RecordOptions.Malformed(document);
            case ParseMode.Permissive:
                _fields.AppendNulls();
                AppendCorruptRecord(document);
                _count++;
                break;
        }
    }

    private void AppendCorruptRecord(ReadOnlySpan<byte> document)
    {
        if (System.Text.Unicode.Utf8.IsValid(document))
        {
            _corruptRecords?.Append(document);
        }
        else
        {
            _corruptRecords?.Append(Encoding.UTF8.GetString(document));
        }
    }
}
