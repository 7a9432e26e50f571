using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Catalyst.Coercion;

/// <summary>Which types have an order. Mirrors Spark's <c>RowOrdering.isOrderable</c>.</summary>
public static class Ordering
{
    /// <summary>Whether values of a type can be ordered, compared and grouped.</summary>
    public static bool IsOrderable(DataType type) =>
        type switch
        {
            NullType or AtomicType => true,
            StructType @struct => @struct.Fields.All(field => IsOrderable(field.DataType)),
            ArrayType array => IsOrderable(array.ElementType),
            _ => false,
        };

    /// <summary>Whether a type is, or has in it, one that <paramref name="predicate"/> holds for.</summary>
    public static bool Exists(DataType type, Func<DataType, bool> predicate) =>
        predicate(type)
        || type switch
        {
            StructType @struct => @struct.Fields.Any(field => Exists(field.DataType, predicate)),
            ArrayType array => Exists(array.ElementType, predicate),
            MapType map => Exists(map.KeyType, predicate) || Exists(map.ValueType, predicate),
            _ => false,
        };
}
