using System.Buffers;
using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Plans.Formatting;

/// <summary>Writes values as Spark's <c>CAST(value AS STRING)</c> does, in UTF-8. Allocates nothing but what <c>output</c> does.</summary>
/// <param name="nullText">What stands for nulls within arrays, maps and structs.</param>
/// <param name="hexBinary">Whether binaries are written as <c>[68 65]</c>, not as the text they hold.</param>
/// <param name="plainDecimals">Whether decimals never have an exponent.</param>
public sealed class CastToString(byte[] nullText, bool hexBinary, bool plainDecimals)
{
    /// <summary>As a cast, not in ANSI mode.</summary>
    public static CastToString Legacy { get; } = new("null"u8.ToArray(), hexBinary: false, plainDecimals: false);

    /// <summary>As a cast in ANSI mode.</summary>
    public static CastToString Ansi { get; } = new("null"u8.ToArray(), hexBinary: false, plainDecimals: true);

    /// <summary>As <c>Show</c> does: Spark's <c>ToPrettyString</c>.</summary>
    public static CastToString Pretty { get; } = new("NULL"u8.ToArray(), hexBinary: true, plainDecimals: true);

    /// <summary>Writes the value at <paramref name="row"/>, which must not be null unless the null text is wanted.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="vector">The values.</param>
    /// <param name="row">Which.</param>
    /// <param name="zone">The session's time zone.</param>
    public void Append(IBufferWriter<byte> output, ColumnVector vector, int row, ZoneRules zone)
    {
        if (vector.IsNullAt(row))
        {
            output.Write(nullText);
            return;
        }

        switch (vector.Type)
        {
            case BooleanType:
                output.Write(vector.GetBoolean(row) ? "true"u8 : "false"u8);
                break;
            case ByteType:
                NumberText.Append(output, (long)vector.GetByte(row));
                break;
            case ShortType:
                NumberText.Append(output, (long)vector.GetShort(row));
                break;
            case IntegerType:
                NumberText.Append(output, (long)vector.GetInt(row));
                break;
            case LongType:
                NumberText.Append(output, vector.GetLong(row));
                break;
            case FloatType:
                NumberText.Append(output, vector.GetFloat(row));
                break;
            case DoubleType:
                NumberText.Append(output, vector.GetDouble(row));
                break;
            case DecimalType when plainDecimals:
                NumberText.AppendPlain(output, vector.GetDecimal(row));
                break;
            case DecimalType:
                NumberText.Append(output, vector.GetDecimal(row));
                break;
            case BinaryType when hexBinary:
                AppendHex(output, vector.GetBytes(row));
                break;
            case StringType or CharType or VarcharType or BinaryType:
                output.Write(vector.GetBytes(row));
                break;
            case DateType:
                DateTimeText.AppendDate(output, vector.GetInt(row));
                break;
            case TimestampType:
                DateTimeText.AppendTimestamp(output, vector.GetLong(row), zone);
                break;
            case TimestampNTZType:
                DateTimeText.AppendLocal(output, vector.GetLong(row));
                break;
            case DayTimeIntervalType type:
                IntervalText.AppendAnsi(output, vector.GetLong(row), type);
                break;
            case YearMonthIntervalType type:
                IntervalText.AppendAnsi(output, vector.GetInt(row), type);
                break;
            case CalendarIntervalType:
                IntervalText.Append(output, vector.GetInterval(row));
                break;
            case ArrayType:
                AppendArray(output, vector, row, zone);
                break;
            case MapType:
                AppendMap(output, vector, row, zone);
                break;
            case StructType type:
                AppendStruct(output, vector, type.Fields.Count, row, zone);
                break;
            default:
                throw new InvalidOperationException($"Values of {vector.Type.SimpleString} have no text.");
        }
    }

    private static void AppendHex(IBufferWriter<byte> output, ReadOnlySpan<byte> bytes)
    {
        output.Write("["u8);
        for (var i = 0; i < bytes.Length; i++)
        {
            output.Write(i > 0 ? " "u8 : ""u8);
            bytes[i].TryFormat(output.GetSpan(2), out var written, "X2", CultureInfo.InvariantCulture);
            output.Advance(written);
        }

        output.Write("]"u8);
    }

    private void AppendArray(IBufferWriter<byte> output, ColumnVector vector, int row, ZoneRules zone)
    {
        var (offset, length) = vector.GetRange(row);
        var elements = vector.GetChild(0);
        output.Write("["u8);
        for (var i = 0; i < length; i++)
        {
            output.Write(i > 0 ? ", "u8 : ""u8);
            Append(output, elements, offset + i, zone);
        }

        output.Write("]"u8);
    }

    private void AppendMap(IBufferWriter<byte> output, ColumnVector vector, int row, ZoneRules zone)
    {
        var (offset, length) = vector.GetRange(row);
        var (keys, values) = (vector.GetChild(0), vector.GetChild(1));
        output.Write("{"u8);
        for (var i = 0; i < length; i++)
        {
            output.Write(i > 0 ? ", "u8 : ""u8);
            Append(output, keys, offset + i, zone);
            output.Write(" -> "u8);
            Append(output, values, offset + i, zone);
        }

        output.Write("}"u8);
    }

    private void AppendStruct(IBufferWriter<byte> output, ColumnVector vector, int fields, int row, ZoneRules zone)
    {
        output.Write("{"u8);
        for (var i = 0; i < fields; i++)
        {
            output.Write(i > 0 ? ", "u8 : ""u8);
            Append(output, vector.GetChild(i), row, zone);
        }

        output.Write("}"u8);
    }
}
