using DuckDB.NET.Data;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Benchmarks.Small;

/// <summary>Two frames of three rows: made, joined, grouped, ordered, collected. By a session, and by DuckDB alone.</summary>
internal static class SmallQuery
{
    private const string Sql = """
        SELECT city, sum(amount) AS total, count(*) AS orders
        FROM (VALUES (1, 'Oslo'), (2, 'Rome'), (3, 'Oslo')) AS people(id, city)
        JOIN (VALUES (1, 10.5), (2, 20.25), (3, 30.0)) AS orders(person, amount) ON id = person
        GROUP BY city
        ORDER BY city
        """;

    private static readonly StructType s_people = new([
        new StructField("id", new IntegerType()),
        new StructField("city", new StringType()),
    ]);

    private static readonly StructType s_orders = new([
        new StructField("person", new IntegerType()),
        new StructField("amount", new DoubleType()),
    ]);

    internal static int BySession(SparkSession spark)
    {
        var people = spark.CreateDataFrame(
            [new GenericRow([1, "Oslo"]), new GenericRow([2, "Rome"]), new GenericRow([3, "Oslo"])],
            s_people
        );
        var orders = spark.CreateDataFrame([new GenericRow([1, 10.5]), new GenericRow([2, 20.25]), new GenericRow([3, 30.0])], s_orders);
        return people
            .Join(orders, people["id"] == orders["person"])
            .GroupBy("city")
            .Agg(Sum("amount").As("total"), Count("*").As("orders"))
            .OrderBy("city")
            .Collect()
            .Count();
    }

    internal static int ByDuckDb(DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(values);
        }

        return rows.Count;
    }

    internal static DuckDBConnection OpenDuckDb()
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }
}
