using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.Sql.Types;

/// <summary>Maps from keys of one type, never null, to values of one type.</summary>
/// <param name="keyType">The type of the keys.</param>
/// <param name="valueType">The type of the values.</param>
/// <param name="valueContainsNull">Whether values may be null.</param>
public sealed class MapType(DataType keyType, DataType valueType, bool valueContainsNull = true) : DataType
{
    /// <summary>The type of the keys.</summary>
    public DataType KeyType { get; } = keyType;

    /// <summary>The type of the values.</summary>
    public DataType ValueType { get; } = valueType;

    /// <summary>Whether values may be null.</summary>
    public bool ValueContainsNull { get; } = valueContainsNull;

    /// <inheritdoc/>
    public override string SimpleString => $"map<{KeyType.SimpleString},{ValueType.SimpleString}>";

    /// <inheritdoc/>
    public override string CatalogString => $"map<{KeyType.CatalogString},{ValueType.CatalogString}>";

    /// <inheritdoc/>
    public override string Sql => $"MAP<{KeyType.Sql}, {ValueType.Sql}>";

    internal override JToken JsonValue =>
        new JObject
        {
            ["type"] = TypeName,
            ["keyType"] = KeyType.JsonValue,
            ["valueType"] = ValueType.JsonValue,
            ["valueContainsNull"] = ValueContainsNull,
        };

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is MapType other
        && other.ValueContainsNull == ValueContainsNull
        && other.KeyType.Equals(KeyType)
        && other.ValueType.Equals(ValueType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(KeyType, ValueType, ValueContainsNull);
}
