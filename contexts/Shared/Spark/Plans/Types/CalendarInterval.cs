namespace Microsoft.Spark.Sql.Types;

/// <summary>A value of <see cref="CalendarIntervalType"/>; its parts are independent, a month has no fixed days.</summary>
/// <param name="Months">Months.</param>
/// <param name="Days">Days.</param>
/// <param name="Microseconds">Microseconds.</param>
public readonly record struct CalendarInterval(int Months, int Days, long Microseconds);
