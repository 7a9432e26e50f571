namespace Microsoft.Spark.Sql.Catalog;

/// <summary>A database. See https://spark.apache.org/docs/3.5.7/api/scala/org/apache/spark/sql/catalog/Database.html.</summary>
public sealed class Database
{
    private readonly Row _row;

    internal Database(Row row) => _row = row;

    /// <summary>What it is for.</summary>
    public string Description => _row.GetAs<string>("description");

    /// <summary>Where its files are.</summary>
    public string LocationUri => _row.GetAs<string>("locationUri");

    /// <summary>Its name.</summary>
    public string Name => _row.GetAs<string>("name");
}
