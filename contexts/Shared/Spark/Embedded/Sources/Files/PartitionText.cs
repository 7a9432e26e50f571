using System.Buffers;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Values;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>Values as the names of folders hold them: as a cast to string gives.</summary>
internal static class PartitionText
{
    internal static string? Of(ColumnVector column, int row, Zone zone)
    {
        if (column.IsNullAt(row))
        {
            return null;
        }

        var output = new ArrayBufferWriter<byte>();
        switch (column.Type)
        {
            case BooleanType:
                ValueText.Write(output, column.GetBoolean(row));
                break;
            case ByteType:
                ValueText.Write(output, column.GetByte(row));
                break;
            case ShortType:
                ValueText.Write(output, column.GetShort(row));
                break;
            case IntegerType:
                ValueText.Write(output, column.GetInt(row));
                break;
            case LongType:
                ValueText.Write(output, column.GetLong(row));
                break;
            case FloatType:
                ValueText.Write(output, column.GetFloat(row));
                break;
            case DoubleType:
                ValueText.Write(output, column.GetDouble(row));
                break;
            case DecimalType:
                ValueText.Write(output, column.GetDecimal(row), isPlain: false);
                break;
            case DateType:
                ValueText.WriteDate(output, column.GetInt(row));
                break;
            case TimestampType:
                ValueText.WriteTimestamp(output, zone.ToLocal(column.GetLong(row)));
                break;
            case TimestampNTZType:
                ValueText.WriteTimestamp(output, column.GetLong(row));
                break;
            default:
                return Encoding.UTF8.GetString(column.GetBytes(row));
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
