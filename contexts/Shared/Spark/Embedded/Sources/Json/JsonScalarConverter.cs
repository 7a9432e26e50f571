using System.Buffers.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Embedded.Sources.Values;
using Shared.Spark.Plans.Columnar;
using static Shared.Spark.Plans.DateTimes.DateTimeConstants;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>Booleans, numbers, dates, timestamps and binaries.</summary>
internal sealed class JsonScalarConverter(DataType type, ColumnBuilder column, JsonOptions options) : JsonConverter
{
    private byte[] _bytes = [];

    internal override void AppendNull() => column.AppendNull();

    private protected override JsonOutcome AppendValue(ref JsonCursor cursor, JsonToken token)
    {
        if (token is JsonToken.Object or JsonToken.Array)
        {
            cursor.Skip(token);
            return JsonOutcome.None;
        }

        return token is not (JsonToken.Error or JsonToken.End) && TryAppend(token, cursor.Value) ? JsonOutcome.Whole : JsonOutcome.None;
    }

    private bool TryAppend(JsonToken token, ReadOnlySpan<byte> text) =>
        (type, token) switch
        {
            (BooleanType, JsonToken.True or JsonToken.False) => (token == JsonToken.True).AppendTo(column),

            // Jackson takes a number of 8 bits for a byte, with a sign or without.
            (ByteType, JsonToken.Integer) => NumberReader.TryParse(text, out long tiny)
                && tiny is >= sbyte.MinValue and <= byte.MaxValue
                && ((sbyte)tiny).AppendTo(column),
            (ShortType, JsonToken.Integer) => NumberReader.TryParse(text, out long small)
                && (short)small == small
                && ((short)small).AppendTo(column),
            (IntegerType, JsonToken.Integer) => NumberReader.TryParse(text, out long number)
                && (int)number == number
                && ((int)number).AppendTo(column),
            (LongType, JsonToken.Integer) => NumberReader.TryParse(text, out long big) && big.AppendTo(column),
            (DoubleType or FloatType, _) => TryParseReal(token, text, out var real) && AppendReal(real),
            (DecimalType, JsonToken.Integer or JsonToken.Float) => NumberReader.TryParse(text, out Decimal128 exact)
                && ((DecimalColumnBuilder)column).TryAppend(exact),
            (DecimalType, JsonToken.String) => FieldParser.TryParseDecimal(text, out var quoted)
                && ((DecimalColumnBuilder)column).TryAppend(quoted),
            (DateType, JsonToken.String) => TryParseDate(text, out var days) && ((int)days).AppendTo(column),
            (TimestampType, JsonToken.String) => options.Timestamps.TryParse(text, out var instant) && instant.AppendTo(column),
            (TimestampType, JsonToken.Integer) => NumberReader.TryParse(text, out long seconds)
                && (seconds * MicrosPerSecond).AppendTo(column),
            (TimestampNTZType, JsonToken.String) => options.LocalTimestamps.TryParse(text, out var local) && local.AppendTo(column),
            (BinaryType, JsonToken.String) => TryAppendBinary(text),
            _ => false,
        };

    // Spark once wrote dates as days since 1970.
    private bool TryParseDate(ReadOnlySpan<byte> text, out long days) =>
        options.Dates.TryParse(text, out days) || (options.Dates.HasFallback && NumberReader.TryParse(text, out days) && (int)days == days);

    private static bool TryParseReal(JsonToken token, ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        return token switch
        {
            JsonToken.Integer => NumberReader.TryParse(text, out value) && (value += 0.0) == value,
            JsonToken.Float => NumberReader.TryParse(text, out value),
            JsonToken.NonNumeric => JsonNumbers.TryParseNonNumeric(text, out value),
            JsonToken.String => JsonNumbers.TryParseQuoted(text, out value),
            _ => false,
        };
    }

    private bool AppendReal(double value) => type is FloatType ? ((float)value).AppendTo(column) : value.AppendTo(column);

    private bool TryAppendBinary(ReadOnlySpan<byte> text)
    {
        if (_bytes.Length < text.Length)
        {
            _bytes = new byte[text.Length * 2];
        }

        if (Base64.DecodeFromUtf8(text, _bytes, out _, out var length) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        ((BytesColumnBuilder)column).Append(_bytes.AsSpan(0, length));
        return true;
    }
}
