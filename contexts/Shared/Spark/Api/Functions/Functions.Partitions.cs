namespace Microsoft.Spark.Sql;

/// <content>Transforms that tables are partitioned by.</content>
public static partial class Functions
{
    /// <summary>The bucket that a value is in, to partition a table by.</summary>
    /// <param name="numBuckets">How many buckets.</param>
    /// <param name="column">The column.</param>
    public static Column Bucket(Column numBuckets, Column column) => Call("bucket", numBuckets, column);

    /// <summary>The bucket that a value is in, to partition a table by.</summary>
    /// <param name="numBuckets">How many buckets.</param>
    /// <param name="column">The column.</param>
    public static Column Bucket(int numBuckets, Column column) => Call("bucket", Lit(numBuckets), column);

    /// <summary>The day of a time, to partition a table by.</summary>
    /// <param name="column">The column.</param>
    public static Column Days(Column column) => Call("days", column);

    /// <summary>The hour of a time, to partition a table by.</summary>
    /// <param name="column">The column.</param>
    public static Column Hours(Column column) => Call("hours", column);

    /// <summary>The month of a time, to partition a table by.</summary>
    /// <param name="column">The column.</param>
    public static Column Months(Column column) => Call("months", column);

    /// <summary>The year of a time, to partition a table by.</summary>
    /// <param name="column">The column.</param>
    public static Column Years(Column column) => Call("years", column);
}
