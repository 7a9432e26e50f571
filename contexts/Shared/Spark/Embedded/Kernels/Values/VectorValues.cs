using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Kernels.Values;

/// <summary>
/// Compares values in vectors as Spark does: NaN equals itself and is the largest, nulls are the smallest, -0.0 equals 0.0.
/// </summary>
internal static class VectorValues
{
    /// <summary>The order of two values of the same type.</summary>
    internal static int Compare(ColumnVector left, int leftRow, ColumnVector right, int rightRow)
    {
        var (leftIsNull, rightIsNull) = (left.IsNullAt(leftRow), right.IsNullAt(rightRow));
        if (leftIsNull || rightIsNull)
        {
            return leftIsNull == rightIsNull ? 0
                : leftIsNull ? -1
                : 1;
        }

        return left.Type switch
        {
            BooleanType => left.GetBoolean(leftRow).CompareTo(right.GetBoolean(rightRow)),
            ByteType => left.GetByte(leftRow).CompareTo(right.GetByte(rightRow)),
            ShortType => left.GetShort(leftRow).CompareTo(right.GetShort(rightRow)),
            IntegerType or DateType or YearMonthIntervalType => left.GetInt(leftRow).CompareTo(right.GetInt(rightRow)),
            LongType or TimestampType or TimestampNTZType or DayTimeIntervalType => left.GetLong(leftRow)
                .CompareTo(right.GetLong(rightRow)),
            FloatType => Compare(left.GetFloat(leftRow), right.GetFloat(rightRow)),
            DoubleType => Compare(left.GetDouble(leftRow), right.GetDouble(rightRow)),
            DecimalType => left.GetDecimal(leftRow).Unscaled.CompareTo(right.GetDecimal(rightRow).Unscaled),
            StringType or BinaryType or CharType or VarcharType => left.GetBytes(leftRow).SequenceCompareTo(right.GetBytes(rightRow)),
            CalendarIntervalType => Compare(left.GetInterval(leftRow), right.GetInterval(rightRow)),
            ArrayType => CompareArrays(left, leftRow, right, rightRow),
            StructType type => CompareStructs(type, left, leftRow, right, rightRow),
            MapType => CompareMaps(left, leftRow, right, rightRow),
            _ => 0,
        };
    }

    internal static bool AreEqual(ColumnVector left, int leftRow, ColumnVector right, int rightRow) =>
        Compare(left, leftRow, right, rightRow) == 0;

    /// <summary>A hash that is equal for equal values.</summary>
    internal static int HashOf(ColumnVector vector, int row)
    {
        if (vector.IsNullAt(row))
        {
            return 0;
        }

        switch (vector.Type)
        {
            case BooleanType:
                return vector.GetBoolean(row) ? 1 : 2;
            case ByteType:
                return vector.GetByte(row);
            case ShortType:
                return vector.GetShort(row);
            case IntegerType or DateType or YearMonthIntervalType:
                return vector.GetInt(row);
            case LongType or TimestampType or TimestampNTZType or DayTimeIntervalType:
                return vector.GetLong(row).GetHashCode();
            case FloatType:
                return (vector.GetFloat(row) + 0f).GetHashCode();
            case DoubleType:
                return (vector.GetDouble(row) + 0d).GetHashCode();
            case DecimalType:
                return vector.GetDecimal(row).Unscaled.GetHashCode();
            case StringType or BinaryType or CharType or VarcharType:
                var hash = default(HashCode);
                hash.AddBytes(vector.GetBytes(row));
                return hash.ToHashCode();
            case CalendarIntervalType:
                return vector.GetInterval(row).GetHashCode();
            case StructType type:
                var combined = 17;
                for (var i = 0; i < type.Fields.Count; i++)
                {
                    combined = (combined * 31) + HashOf(vector.GetChild(i), row);
                }

                return combined;
            case ArrayType or MapType:
                var (offset, length) = vector.GetRange(row);
                var total = length;
                for (var i = 0; i < length; i++)
                {
                    total = (total * 31) + HashOf(vector.GetChild(0), offset + i);
                }

                return total;
            default:
                return 0;
        }
    }

    private static int Compare(float left, float right) =>
        float.IsNaN(left) ? (float.IsNaN(right) ? 0 : 1)
        : float.IsNaN(right) ? -1
        : left < right ? -1
        : left > right ? 1
        : 0;

    private static int Compare(double left, double right) =>
        double.IsNaN(left) ? (double.IsNaN(right) ? 0 : 1)
        : double.IsNaN(right) ? -1
        : left < right ? -1
        : left > right ? 1
        : 0;

    private static int Compare(CalendarInterval left, CalendarInterval right) =>
        (left.Months, left.Days, left.Microseconds).CompareTo((right.Months, right.Days, right.Microseconds));

    private static int CompareArrays(ColumnVector left, int leftRow, ColumnVector right, int rightRow)
    {
        var ((leftOffset, leftLength), (rightOffset, rightLength)) = (left.GetRange(leftRow), right.GetRange(rightRow));
        var (leftElements, rightElements) = (left.GetChild(0), right.GetChild(0));
        for (var i = 0; i < Math.Min(leftLength, rightLength); i++)
        {
            var order = Compare(leftElements, leftOffset + i, rightElements, rightOffset + i);
            if (order != 0)
            {
                return order;
            }
        }

        return leftLength.CompareTo(rightLength);
    }

    private static int CompareStructs(StructType type, ColumnVector left, int leftRow, ColumnVector right, int rightRow)
    {
        for (var i = 0; i < type.Fields.Count; i++)
        {
            var order = Compare(left.GetChild(i), leftRow, right.GetChild(i), rightRow);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static int CompareMaps(ColumnVector left, int leftRow, ColumnVector right, int rightRow)
    {
        var ((leftOffset, leftLength), (rightOffset, rightLength)) = (left.GetRange(leftRow), right.GetRange(rightRow));
        for (var i = 0; i < Math.Min(leftLength, rightLength); i++)
        {
            var order = Compare(left.GetChild(0), leftOffset + i, right.GetChild(0), rightOffset + i);
            order = order != 0 ? order : Compare(left.GetChild(1), leftOffset + i, right.GetChild(1), rightOffset + i);
            if (order != 0)
            {
                return order;
            }
        }

        return leftLength.CompareTo(rightLength);
    }
}
