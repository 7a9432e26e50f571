using System.Globalization;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A value of <see cref="DateType"/>: a day, without a time.</summary>
public class Date
{
    private static readonly int s_epoch = new DateOnly(1970, 1, 1).DayNumber;

    private readonly DateTime _value;

    /// <summary>The day of a date-time; its time is dropped.</summary>
    public Date(DateTime dateTime) => _value = dateTime.Date;

    /// <summary>A day of the Gregorian calendar.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the days of the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public Date(int year, int month, int day)
        : this(new DateTime(year, month, day)) { }

    /// <summary>The year.</summary>
    public int Year => _value.Year;

    /// <summary>The month, 1 to 12.</summary>
    public int Month => _value.Month;

    /// <summary>The day of the month, from 1.</summary>
    public int Day => _value.Day;

    /// <summary>Midnight of the day.</summary>
    public DateTime ToDateTime() => _value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj) || (obj is Date date && _value == date._value);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => _value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static Date FromEpochDays(int days) => new(DateOnly.FromDayNumber(s_epoch + days).ToDateTime(TimeOnly.MinValue));

    internal int ToEpochDays() => DateOnly.FromDateTime(_value).DayNumber - s_epoch;
}
