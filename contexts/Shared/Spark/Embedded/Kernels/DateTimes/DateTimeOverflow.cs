using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.DateTimes;

/// <summary>
/// Times and intervals that are too large: errors in every mode, as Spark's <c>Math.multiplyExact</c> and the like raise them.
/// </summary>
internal static class DateTimeOverflow
{
    internal static long ToLong(Int128 value) =>
        value >= long.MinValue && value <= long.MaxValue ? (long)value : throw Error("long overflow");

    internal static int ToInt(long value) => value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Error("integer overflow");

    private static SparkRuntimeException Error(string message) => new(null, message);
}
