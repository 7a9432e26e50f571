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
            FloatType => vector.GetFloat(row),
            DoubleType => vector.GetDouble(row),
            DecimalType => double.Parse(vector.GetDecimal(row).ToString(), CultureInfo.InvariantCulture),
            _ => WholeNumber.Read(vector, row),
        };

    internal static void Write(VectorWriter writer, int row, double value)
    {
        switch (writer.Type)
        {
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
                WholeNumber.Write(writer, row, (long)value);
                break;
        }
    }
}
