using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels.Values;

/// <summary>Values of any whole-number type as longs, and back.</summary>
internal static class WholeNumber
{
    internal static long Read(DuckDbVector vector, int row) =>
        vector.Type switch
        {
            ByteType => vector.GetByte(row),
            ShortType => vector.GetShort(row),
            IntegerType or DateType or YearMonthIntervalType => vector.GetInt(row),
            _ => vector.GetLong(row),
        };

    /// <summary>Writes a number, or the lower bits of one that the type does not hold.</summary>
    internal static void Write(VectorWriter writer, int row, long value)
    {
        switch (writer.Type)
        {
            case ByteType:
                writer.SetByte(row, unchecked((sbyte)value));
                break;
            case ShortType:
                writer.SetShort(row, unchecked((short)value));
                break;
            case IntegerType or DateType or YearMonthIntervalType:
                writer.SetInt(row, unchecked((int)value));
                break;
            default:
                writer.SetLong(row, value);
                break;
        }
    }
}
