using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Kernels;

/// <summary>Copies values from vector to vector.</summary>
internal static class VectorWriterCopies
{
    /// <summary>Writes the value of another vector of the same type.</summary>
    internal static void Copy(this VectorWriter writer, int row, ColumnVector source, int sourceRow)
    {
        if (source.IsNullAt(sourceRow))
        {
            writer.SetNull(row);
            return;
        }

        switch (writer.Type)
        {
            case BooleanType:
                writer.SetBoolean(row, source.GetBoolean(sourceRow));
                break;
            case ByteType:
                writer.SetByte(row, source.GetByte(sourceRow));
                break;
            case ShortType:
                writer.SetShort(row, source.GetShort(sourceRow));
                break;
            case IntegerType or DateType or YearMonthIntervalType:
                writer.SetInt(row, source.GetInt(sourceRow));
                break;
            case LongType or TimestampType or TimestampNTZType or DayTimeIntervalType:
                writer.SetLong(row, source.GetLong(sourceRow));
                break;
            case FloatType:
                writer.SetFloat(row, source.GetFloat(sourceRow));
                break;
            case DoubleType:
                writer.SetDouble(row, source.GetDouble(sourceRow));
                break;
            case DecimalType:
                writer.SetDecimal(row, source.GetDecimal(sourceRow).Unscaled);
                break;
            case StringType or BinaryType or CharType or VarcharType:
                writer.SetBytes(row, source.GetBytes(sourceRow));
                break;
            case CalendarIntervalType:
                writer.SetInterval(row, source.GetInterval(sourceRow));
                break;
            case ArrayType:
                CopyRange(writer, row, source, sourceRow, childCount: 1);
                break;
            case MapType:
                CopyRange(writer, row, source, sourceRow, childCount: 2);
                break;
            case StructType structure:
                for (var i = 0; i < structure.Fields.Count; i++)
                {
                    writer.GetChild(i).Copy(row, source.GetChild(i), sourceRow);
                }

                break;
            default:
                writer.SetNull(row);
                break;
        }
    }

    private static void CopyRange(VectorWriter writer, int row, ColumnVector source, int sourceRow, int childCount)
    {
        var (from, length) = source.GetRange(sourceRow);
        var to = writer.SetRange(row, length);
        for (var child = 0; child < childCount; child++)
        {
            var (target, elements) = (writer.GetChild(child), source.GetChild(child));
            for (var i = 0; i < length; i++)
            {
                target.Copy(to + i, elements, from + i);
            }
        }
    }
}
