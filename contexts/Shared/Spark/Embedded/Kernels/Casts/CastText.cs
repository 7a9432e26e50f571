using System.Buffers;
using System.Text;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Embedded.Kernels.Casts;

/// <summary>Values as their casts to text, for messages.</summary>
internal static class CastText
{
    internal static string Of(ColumnVector vector, int row)
    {
        var buffer = new ArrayBufferWriter<byte>();
        CastToString.Ansi.Append(buffer, vector, row, ZoneRules.Utc);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
