using Microsoft.Spark.Sql;

namespace Conformance;

/// <summary>The tables and functions that Spark's golden files take for given, those whose rows are not read from files.</summary>
internal static class TestTables
{
    private static readonly string[] s_statements =
    [
        "CREATE TABLE testdata USING parquet AS SELECT CAST(id AS INT) AS key, CAST(id AS STRING) AS value FROM range(1, 101)",
        """
            CREATE TABLE arraydata USING parquet AS
            SELECT * FROM VALUES (array(1, 2, 3), array(array(1, 2, 3))), (array(2, 3, 4), array(array(2, 3, 4))) AS t(arraycol, nestedarraycol)
            """,
        """
            CREATE TABLE mapdata USING parquet AS SELECT * FROM VALUES
              map(1, 'a1', 2, 'b1', 3, 'c1', 4, 'd1', 5, 'e1'), map(1, 'a2', 2, 'b2', 3, 'c2', 4, 'd2'), map(1, 'a3', 2, 'b3', 3, 'c3'),
              map(1, 'a4', 2, 'b4'), map(1, 'a5') AS t(mapcol)
            """,
        "CREATE TABLE aggtest USING parquet AS SELECT * FROM VALUES (56, 7.8F), (100, 99.097F), (0, 0.09561F), (42, 324.78F) AS t(a, b)",
    ];

    internal static void Create(SparkSession session)
    {
        foreach (var statement in s_statements)
        {
            session.Sql(statement);
        }

        session.Udf().Register<bool?, bool?, bool?>("booleq", (left, right) => left == right);
        session.Udf().Register<bool?, bool?, bool?>("boolne", (left, right) => left != right);
        session.Udf().Register<string, string>("vol", text => text);
    }
}
