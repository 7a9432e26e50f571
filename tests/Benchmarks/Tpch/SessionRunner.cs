using Microsoft.Spark.Sql;

namespace Benchmarks.Tpch;

/// <summary>Runs queries by a session.</summary>
internal sealed class SessionRunner : IDisposable
{
    private readonly SparkSession _spark = SparkSession.Builder().GetOrCreate();

    internal SessionRunner(string data)
    {
        foreach (var table in TpchSuite.Tables)
        {
            _spark.Read().Parquet(TpchSuite.PathOf(data, table)).CreateOrReplaceTempView(table);
        }
    }

    /// <summary>Collects the rows of a query.</summary>
    internal int Run(string sql) => _spark.Sql(sql).Collect().Count();

    /// <inheritdoc/>
    public void Dispose() => _spark.Stop();
}
