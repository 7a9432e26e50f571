namespace Microsoft.Spark.Sql;

/// <content>Stopping what runs.</content>
public sealed partial class SparkSession
{
    /// <summary>
    /// Stops what this session computes; the calls that wait for it throw. The session can be used on. See
    /// https://spark.apache.org/docs/3.5.7/api/python/reference/pyspark.sql/api/pyspark.sql.SparkSession.interruptAll.html.
    /// </summary>
    public void InterruptAll() => Engine.InterruptAll();
}
