using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Kernels.Values;

/// <summary>
/// Values taken out of vectors, to be kept: numbers as vectors hold them, text and binaries as bytes, arrays and structs as
/// <c>object?[]</c>, maps as an array of keys and one of values.
/// </summary>
internal static class Value
{
    internal static object? Read(ColumnVector vector, int row)
    {
        if (vector.IsNullAt(row))
        {
            return null;
        }

        switch (vector.Type)
        {
            case BooleanType:
                return vector.GetBoolean(row);
            case ByteType:
                return vector.GetByte(row);
            case ShortType:
                return vector.GetShort(row);
            case IntegerType or DateType or YearMonthIntervalType:
                return vector.GetInt(row);
            case LongType or TimestampType or TimestampNTZType or DayTimeIntervalType:
                return vector.GetLong(row);
            case FloatType:
                return vector.GetFloat(row);
            case DoubleType:
                return vector.GetDouble(row);
            case DecimalType:
                return vector.GetDecimal(row).Unscaled;
            case StringType or BinaryType or CharType or VarcharType:
                return vector.GetBytes(row).ToArray();
            case CalendarIntervalType:
                return vector.GetInterval(row);
            case ArrayType:
                var (offset, length) = vector.GetRange(row);
                return ReadRange(vector.GetChild(0), offset, length);
            case MapType:
                var (start, count) = vector.GetRange(row);
                return new object?[] { ReadRange(vector.GetChild(0), start, count), ReadRange(vector.GetChild(1), start, count) };
            case StructType structure:
                var fields = new object?[structure.Fields.Count];
                for (var i = 0; i < fields.Length; i++)
                {
                    fields[i] = Read(vector.GetChild(i), row);
                }

                return fields;
            default:
                return null;
        }
    }

    internal static void Write(VectorWriter writer, int row, object? value)
    {
        if (value is null)
        {
            writer.SetNull(row);
            return;
        }

        switch (writer.Type)
        {
            case BooleanType:
                writer.SetBoolean(row, (bool)value);
                break;
            case ByteType:
                writer.SetByte(row, (sbyte)value);
                break;
            case ShortType:
                writer.SetShort(row, (short)value);
                break;
            case IntegerType or DateType or YearMonthIntervalType:
                writer.SetInt(row, (int)value);
                break;
            case LongType or TimestampType or TimestampNTZType or DayTimeIntervalType:
                writer.SetLong(row, (long)value);
                break;
            case FloatType:
                writer.SetFloat(row, (float)value);
                break;
            case DoubleType:
                writer.SetDouble(row, (double)value);
                break;
            case DecimalType:
                writer.SetDecimal(row, (Int128)value);
                break;
            case StringType or BinaryType or CharType or VarcharType:
                writer.SetBytes(row, (byte[])value);
                break;
            case CalendarIntervalType:
                writer.SetInterval(row, (CalendarInterval)value);
                break;
            case ArrayType:
                WriteRange(writer, row, (object?[])value);
                break;
            case MapType:
                WriteMap(writer, row, (object?[])value);
                break;
            case StructType:
                var fields = (object?[])value;
                for (var i = 0; i < fields.Length; i++)
                {
                    Write(writer.GetChild(i), row, fields[i]);
                }

                break;
            default:
                writer.SetNull(row);
                break;
        }
    }

    /// <summary>Writes an array.</summary>
    internal static void WriteRange(VectorWriter writer, int row, IReadOnlyList<object?> items)
    {
        var offset = writer.SetRange(row, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            Write(writer.GetChild(0), offset + i, items[i]);
        }
    }

    private static void WriteMap(VectorWriter writer, int row, object?[] map)
    {
        var (keys, values) = ((object?[])map[0]!, (object?[])map[1]!);
        var offset = writer.SetRange(row, keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            Write(writer.GetChild(0), offset + i, keys[i]);
            Write(writer.GetChild(1), offset + i, values[i]);
        }
    }

    private static object?[] ReadRange(ColumnVector elements, int offset, int length)
    {
        var items = new object?[length];
        for (var i = 0; i < length; i++)
        {
            items[i] = Read(elements, offset + i);
        }

        return items;
    }
}
