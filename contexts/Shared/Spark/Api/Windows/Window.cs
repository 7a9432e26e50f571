namespace Microsoft.Spark.Sql.Expressions;

/// <summary>
/// Begins the description of a window.
/// See https://spark.apache.org/docs/3.5.7/api/scala/org/apache/spark/sql/expressions/Window$.html.
/// </summary>
public static class Window
{
    /// <summary>The current row, as an end of a frame.</summary>
    public static long CurrentRow => 0;

    /// <summary>The first row of the partition, as the start of a frame.</summary>
    public static long UnboundedPreceding => long.MinValue;

    /// <summary>The last row of the partition, as the end of a frame.</summary>
    public static long UnboundedFollowing => long.MaxValue;

    /// <summary>A window of the rows that are equal in columns.</summary>
    /// <param name="colName">The first column.</param>
    /// <param name="colNames">The others.</param>
    public static WindowSpec PartitionBy(string colName, params string[] colNames) => WindowSpec.Empty.PartitionBy(colName, colNames);

    /// <summary>A window of the rows that are equal in columns.</summary>
    /// <param name="columns">The columns.</param>
    public static WindowSpec PartitionBy(params Column[] columns) => WindowSpec.Empty.PartitionBy(columns);

    /// <summary>A window of ordered rows.</summary>
    /// <param name="colName">By what column first.</param>
    /// <param name="colNames">And by which others.</param>
    public static WindowSpec OrderBy(string colName, params string[] colNames) => WindowSpec.Empty.OrderBy(colName, colNames);

    /// <summary>A window of ordered rows.</summary>
    /// <param name="columns">By what.</param>
    public static WindowSpec OrderBy(params Column[] columns) => WindowSpec.Empty.OrderBy(columns);

    /// <summary>A window of rows around the current one.</summary>
    /// <param name="start">The first, relative to the current one.</param>
    /// <param name="end">The last, relative to the current one.</param>
    public static WindowSpec RowsBetween(long start, long end) => WindowSpec.Empty.RowsBetween(start, end);

    /// <summary>A window of values around that of the current row.</summary>
    /// <param name="start">The least, relative to the current one.</param>
    /// <param name="end">The greatest, relative to the current one.</param>
    public static WindowSpec RangeBetween(long start, long end) => WindowSpec.Empty.RangeBetween(start, end);

    /// <summary>A window of values around that of the current row.</summary>
    /// <param name="start">The least, relative to the current one.</param>
    /// <param name="end">The greatest, relative to the current one.</param>
    public static WindowSpec RangeBetween(Column start, Column end) => WindowSpec.Empty.RangeBetween(start, end);
}
