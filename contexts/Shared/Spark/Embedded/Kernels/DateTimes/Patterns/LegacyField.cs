namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>The fields of <c>java.util.Calendar</c>. Months are counted from 1, days of the week from Sunday, 1.</summary>
internal enum LegacyField
{
    /// <summary>0 before Christ, else 1.</summary>
    Era,

    /// <summary>The year of the era.</summary>
    Year,

    /// <summary>The month.</summary>
    Month,

    /// <summary>The week of the year.</summary>
    WeekOfYear,

    /// <summary>The week of the month.</summary>
    WeekOfMonth,

    /// <summary>The day of the month.</summary>
    DayOfMonth,

    /// <summary>The day of the year.</summary>
    DayOfYear,

    /// <summary>The day of the week.</summary>
    DayOfWeek,

    /// <summary>The how manieth such day of the week the month has.</summary>
    DayOfWeekInMonth,

    /// <summary>The year of the week.</summary>
    WeekYear,

    /// <summary>1 in the afternoon.</summary>
    AmPm,

    /// <summary>The hour, from 0 to 11.</summary>
    Hour,

    /// <summary>The hour, from 0 to 23.</summary>
    HourOfDay,

    /// <summary>The minute.</summary>
    Minute,

    /// <summary>The second.</summary>
    Second,
}
