namespace Microsoft.Spark.Sql.Types;

/// <summary>Dates of the proleptic Gregorian calendar, without a time zone.</summary>
public sealed class DateType : AtomicType;
