using Newtonsoft.Json.Linq;
using Shared.Spark.Plans.Formatting;

namespace Microsoft.Spark.Sql.Types;

/// <summary>Rows of named fields: the type of a struct column and the schema of a frame.</summary>
/// <param name="fields">The fields, in order.</param>
public sealed class StructType(IEnumerable<StructField> fields) : DataType
{
    /// <summary>The fields, in order.</summary>
    public List<StructField> Fields { get; } = [.. fields];

    /// <inheritdoc/>
    public override string SimpleString => $"struct<{string.Join(',', Fields.Select(f => $"{f.Name}:{f.DataType.SimpleString}"))}>";

    /// <inheritdoc/>
    public override string CatalogString => $"struct<{string.Join(',', Fields.Select(f => $"{f.Name}:{f.DataType.CatalogString}"))}>";

    /// <inheritdoc/>
    public override string Sql => $"STRUCT<{string.Join(", ", Fields.Select(FieldSql))}>";

    internal override JToken JsonValue => new JObject { ["type"] = TypeName, ["fields"] = new JArray(Fields.Select(f => f.JsonValue)) };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StructType other && other.Fields.SequenceEqual(Fields);

    /// <inheritdoc/>
    public override int GetHashCode() => Fields.Aggregate(0, (hash, f) => HashCode.Combine(hash, f));

    private static string FieldSql(StructField f) =>
        $"{SqlIdentifier.QuoteIfNeeded(f.Name)}: {f.DataType.Sql}{(f.IsNullable ? "" : " NOT NULL")}";
}
