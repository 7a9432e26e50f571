using System.Text;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Plans.Columnar;

/// <summary>Makes rows of .NET values from batches.</summary>
public static class RowReader
{
    /// <summary>The rows of a batch, made one by one as they are asked for.</summary>
    public static IEnumerable<Row> ReadRows(ColumnarBatch batch)
    {
        for (var row = 0; row < batch.RowCount; row++)
        {
            yield return ReadRow(batch, row);
        }
    }

    /// <summary>The row at <paramref name="row"/>.</summary>
    public static Row ReadRow(ColumnarBatch batch, int row)
    {
        var values = new object?[batch.Columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ReadValue(batch.Columns[i], row);
        }

        return new Row(values, batch.Schema);
    }

    /// <summary>The value at <paramref name="row"/> as <see cref="Row"/> holds it.</summary>
    public static object? ReadValue(ColumnVector vector, int row) =>
        vector.IsNullAt(row)
            ? null
            : vector.Type switch
            {
                NullType => null,
                BooleanType => vector.GetBoolean(row),
                ByteType => vector.GetByte(row),
                ShortType => vector.GetShort(row),
                IntegerType => vector.GetInt(row),
                LongType => vector.GetLong(row),
                FloatType => vector.GetFloat(row),
                DoubleType => vector.GetDouble(row),
                DecimalType => vector.GetDecimal(row).ToClr(),
                StringType or CharType or VarcharType => Encoding.UTF8.GetString(vector.GetBytes(row)),
                BinaryType => vector.GetBytes(row).ToArray(),
                DateType => Date.FromEpochDays(vector.GetInt(row)),
                TimestampType => Timestamp.FromEpochMicroseconds(vector.GetLong(row)),
                TimestampNTZType => DateTime.SpecifyKind(
                    DateTime.UnixEpoch.AddTicks(vector.GetLong(row) * TimeSpan.TicksPerMicrosecond),
                    DateTimeKind.Unspecified
                ),
                DayTimeIntervalType => new TimeSpan(vector.GetLong(row) * TimeSpan.TicksPerMicrosecond),
                YearMonthIntervalType => new YearMonthInterval(vector.GetInt(row)),
                CalendarIntervalType => vector.GetInterval(row),
                ArrayType => ReadArray(vector, row),
                MapType => ReadMap(vector, row),
                StructType type => ReadStruct(vector, type, row),
                var type => throw new InvalidOperationException($"Values of {type.SimpleString} cannot be read."),
            };

    private static object?[] ReadArray(ColumnVector vector, int row)
    {
        var (offset, length) = vector.GetRange(row);
        var elements = vector.GetChild(0);
        var values = new object?[length];
        for (var i = 0; i < length; i++)
        {
            values[i] = ReadValue(elements, offset + i);
        }

        return values;
    }

    private static Dictionary<object, object?> ReadMap(ColumnVector vector, int row)
    {
        var (offset, length) = vector.GetRange(row);
        var (keys, values) = (vector.GetChild(0), vector.GetChild(1));
        var map = new Dictionary<object, object?>(length);
        for (var i = 0; i < length; i++)
        {
            map[ReadValue(keys, offset + i)!] = ReadValue(values, offset + i);
        }

        return map;
    }

    private static Row ReadStruct(ColumnVector vector, StructType type, int row)
    {
        var values = new object?[type.Fields.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ReadValue(vector.GetChild(i), row);
        }

        return new Row(values, type);
    }
}
