namespace Microsoft.Spark.Sql.Types;

/// <summary>A value of <see cref="YearMonthIntervalType"/>.</summary>
/// <param name="Months">Months in all, years included.</param>
public readonly record struct YearMonthInterval(int Months);
