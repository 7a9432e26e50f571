using System.Globalization;
using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>Names of months, days and time zones, as Java has them in the US locale.</summary>
internal static class EnglishNames
{
    internal static readonly string[] Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    /// <summary>From Monday on.</summary>
    internal static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    internal static string Month(int month, bool isShort) => isShort ? Months[month - 1][..3] : Months[month - 1];

    /// <summary>
    /// The name of a time zone: <c>Pacific Daylight Time</c>, <c>PDT</c>. Times before standard time have the standard time's.
    /// </summary>
    internal static string Zone(ZoneRules zone, long utcMicros, bool isShort)
    {
        var isDaylight = zone.IsDaylightAt(utcMicros);
        return isShort ? (isDaylight ? zone.Daylight : zone.Standard).Abbreviation : LongName(zone, isDaylight);
    }

    private static string LongName(ZoneRules zone, bool isDaylight)
    {
        if (zone.Id is "UTC" or "GMT" or "Z" or "UT" || !TimeZoneInfo.TryFindSystemTimeZoneById(zone.Id, out var system))
        {
            return zone.Id is "UTC" or "Z" or "UT" ? "Coordinated Universal Time" : zone.Id;
        }

        var culture = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
            return isDaylight ? system.DaylightName : system.StandardName;
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }
}
