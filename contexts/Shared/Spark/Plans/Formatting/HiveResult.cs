using System.Buffers;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Plans.Formatting;

/// <summary>
/// Writes rows as <c>spark-sql</c> does: columns separated by tabs, values in Hive's form. See Spark's <c>HiveResult</c>.
/// </summary>
public static class HiveResult
{
    /// <summary>The row at <paramref name="row"/>.</summary>
    /// <param name="batch">The rows.</param>
    /// <param name="row">Which.</param>
    /// <param name="zone">The session's time zone.</param>
    public static string FormatRow(ColumnarBatch batch, int row, ZoneRules zone)
    {
        var output = new ArrayBufferWriter<byte>();
        for (var i = 0; i < batch.Columns.Count; i++)
        {
            output.Write(i > 0 ? "\t"u8 : ""u8);
            Append(output, batch.Columns[i], row, zone, isNested: false);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Writes a value.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="vector">The values.</param>
    /// <param name="row">Which.</param>
    /// <param name="zone">The session's time zone.</param>
    /// <param name="isNested">Whether it stands within an array, map or struct: strings are quoted there.</param>
    public static void Append(IBufferWriter<byte> output, ColumnVector vector, int row, ZoneRules zone, bool isNested)
    {
        if (vector.IsNullAt(row))
        {
            output.Write(isNested ? "null"u8 : "NULL"u8);
            return;
        }

        switch (vector.Type)
        {
            case StringType or CharType or VarcharType when isNested:
                output.Write("\""u8);
                output.Write(vector.GetBytes(row));
                output.Write("\""u8);
                break;
            case DayTimeIntervalType:
                IntervalText.AppendHive(output, vector.GetLong(row));
                break;
            case YearMonthIntervalType:
                IntervalText.AppendHive(output, vector.GetInt(row));
                break;
            case ArrayType:
                AppendArray(output, vector, row, zone);
                break;
            case MapType:
                AppendMap(output, vector, row, zone);
                break;
            case StructType type:
                AppendStruct(output, vector, type, row, zone);
                break;
            default:
                CastToString.Ansi.Append(output, vector, row, zone);
                break;
        }
    }

    private static void AppendArray(IBufferWriter<byte> output, ColumnVector vector, int row, ZoneRules zone)
    {
        var (offset, length) = vector.GetRange(row);
        var elements = vector.GetChild(0);
        output.Write("["u8);
        for (var i = 0; i < length; i++)
        {
            output.Write(i > 0 ? ","u8 : ""u8);
            Append(output, elements, offset + i, zone, isNested: true);
        }

        output.Write("]"u8);
    }

    // Entries are ordered by their text.
    private static void AppendMap(IBufferWriter<byte> output, ColumnVector vector, int row, ZoneRules zone)
    {
        var (offset, length) = vector.GetRange(row);
        var (keys, values) = (vector.GetChild(0), vector.GetChild(1));
        var entries = new string[length];
        var entry = new ArrayBufferWriter<byte>();
        for (var i = 0; i < length; i++)
        {
            entry.ResetWrittenCount();
            Append(entry, keys, offset + i, zone, isNested: true);
            entry.Write(":"u8);
            Append(entry, values, offset + i, zone, isNested: true);
            entries[i] = Encoding.UTF8.GetString(entry.WrittenSpan);
        }

        Array.Sort(entries, StringComparer.Ordinal);
        output.Write("{"u8);
        for (var i = 0; i < length; i++)
        {
            output.Write(i > 0 ? ","u8 : ""u8);
            Encoding.UTF8.GetBytes(entries[i], output);
        }

        output.Write("}"u8);
    }

    private static void AppendStruct(IBufferWriter<byte> output, ColumnVector vector, StructType type, int row, ZoneRules zone)
    {
        output.Write("{"u8);
        for (var i = 0; i < type.Fields.Count; i++)
        {
            output.Write(i > 0 ? ",\""u8 : "\""u8);
            Encoding.UTF8.GetBytes(type.Fields[i].Name, output);
            output.Write("\":"u8);
            Append(output, vector.GetChild(i), row, zone, isNested: true);
        }

        output.Write("}"u8);
    }
}
