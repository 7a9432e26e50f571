namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>
/// The fields that were read from a text, and what date and time they make. Of fields that contradict each other, those that were read last
/// count when the calendar is lenient, else there is none. Mirrors <c>java.util.GregorianCalendar</c>.
/// </summary>
internal sealed class LegacyFields(bool isLenient)
{
    private const int January = 1;

    private readonly int?[] _values = new int?[(int)LegacyField.Second + 1];
    private readonly int[] _stamps = new int[(int)LegacyField.Second + 1];
    private int _stamp;

    /// <summary>What the letters S are: milliseconds, or a fraction.</summary>
    internal long Milliseconds { get; set; }

    /// <summary>The offset that was read, in seconds.</summary>
    internal int? Offset { get; set; }

    internal int? this[LegacyField field]
    {
        get => _values[(int)field];
        set => (_values[(int)field], _stamps[(int)field]) = (value, ++_stamp);
    }

    /// <summary>
    /// The day of the hybrid calendar and the seconds of the day, which are more or less than a day's when it is lenient.
    /// </summary>
    internal (long Days, long Seconds)? ToHybrid()
    {
        if (!isLenient && (!AreInRange() || Milliseconds > 999))
        {
            return null;
        }

        var days = ToDays();
        var seconds = (Hour() * 3600) + ((this[LegacyField.Minute] ?? 0) * 60L) + (this[LegacyField.Second] ?? 0);
        return isLenient || Agrees(days, seconds) ? (days, seconds) : null;
    }

    private static (int Least, int Most) RangeOf(LegacyField field) =>
        field switch
        {
            LegacyField.Era or LegacyField.AmPm => (0, 1),
            LegacyField.Year or LegacyField.WeekYear => (1, 292_278_994),
            LegacyField.Month => (1, 12),
            LegacyField.WeekOfYear => (1, 53),
            LegacyField.WeekOfMonth => (0, 6),
            LegacyField.DayOfMonth => (1, 31),
            LegacyField.DayOfYear => (1, 366),
            LegacyField.DayOfWeek => (1, 7),
            LegacyField.DayOfWeekInMonth => (-1, 6),
            LegacyField.Hour => (0, 11),
            LegacyField.HourOfDay => (0, 23),
            _ => (0, 59),
        };

    private bool AreInRange()
    {
        for (var field = LegacyField.Era; field <= LegacyField.Second; field++)
        {
            var (least, most) = RangeOf(field);
            if (this[field] is { } value && (value < least || value > most))
            {
                return false;
            }
        }

        return true;
    }

    private long ToDays()
    {
        if (this[LegacyField.WeekYear] is { } weekYear && _stamps[(int)LegacyField.WeekYear] > _stamps[(int)LegacyField.Year])
        {
            return WeekOfYear(
                HybridCalendar.ToDays(weekYear, January, 1),
                this[LegacyField.WeekOfYear] ?? 1,
                this[LegacyField.DayOfWeek] ?? 1
            );
        }

        var year = (long)(this[LegacyField.Year] ?? 1970);
        year = this[LegacyField.Era] == 0 ? 1 - year : year;
        var month = this[LegacyField.Month] ?? January;
        var first = HybridCalendar.ToDays(year, month, 1);
        return Chosen() switch
        {
            LegacyField.WeekOfMonth => WeekOfYear(first, this[LegacyField.WeekOfMonth] ?? 1, this[LegacyField.DayOfWeek]),
            LegacyField.DayOfWeekInMonth => DayOfWeekInMonth(year, month, first),
            LegacyField.DayOfYear => HybridCalendar.ToDays(year, January, this[LegacyField.DayOfYear] ?? 1),
            LegacyField.WeekOfYear => WeekOfYear(
                HybridCalendar.ToDays(year, January, 1),
                this[LegacyField.WeekOfYear] ?? 1,
                this[LegacyField.DayOfWeek]
            ),
            _ => HybridCalendar.ToDays(year, month, this[LegacyField.DayOfMonth] ?? 1),
        };
    }

    // The field beside the year, and maybe the month, that says the day.
    private LegacyField Chosen()
    {
        var dayOfWeek = StampOf(LegacyField.DayOfWeek);
        ReadOnlySpan<LegacyField> fields =
        [
            LegacyField.DayOfMonth,
            LegacyField.WeekOfMonth,
            LegacyField.DayOfWeekInMonth,
            LegacyField.DayOfYear,
            LegacyField.WeekOfYear,
        ];
        var (best, bestStamp) = (LegacyField.DayOfMonth, 0);
        foreach (var field in fields)
        {
            var stamp = StampOf(field);
            if (field is LegacyField.WeekOfMonth or LegacyField.DayOfWeekInMonth or LegacyField.WeekOfYear)
            {
                stamp = stamp == 0 || dayOfWeek == 0 ? 0 : Math.Max(stamp, dayOfWeek);
            }

            (best, bestStamp) = stamp > bestStamp ? (field, stamp) : (best, bestStamp);
        }

        if (bestStamp > 0)
        {
            return best;
        }

        var (week, inMonth, ofYear) = (
            StampOf(LegacyField.WeekOfMonth),
            Math.Max(StampOf(LegacyField.DayOfWeekInMonth), dayOfWeek),
            StampOf(LegacyField.WeekOfYear)
        );
        return Math.Max(week, Math.Max(inMonth, ofYear)) is var most && most == 0 ? LegacyField.DayOfMonth
            : most == week ? LegacyField.WeekOfMonth
            : most == inMonth ? LegacyField.DayOfWeekInMonth
            : LegacyField.WeekOfYear;
    }

    private int StampOf(LegacyField field) => _stamps[(int)field];

    private static long WeekOfYear(long first, int week, int? dayOfWeek)
    {
        var sunday = HybridCalendar.OnOrBefore(first, 1);
        return sunday + ((dayOfWeek ?? 1) - 1) + (7L * (week - 1));
    }

    private long DayOfWeekInMonth(long year, int month, long first)
    {
        var (dayOfWeek, count) = (this[LegacyField.DayOfWeek] ?? 1, this[LegacyField.DayOfWeekInMonth] ?? 1);
        return count >= 0
            ? HybridCalendar.OnOrBefore(first + (7L * count) - 1, dayOfWeek)
            : HybridCalendar.OnOrBefore(HybridCalendar.ToDays(year, month + 1, 1) - 1 + (7L * (count + 1)), dayOfWeek);
    }

    private long Hour()
    {
        var (ofDay, ofHalf, half) = (StampOf(LegacyField.HourOfDay), StampOf(LegacyField.Hour), StampOf(LegacyField.AmPm));
        var both = ofHalf == 0 || half == 0 ? 0 : Math.Max(ofHalf, half);
        return ofDay > 0 && ofDay >= both
            ? this[LegacyField.HourOfDay] ?? 0
            : (this[LegacyField.Hour] ?? 0) + (12L * (this[LegacyField.AmPm] ?? 0));
    }

    private bool Agrees(long days, long seconds)
    {
        var date = HybridCalendar.FromDays(days);
        var (hour, dayOfWeek) = (seconds / 3600, HybridCalendar.DayOfWeek(days));
        return Is(LegacyField.Era, date.Year > 0 ? 1 : 0)
            && Is(LegacyField.Year, date.Year > 0 ? date.Year : 1 - date.Year)
            && Is(LegacyField.Month, date.Month)
            && Is(LegacyField.DayOfMonth, date.Day)
            && Is(LegacyField.DayOfYear, days - HybridCalendar.ToDays(date.Year, January, 1) + 1)
            && Is(LegacyField.DayOfWeek, dayOfWeek)
            && Is(LegacyField.DayOfWeekInMonth, ((date.Day - 1) / 7) + 1)
            && Is(LegacyField.HourOfDay, hour)
            && Is(LegacyField.Hour, hour % 12)
            && Is(LegacyField.AmPm, hour / 12);
    }

    private bool Is(LegacyField field, long value) => this[field] is not { } read || read == value;
}
