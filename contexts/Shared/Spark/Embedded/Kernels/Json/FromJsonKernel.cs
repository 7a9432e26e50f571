using System.Buffers;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Embedded.Sources.Files;
using Shared.Spark.Embedded.Sources.Json;

namespace Shared.Spark.Embedded.Kernels.Json;

/// <summary><c>from_json</c>: text read by the parser of JSON files.</summary>
internal sealed class FromJsonKernel : ScalarKernel
{
    private readonly JsonOptions _options;
    private readonly ColumnBuilder _values;
    private readonly JsonConverter _converter;
    private readonly JsonConverter? _element;
    private readonly JsonFields? _fields;
    private readonly IReadOnlyList<ColumnBuilder> _columns = [];
    private readonly BytesColumnBuilder? _corruptRecords;
    private readonly ArrayBufferWriter<byte> _scratch = new();

    internal FromJsonKernel(DataType type, JsonOptions options)
    {
        _options = options;
        _values = ColumnBuilder.Create(type);
        _converter = JsonConverter.Create(type, _values, options);
        if (_values is StructColumnBuilder structs)
        {
            var fields = ((StructType)type).Fields;
            var corrupt = fields.FindIndex(field => field.Name == options.CorruptRecordColumn);
            _corruptRecords = corrupt < 0 ? null : (BytesColumnBuilder)structs.Fields[corrupt];
            _columns = [.. structs.Fields.Where((_, i) => i != corrupt)];
            _fields = new JsonFields(new StructType(fields.Where((_, i) => i != corrupt)), _columns, options);
        }
        else if (type is ArrayType { ElementType: StructType element })
        {
            _element = JsonConverter.Create(element, ((ListColumnBuilder)_values).Items, options);
        }
    }

    internal override void Evaluate(DuckDbVector[] arguments, int count, VectorWriter result)
    {
        _values.Clear();
        for (var row = 0; row < count; row++)
        {
            if (arguments[0].IsNullAt(row))
            {
                _values.AppendNull();
            }
            else
            {
                Append(arguments[0].GetBytes(row));
            }
        }

        for (var row = 0; row < count; row++)
        {
            result.Copy(row, _values, row);
        }
    }

    private void Append(ReadOnlySpan<byte> text)
    {
        var cursor = new JsonCursor(text, _options.Syntax, _scratch);
        var token = cursor.ReadValue();
        if (token == JsonToken.End)
        {
            _values.AppendNull();
        }
        else if (_fields is not null)
        {
            AppendStruct(ref cursor, token, text);
        }
        else
        {
            var outcome = token switch
            {
                JsonToken.Null => JsonOutcome.None,
                JsonToken.Object when _element is not null => AppendSingle(ref cursor, token),
                _ => _converter.Append(ref cursor, token),
            };
            Check(outcome, text);
            if (outcome == JsonOutcome.None)
            {
                _values.AppendNull();
            }
        }
    }

    // An object is an array of one.
    private JsonOutcome AppendSingle(ref JsonCursor cursor, JsonToken token)
    {
        var list = (ListColumnBuilder)_values;
        var outcome = _element!.Append(ref cursor, token);
        if (outcome == JsonOutcome.None)
        {
            list.DropOpen();
        }
        else
        {
            list.EndList();
        }

        return outcome;
    }

    private void AppendStruct(ref JsonCursor cursor, JsonToken token, ReadOnlySpan<byte> text)
    {
        var outcome = token == JsonToken.Object ? _fields!.Append(ref cursor, _values.Count) : JsonOutcome.None;
        if (cursor.HasFailed)
        {
            _fields!.Truncate(_values.Count);
            outcome = JsonOutcome.None;
        }

        Check(outcome, text);
        if (outcome == JsonOutcome.None)
        {
            _fields!.AppendNulls();
        }

        if (outcome == JsonOutcome.Whole)
        {
            _corruptRecords?.AppendNull();
        }
        else
        {
            _corruptRecords?.Append(text);
        }

        ((StructColumnBuilder)_values).EndStruct();
    }

    private void Check(JsonOutcome outcome, ReadOnlySpan<byte> text)
    {
        if (outcome != JsonOutcome.Whole && _options.Mode == ParseMode.FailFast)
        {
            throw RecordOptions.Malformed(text);
        }
    }
}
