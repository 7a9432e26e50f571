namespace Microsoft.Spark.Sql;

/// <content>Dates and timestamps.</content>
public static partial class Functions
{
    /// <summary>The date some months later.</summary>
    /// <param name="startDate">The date.</param>
    /// <param name="numMonths">How many months; negative for earlier.</param>
    public static Column AddMonths(Column startDate, Column numMonths) => Call("add_months", startDate, numMonths);

    /// <summary>The date some months later.</summary>
    /// <param name="startDate">The date.</param>
    /// <param name="numMonths">How many months; negative for earlier.</param>
    public static Column AddMonths(Column startDate, int numMonths) => Call("add_months", startDate, Lit(numMonths));

    /// <summary>The date when the query began.</summary>
    public static Column CurrentDate() => Call("current_date");

    /// <summary>The time when the query began.</summary>
    public static Column CurrentTimestamp() => Call("current_timestamp");

    /// <summary>The date some days later.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="days">How many days.</param>
    public static Column DateAdd(Column start, Column days) => Call("date_add", start, days);

    /// <summary>The date some days later.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="days">How many days.</param>
    public static Column DateAdd(Column start, int days) => Call("date_add", start, Lit(days));

    /// <summary>How many days lie between two dates.</summary>
    /// <param name="end">The later one.</param>
    /// <param name="start">Where it starts.</param>
    public static Column DateDiff(Column end, Column start) => Call("datediff", end, start);

    /// <summary>A date or timestamp as text.</summary>
    /// <param name="dateExpr">The date or timestamp.</param>
    /// <param name="format">The pattern.</param>
    public static Column DateFormat(Column dateExpr, string format) => Call("date_format", dateExpr, Lit(format));

    /// <summary>The date some days earlier.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="days">How many days.</param>
    public static Column DateSub(Column start, Column days) => Call("date_sub", start, days);

    /// <summary>The date some days earlier.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="days">How many days.</param>
    public static Column DateSub(Column start, int days) => Call("date_sub", start, Lit(days));

    /// <summary>The start of the unit that a timestamp is in: <c>year, month, day, hour</c>.</summary>
    /// <param name="format">The pattern.</param>
    /// <param name="column">The column.</param>
    public static Column DateTrunc(string format, Column column) => Call("date_trunc", Lit(format), column);

    /// <summary>The day of the month.</summary>
    /// <param name="column">The column.</param>
    public static Column DayOfMonth(Column column) => Call("dayofmonth", column);

    /// <summary>The day of the week, 1 for Sunday.</summary>
    /// <param name="column">The column.</param>
    public static Column DayOfWeek(Column column) => Call("dayofweek", column);

    /// <summary>The day of the year.</summary>
    /// <param name="column">The column.</param>
    public static Column DayOfYear(Column column) => Call("dayofyear", column);

    /// <summary>Seconds since 1970 as text, in the session's time zone.</summary>
    /// <param name="column">The column.</param>
    public static Column FromUnixTime(Column column) => Call("from_unixtime", column);

    /// <summary>Seconds since 1970 as text, in the session's time zone.</summary>
    /// <param name="column">The column.</param>
    /// <param name="format">The pattern.</param>
    public static Column FromUnixTime(Column column, string format) => Call("from_unixtime", column, Lit(format));

    /// <summary>A time of UTC as the time of a time zone.</summary>
    /// <param name="column">The column.</param>
    /// <param name="tz">The time zone: <c>Europe/Paris</c>, <c>+02:00</c>.</param>
    public static Column FromUtcTimestamp(Column column, Column tz) => Call("from_utc_timestamp", column, tz);

    /// <summary>A time of UTC as the time of a time zone.</summary>
    /// <param name="column">The column.</param>
    /// <param name="tz">The time zone: <c>Europe/Paris</c>, <c>+02:00</c>.</param>
    public static Column FromUtcTimestamp(Column column, string tz) => Call("from_utc_timestamp", column, Lit(tz));

    /// <summary>The hour.</summary>
    /// <param name="column">The column.</param>
    public static Column Hour(Column column) => Call("hour", column);

    /// <summary>The last day of the month.</summary>
    /// <param name="column">The column.</param>
    public static Column LastDay(Column column) => Call("last_day", column);

    /// <summary>The minute.</summary>
    /// <param name="column">The column.</param>
    public static Column Minute(Column column) => Call("minute", column);

    /// <summary>The month.</summary>
    /// <param name="column">The column.</param>
    public static Column Month(Column column) => Call("month", column);

    /// <summary>How many months lie between two dates, with fractions.</summary>
    /// <param name="end">The later one.</param>
    /// <param name="start">Where it starts.</param>
    public static Column MonthsBetween(Column end, Column start) => Call("months_between", end, start);

    /// <summary>How many months lie between two dates, with fractions.</summary>
    /// <param name="end">The later one.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="roundOff">Whether it is rounded to 8 digits.</param>
    public static Column MonthsBetween(Column end, Column start, bool roundOff) => Call("months_between", end, start, Lit(roundOff));

    /// <summary>The first date behind that is such a day of the week.</summary>
    /// <param name="date">The date.</param>
    /// <param name="dayOfWeek">The day: <c>Mon</c>, <c>Tuesday</c>.</param>
    public static Column NextDay(Column date, Column dayOfWeek) => Call("next_day", date, dayOfWeek);

    /// <summary>The first date behind that is such a day of the week.</summary>
    /// <param name="date">The date.</param>
    /// <param name="dayOfWeek">The day: <c>Mon</c>, <c>Tuesday</c>.</param>
    public static Column NextDay(Column date, string dayOfWeek) => Call("next_day", date, Lit(dayOfWeek));

    /// <summary>The quarter.</summary>
    /// <param name="column">The column.</param>
    public static Column Quarter(Column column) => Call("quarter", column);

    /// <summary>The second.</summary>
    /// <param name="column">The column.</param>
    public static Column Second(Column column) => Call("second", column);

    /// <summary>Seconds since 1970 as a timestamp.</summary>
    /// <param name="column">The column.</param>
    public static Column TimestampSeconds(Column column) => Call("timestamp_seconds", column);

    /// <summary>Text as a date.</summary>
    /// <param name="column">The column.</param>
    public static Column ToDate(Column column) => Call("to_date", column);

    /// <summary>Text as a date.</summary>
    /// <param name="column">The column.</param>
    /// <param name="format">The pattern.</param>
    public static Column ToDate(Column column, string format) => Call("to_date", column, Lit(format));

    /// <summary>Text as a timestamp.</summary>
    /// <param name="column">The column.</param>
    public static Column ToTimestamp(Column column) => Call("to_timestamp", column);

    /// <summary>Text as a timestamp.</summary>
    /// <param name="column">The column.</param>
    /// <param name="format">The pattern.</param>
    public static Column ToTimestamp(Column column, string format) => Call("to_timestamp", column, Lit(format));

    /// <summary>A time of a time zone as the time of UTC.</summary>
    /// <param name="column">The column.</param>
    /// <param name="tz">The time zone: <c>Europe/Paris</c>, <c>+02:00</c>.</param>
    public static Column ToUtcTimestamp(Column column, Column tz) => Call("to_utc_timestamp", column, tz);

    /// <summary>A time of a time zone as the time of UTC.</summary>
    /// <param name="column">The column.</param>
    /// <param name="tz">The time zone: <c>Europe/Paris</c>, <c>+02:00</c>.</param>
    public static Column ToUtcTimestamp(Column column, string tz) => Call("to_utc_timestamp", column, Lit(tz));

    /// <summary>The first day of the unit that a date is in: <c>year, quarter, month, week</c>.</summary>
    /// <param name="column">The column.</param>
    /// <param name="format">The pattern.</param>
    public static Column Trunc(Column column, string format) => Call("trunc", column, Lit(format));

    /// <summary>Seconds since 1970.</summary>
    public static Column UnixTimestamp() => UnixTimestamp(CurrentTimestamp());

    /// <summary>Seconds since 1970.</summary>
    /// <param name="column">The column.</param>
    public static Column UnixTimestamp(Column column) => Call("unix_timestamp", column);

    /// <summary>Seconds since 1970.</summary>
    /// <param name="column">The column.</param>
    /// <param name="format">The pattern.</param>
    public static Column UnixTimestamp(Column column, string format) => Call("unix_timestamp", column, Lit(format));

    /// <summary>The week of the year, by ISO 8601.</summary>
    /// <param name="column">The column.</param>
    public static Column WeekOfYear(Column column) => Call("weekofyear", column);

    /// <summary>The year.</summary>
    /// <param name="column">The column.</param>
    public static Column Year(Column column) => Call("year", column);
}
