using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Sources.Values;

/// <summary>Reads a text as a value of a type and adds it to a column. Mirrors the converters of Spark's <c>UnivocityParser</c>.</summary>
internal sealed class FieldParser(DataType type, TemporalFormat dates, TemporalFormat timestamps, TemporalFormat localTimestamps)
{
    /// <summary>How NaN is written.</summary>
    internal byte[] NaN { get; init; } = "NaN"u8.ToArray();

    /// <summary>How infinity is written.</summary>
    internal byte[] PositiveInfinity { get; init; } = "Inf"u8.ToArray();

    /// <summary>How -infinity is written.</summary>
    internal byte[] NegativeInfinity { get; init; } = "-Inf"u8.ToArray();

    /// <summary>Adds the value; false, with nothing added, when the text is none of the type.</summary>
    internal bool TryAppend(ColumnBuilder column, ReadOnlySpan<byte> text)
    {
        switch (type)
        {
            case StringType or CharType or VarcharType or BinaryType:
                ((BytesColumnBuilder)column).Append(text);
                return true;
            case BooleanType:
                return NumberReader.TryParse(text, out bool boolean) && boolean.AppendTo(column);
            case ByteType:
                return NumberReader.TryParse(text, out long tiny) && (sbyte)tiny == tiny && ((sbyte)tiny).AppendTo(column);
            case ShortType:
                return NumberReader.TryParse(text, out long small) && (short)small == small && ((short)small).AppendTo(column);
            case IntegerType:
                return NumberReader.TryParse(text, out long number) && (int)number == number && ((int)number).AppendTo(column);
            case LongType:
                return NumberReader.TryParse(text, out long big) && big.AppendTo(column);
            case FloatType:
                return TryParseReal(text, out var single) && ((float)single).AppendTo(column);
            case DoubleType:
                return TryParseReal(text, out var real) && real.AppendTo(column);
            case DecimalType:
                return TryParseDecimal(text, out var exact) && ((DecimalColumnBuilder)column).TryAppend(exact);
            case DateType:
                return dates.TryParse(text, out var days) && ((int)days).AppendTo(column);
            case TimestampType:
                return timestamps.TryParse(text, out var instant) && instant.AppendTo(column);
            case TimestampNTZType:
                return localTimestamps.TryParse(text, out var local) && local.AppendTo(column);
            default:
                return false;
        }
    }

    /// <summary>Whether values of a type can be read from text.</summary>
    internal static bool Supports(DataType type) =>
        type
            is StringType
                or CharType
                or VarcharType
                or BooleanType
                or ByteType
                or ShortType
                or IntegerType
                or LongType
                or FloatType
                or DoubleType
                or DecimalType
                or DateType
                or TimestampType
                or TimestampNTZType;

    /// <summary>A decimal as Spark reads it from text: commas are left out.</summary>
    internal static bool TryParseDecimal(ReadOnlySpan<byte> text, out Decimal128 value)
    {
        if (!text.Contains((byte)','))
        {
            return NumberReader.TryParse(text, out value);
        }

        Span<byte> plain = text.Length <= 128 ? stackalloc byte[text.Length] : new byte[text.Length];
        var length = 0;
        foreach (var b in text)
        {
            if (b != ',')
            {
                plain[length++] = b;
            }
        }

        return NumberReader.TryParse(plain[..length], out value);
    }

    /// <summary>A double, or one of the words for what is none.</summary>
    internal bool TryParseReal(ReadOnlySpan<byte> text, out double value)
    {
        value =
            text.SequenceEqual(NaN) ? double.NaN
            : text.SequenceEqual(PositiveInfinity) ? double.PositiveInfinity
            : text.SequenceEqual(NegativeInfinity) ? double.NegativeInfinity
            : 0;
        return value != 0 || NumberReader.TryParse(text, out value);
    }
}
