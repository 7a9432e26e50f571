namespace Shared.Spark.Plans.DateTimes;

/// <summary>A local time of a zone.</summary>
/// <param name="Offset">How many seconds it is before UTC.</param>
/// <param name="Abbreviation">Its short name: <c>PST</c>.</param>
/// <param name="IsDaylight">Whether it is daylight saving time.</param>
internal readonly record struct LocalTimeType(int Offset, string Abbreviation, bool IsDaylight);
