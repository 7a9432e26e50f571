using System.Globalization;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A value of <see cref="TimestampType"/>: an instant, in UTC, with microseconds.</summary>
public class Timestamp
{
    private readonly DateTime _value;

    /// <summary>
    /// The instant of a date-time: a local one is converted, one of unknown kind is UTC. What is finer than microseconds is cut off.
    /// </summary>
    public Timestamp(DateTime dateTime)
    {
        var utc = dateTime.Kind == DateTimeKind.Local ? dateTime.ToUniversalTime() : DateTime.SpecifyKind(dateTime, DateTimeKind.Utc);
        _value = utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>An instant by its parts in UTC.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such instant.</exception>
    public Timestamp(int year, int month, int day, int hour, int minute, int second, int microsecond)
        : this(new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).AddTicks(microsecond * TimeSpan.TicksPerMicrosecond))
    { }

    /// <summary>The year in UTC.</summary>
    public int Year => _value.Year;

    /// <summary>The month in UTC, 1 to 12.</summary>
    public int Month => _value.Month;

    /// <summary>The day of the month in UTC.</summary>
    public int Day => _value.Day;

    /// <summary>The hour in UTC.</summary>
    public int Hour => _value.Hour;

    /// <summary>The minute.</summary>
    public int Minute => _value.Minute;

    /// <summary>The second.</summary>
    public int Second => _value.Second;

    /// <summary>The microseconds in the second, 0 to 999999.</summary>
    public int Microsecond => (int)(_value.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond);

    /// <summary>The instant in UTC.</summary>
    public DateTime ToDateTime() => _value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj) || (obj is Timestamp timestamp && _value == timestamp._value);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => _value.ToString("yyyy-MM-dd HH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    internal static Timestamp FromEpochMicroseconds(long microseconds) =>
        new(DateTime.UnixEpoch.AddTicks(checked(microseconds * TimeSpan.TicksPerMicrosecond)));

    internal long ToEpochMicroseconds() => (_value - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}
