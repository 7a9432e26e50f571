using System.Buffers;
using Shared.Spark.Embedded.Kernels.DateTimes;
using Shared.Spark.Plans.Formatting;
using static Shared.Spark.Plans.DateTimes.DateTimeConstants;

namespace Shared.Spark.Embedded.Sources.Values;

/// <summary>Timestamps as Spark's JSON and CSV writers print them: <c>yyyy-MM-dd'T'HH:mm:ss.SSS</c> and the offset.</summary>
internal static class IsoText
{
    internal static void AppendLocal(IBufferWriter<byte> output, long local)
    {
        DateTimeText.AppendDate(output, DateTimeMath.FloorDays(local));
        output.Write("T"u8);
        var milliseconds = DateTimeMath.TimeOfDay(local) / MicrosPerMilli;
        NumberText.AppendPadded(output, milliseconds / 3_600_000, 2);
        output.Write(":"u8);
        NumberText.AppendPadded(output, milliseconds / 60_000 % 60, 2);
        output.Write(":"u8);
        NumberText.AppendPadded(output, milliseconds / 1000 % 60, 2);
        output.Write("."u8);
        NumberText.AppendPadded(output, milliseconds % 1000, 3);
    }

    /// <summary>The pattern letters XXX: <c>Z</c> or <c>-08:00</c>.</summary>
    internal static void AppendOffset(IBufferWriter<byte> output, int seconds)
    {
        if (seconds / 60 == 0)
        {
            output.Write("Z"u8);
            return;
        }

        output.Write(seconds < 0 ? "-"u8 : "+"u8);
        var minutes = Math.Abs(seconds) / 60;
        NumberText.AppendPadded(output, minutes / 60, 2);
        output.Write(":"u8);
        NumberText.AppendPadded(output, minutes % 60, 2);
    }
}
