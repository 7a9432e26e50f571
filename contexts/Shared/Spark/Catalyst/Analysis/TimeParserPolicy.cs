namespace Shared.Spark.Catalyst.Analysis;

/// <summary>
/// <c>spark.sql.legacy.timeParserPolicy</c>: whether patterns of dates and times mean what they mean since Spark 3.0.
/// See https://spark.apache.org/docs/3.5.7/sql-migration-guide.html.
/// </summary>
public enum TimeParserPolicy
{
    /// <summary>What Spark before 3.0 would have answered otherwise is an error.</summary>
    Exception,

    /// <summary>Patterns are those of <c>java.time.format.DateTimeFormatter</c>.</summary>
    Corrected,

    /// <summary>Patterns are those of <c>java.text.SimpleDateFormat</c>.</summary>
    Legacy,
}
