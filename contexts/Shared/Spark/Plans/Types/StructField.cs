using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A field of a <see cref="StructType"/>.</summary>
/// <param name="name">The name.</param>
/// <param name="dataType">The type of the values.</param>
/// <param name="isNullable">Whether values may be null.</param>
/// <param name="metadata">What else is known of the field; null for nothing.</param>
public sealed class StructField(string name, DataType dataType, bool isNullable = true, JObject? metadata = null)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The type of the values.</summary>
    public DataType DataType { get; } = dataType;

    /// <summary>Whether values may be null.</summary>
    public bool IsNullable { get; } = isNullable;

    /// <summary>What else is known of the field; empty for nothing.</summary>
    public JObject Metadata { get; } = metadata ?? [];

    internal JObject JsonValue =>
        new()
        {
            ["name"] = Name,
            ["type"] = DataType.JsonValue,
            ["nullable"] = IsNullable,
            ["metadata"] = Metadata.DeepClone(),
        };

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is StructField other
        && other.Name == Name
        && other.IsNullable == IsNullable
        && other.DataType.Equals(DataType)
        && JToken.DeepEquals(other.Metadata, Metadata);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, DataType, IsNullable);

    /// <inheritdoc/>
    public override string ToString() => $"StructField({Name},{DataType},{IsNullable})";
}
