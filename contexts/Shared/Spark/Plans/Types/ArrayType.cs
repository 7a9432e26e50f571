using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.Sql.Types;

/// <summary>Arrays of elements of one type.</summary>
/// <param name="elementType">The type of the elements.</param>
/// <param name="containsNull">Whether elements may be null.</param>
public sealed class ArrayType(DataType elementType, bool containsNull = true) : DataType
{
    /// <summary>The type of the elements.</summary>
    public DataType ElementType { get; } = elementType;

    /// <summary>Whether elements may be null.</summary>
    public bool ContainsNull { get; } = containsNull;

    /// <inheritdoc/>
    public override string SimpleString => $"array<{ElementType.SimpleString}>";

    /// <inheritdoc/>
    public override string CatalogString => $"array<{ElementType.CatalogString}>";

    /// <inheritdoc/>
    public override string Sql => $"ARRAY<{ElementType.Sql}>";

    internal override JToken JsonValue =>
        new JObject
        {
            ["type"] = TypeName,
            ["elementType"] = ElementType.JsonValue,
            ["containsNull"] = ContainsNull,
        };

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is ArrayType other && other.ContainsNull == ContainsNull && other.ElementType.Equals(ElementType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ElementType, ContainsNull);
}
