using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Kernels.Values;

/// <summary>Values of any ordered type as doubles, and back: what sketches of numbers hold.</summary>
internal static class DoubleValue
{
    internal static double Read(DuckDbVector vector, int row) =>
        vector.Type switch
        {
            ByteType => vector.GetByte(row),
            ShortType => vector.GetShort(row),
            IntegerType or DateType or YearMonthIntervalType => vector.GetInt(row),
            FloatType => vector.GetFloat(row),
            DoubleType => vector.GetDouble(row),
            DecimalType => double.Parse(vector.GetDecimal(row).ToString(), CultureInfo.InvariantCulture),
            _ => vector.GetLong(row),
        };

    internal static void Write(VectorWriter writer, int row, double value)
    {
        switch (writer.Type)
        {
            case ByteType:
                writer.SetByte(row, (sbyte)value);
                break;
            case ShortType:
                writer.SetShort(row, (short)value);
                break;
            case IntegerType or DateType or YearMonthIntervalType:
                writer.SetInt(row, (int)value);
                break;
            case FloatType:
                writer.SetFloat(row, (float)value);
                break;
            case DoubleType:
                writer.SetDouble(row, value);
                break;
            case DecimalType type:
                writer.SetDecimal(row, Decimal128.FromDecimal((decimal)value).Rescale(type.Scale).Unscaled);
                break;
            default:
                writer.SetLong(row, (long)value);
                break;
        }
    }
}
