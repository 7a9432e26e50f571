namespace Microsoft.Spark.Sql.Catalog;

/// <summary>A function. See https://spark.apache.org/docs/3.5.7/api/scala/org/apache/spark/sql/catalog/Function.html.</summary>
public sealed class Function
{
    private readonly Row _row;

    internal Function(Row row) => _row = row;

    /// <summary>The class that computes it.</summary>
    public string ClassName => _row.GetAs<string>("className");

    /// <summary>Its database; null for one that is built in or temporary.</summary>
    public string? Database => _row.GetAs<string[]?>("namespace") is [var database] ? database : null;

    /// <summary>What it does.</summary>
    public string? Description => _row.GetAs<string?>("description");

    /// <summary>Whether it is of this session alone, or built in.</summary>
    public bool IsTemporary => _row.GetAs<bool>("isTemporary");

    /// <summary>Its name.</summary>
    public string Name => _row.GetAs<string>("name");
}
