namespace Shared.Spark.Embedded.Sources.Parquet;

/// <summary>A node of the schema that a parquet file carries. See https://parquet.apache.org/docs/file-format/types/.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Physical">How values are stored: <c>INT32</c>, <c>BYTE_ARRAY</c>; null for a group.</param>
/// <param name="IsRepeated">Whether it may occur many times in its parent.</param>
/// <param name="Converted">The older annotation: <c>UTF8</c>, <c>LIST</c>; null for none.</param>
/// <param name="Logical">The newer annotation as DuckDB prints it; null for none.</param>
/// <param name="Precision">The digits of a decimal.</param>
/// <param name="Scale">The digits of a decimal behind the point.</param>
/// <param name="DuckDbType">The type DuckDB reads it as; null for a group.</param>
/// <param name="Children">The nodes of a group.</param>
internal sealed record ParquetNode(
    string Name,
    string? Physical,
    bool IsRepeated,
    string? Converted,
    string? Logical,
    int Precision,
    int Scale,
    string? DuckDbType,
    IReadOnlyList<ParquetNode> Children
)
{
    internal bool IsGroup => Physical is null;

    internal bool IsList => IsGroup && (Converted == "LIST" || Logical?.StartsWith("ListType", StringComparison.Ordinal) == true);

    internal bool IsMap =>
        IsGroup && (Converted is "MAP" or "MAP_KEY_VALUE" || Logical?.StartsWith("MapType", StringComparison.Ordinal) == true);

    /// <summary>The same node as the element of its own repetition.</summary>
    internal ParquetNode Element => this with { IsRepeated = false };

    /// <summary>
    /// The node of a list's elements, repeated where writers leave out a level. Mirrors Spark's
    /// <c>ParquetToSparkSchemaConverter.isElementType</c>.
    /// </summary>
    internal ParquetNode ListElement =>
        Children[0] is var repeated
        && (!repeated.IsGroup || repeated.Children.Count > 1 || repeated.Name == "array" || repeated.Name == Name + "_tuple")
            ? repeated
            : repeated.Children[0];
}
