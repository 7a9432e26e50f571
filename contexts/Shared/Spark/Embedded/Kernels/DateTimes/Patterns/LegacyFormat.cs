namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>Which formatter Spark before 3.0 had at a place. Mirrors Spark's <c>LegacyDateFormats</c>.</summary>
internal enum LegacyFormat
{
    /// <summary><c>java.text.SimpleDateFormat</c>, that is strict: functions.</summary>
    Simple,

    /// <summary><c>FastDateFormat</c> of Apache Commons, that is lenient, with fractions of a second: CSV and JSON.</summary>
    Fast,
}
