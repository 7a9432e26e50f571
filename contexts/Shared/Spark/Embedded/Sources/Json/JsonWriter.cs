using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>Writes values as JSON. Mirrors Spark's <c>JacksonGenerator</c>.</summary>
internal sealed class JsonWriter(JsonOptions options)
{
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly ZoneRules _zone = ZoneRules.OfSession(options.TimeZone);

    // The names of the fields of each struct, escaped and with what stands around them.
    private readonly ConditionalWeakTable<StructType, byte[][]> _names = [];

    /// <summary>Writes an object of fields.</summary>
    internal void WriteFields(IBufferWriter<byte> output, StructType type, IReadOnlyList<ColumnVector> fields, int row)
    {
        var names = _names.GetValue(type, NamesOf);
        output.Write("{"u8);
        var isFirst = true;
        for (var i = 0; i < names.Length; i++)
        {
            if (fields[i].IsNullAt(row) && options.IgnoresNullFields)
            {
                continue;
            }

            output.Write(isFirst ? ""u8 : ","u8);
            output.Write(names[i]);
            Write(output, fields[i], row);
            isFirst = false;
        }

        output.Write("}"u8);
    }

    private static byte[][] NamesOf(StructType type) =>
        [
            .. type.Fields.Select(field =>
            {
                var name = new ArrayBufferWriter<byte>();
                JsonText.Write(name, Encoding.UTF8.GetBytes(field.Name));
                name.Write(":"u8);
                return name.WrittenSpan.ToArray();
            }),
        ];

    /// <summary>Writes a value.</summary>
    internal void Write(IBufferWriter<byte> output, ColumnVector vector, int row)
    {
        if (vector.IsNullAt(row))
        {
            output.Write("null"u8);
            return;
        }

        switch (vector.Type)
        {
            case StringType or CharType or VarcharType:
                JsonText.Write(output, vector.GetBytes(row));
                break;
            case DoubleType when !double.IsFinite(vector.GetDouble(row)):
            case FloatType when !float.IsFinite(vector.GetFloat(row)):
                WriteQuoted(output, vector, row);
                break;
            case BooleanType or NumericType:
                CastToString.Legacy.Append(output, vector, row, _zone);
                break;
            case DateType:
                WriteTemporal(output, options.Dates, vector.GetInt(row));
                break;
            case TimestampType:
                WriteTemporal(output, options.Timestamps, vector.GetLong(row));
                break;
            case TimestampNTZType:
                WriteTemporal(output, options.LocalTimestamps, vector.GetLong(row));
                break;
            case BinaryType:
                WriteBinary(output, vector.GetBytes(row));
                break;
            case ArrayType:
                WriteArray(output, vector, row);
                break;
            case MapType:
                WriteMap(output, vector, row);
                break;
            case StructType structure:
                WriteStruct(output, structure, vector, row);
                break;
            default:
                WriteQuoted(output, vector, row);
                break;
        }
    }

    private void WriteQuoted(IBufferWriter<byte> output, ColumnVector vector, int row)
    {
        _text.ResetWrittenCount();
        CastToString.Legacy.Append(_text, vector, row, _zone);
        JsonText.Write(output, _text.WrittenSpan);
    }

    private void WriteTemporal(IBufferWriter<byte> output, Values.TemporalFormat format, long value)
    {
        _text.ResetWrittenCount();
        format.Append(_text, value);
        JsonText.Write(output, _text.WrittenSpan);
    }

    private static void WriteBinary(IBufferWriter<byte> output, ReadOnlySpan<byte> bytes)
    {
        output.Write("\""u8);
        Base64.EncodeToUtf8(bytes, output.GetSpan(Base64.GetMaxEncodedToUtf8Length(bytes.Length)), out _, out var written);
        output.Advance(written);
        output.Write("\""u8);
    }

    private void WriteArray(IBufferWriter<byte> output, ColumnVector vector, int row)
    {
        var (offset, length) = vector.GetRange(row);
        var elements = vector.GetChild(0);
        output.Write("["u8);
        for (var i = 0; i < length; i++)
        {
            output.Write(i == 0 ? ""u8 : ","u8);
            Write(output, elements, offset + i);
        }

        output.Write("]"u8);
    }

    private void WriteMap(IBufferWriter<byte> output, ColumnVector vector, int row)
    {
        var (offset, length) = vector.GetRange(row);
        var (keys, values) = (vector.GetChild(0), vector.GetChild(1));
        output.Write("{"u8);
        for (var i = 0; i < length; i++)
        {
            output.Write(i == 0 ? ""u8 : ","u8);
            _text.ResetWrittenCount();
            AppendKey(_text, keys, offset + i);
            JsonText.Write(output, _text.WrittenSpan);
            output.Write(":"u8);
            Write(output, values, offset + i);
        }

        output.Write("}"u8);
    }

    // As Spark, which prints keys as it holds them: dates and timestamps are numbers.
    private void AppendKey(IBufferWriter<byte> text, ColumnVector keys, int row)
    {
        switch (keys.Type)
        {
            case var _ when keys.IsNullAt(row):
                text.Write("null"u8);
                break;
            case DateType or YearMonthIntervalType:
                NumberText.Append(text, keys.GetInt(row));
                break;
            case TimestampType or TimestampNTZType or DayTimeIntervalType:
                NumberText.Append(text, keys.GetLong(row));
                break;
            case StructType type:
                for (var i = 0; i < type.Fields.Count; i++)
                {
                    text.Write(i == 0 ? "["u8 : ","u8);
                    AppendKey(text, keys.GetChild(i), row);
                }

                text.Write("]"u8);
                break;
            default:
                CastToString.Legacy.Append(text, keys, row, _zone);
                break;
        }
    }

    private void WriteStruct(IBufferWriter<byte> output, StructType type, ColumnVector vector, int row)
    {
        var fields = new ColumnVector[type.Fields.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = vector.GetChild(i);
        }

        WriteFields(output, type, fields, row);
    }
}
