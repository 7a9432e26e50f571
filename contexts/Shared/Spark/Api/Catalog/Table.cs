namespace Microsoft.Spark.Sql.Catalog;

/// <summary>A table or view. See https://spark.apache.org/docs/3.5.7/api/scala/org/apache/spark/sql/catalog/Table.html.</summary>
public sealed class Table
{
    private readonly Row _row;

    internal Table(Row row) => _row = row;

    /// <summary>Its database; null for a temporary view.</summary>
    public string? Database => _row.GetAs<string[]?>("namespace") is [var database] ? database : null;

    /// <summary>What it is for.</summary>
    public string? Description => _row.GetAs<string?>("description");

    /// <summary>Whether it is a temporary view.</summary>
    public bool IsTemporary => _row.GetAs<bool>("isTemporary");

    /// <summary>Its name.</summary>
    public string Name => _row.GetAs<string>("name");

    /// <summary><c>MANAGED, EXTERNAL, VIEW</c> or <c>TEMPORARY</c>.</summary>
    public string TableType => _row.GetAs<string>("tableType");
}
