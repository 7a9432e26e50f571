using System.Collections;
using System.Globalization;

namespace Microsoft.Spark.Sql;

/// <summary>What <see cref="Row"/> and <see cref="GenericRow"/> share: access, conversion, equality and text of their values.</summary>
internal static class RowValues
{
    internal static object? At(object?[] values, int index) =>
        index >= 0 && index < values.Length
            ? values[index]
            : throw new IndexOutOfRangeException($"Index {index} is outside of a row of {values.Length} values.");

    internal static T As<T>(object? value) => value is T typed ? typed : (T)Convert(value, typeof(T))!;

    internal static bool Equal(object? left, object? right) =>
        (left, right) switch
        {
            (null, null) => true,
            (null, _) or (_, null) => false,
            (IDictionary first, IDictionary second) => first.Count == second.Count
                && first.Keys.Cast<object>().All(key => second.Contains(key) && Equal(first[key], second[key])),
            (IList first, IList second) => first.Count == second.Count
                && first.Cast<object?>().Zip(second.Cast<object?>(), Equal).All(equal => equal),
            _ => left.Equals(right),
        };

    internal static int HashOf(object? value) =>
        value switch
        {
            null => 0,
            IDictionary map => map.Count,
            IList list => list.Cast<object?>().Aggregate(list.Count, (hash, item) => HashCode.Combine(hash, HashOf(item))),
            _ => value.GetHashCode(),
        };

    internal static string ToText(object? value) =>
        value switch
        {
            null => "null",
            IDictionary map => $"Map({string.Join(", ", map.Keys.Cast<object>().Select(key => $"{ToText(key)} -> {ToText(map[key])}"))})",
            IList list => $"[{string.Join(",", list.Cast<object?>().Select(ToText))}]",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private static object? Convert(object? value, Type target)
    {
        if (value is null)
        {
            return target.IsValueType && Nullable.GetUnderlyingType(target) is null
                ? throw new InvalidCastException($"The value is null and '{target.Name}' cannot be; read it as '{target.Name}?'.")
                : null;
        }

        if ((Nullable.GetUnderlyingType(target) ?? target) is var type && type.IsInstanceOfType(value))
        {
            return value;
        }

        return value switch
        {
            IDictionary map
                when ItemTypes(type, typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(IReadOnlyDictionary<,>)) is { } pair =>
                ConvertMap(map, pair[0], pair[1]),
            IList list when type.IsArray => ConvertArray(list, type.GetElementType()!),
            IList list when ItemTypes(type, typeof(List<>), typeof(IList<>), typeof(IReadOnlyList<>), typeof(IEnumerable<>)) is { } item =>
                Activator.CreateInstance(typeof(List<>).MakeGenericType(item), ConvertArray(list, item[0])),
            IList list when type == typeof(ArrayList) => new ArrayList(list),
            IConvertible when type.IsPrimitive || type == typeof(decimal) => ConvertNumber(value, type),
            _ => throw Mismatch(value, target),
        };
    }

    // As a widening that loses nothing: a job may read an int column as a long.
    private static object ConvertNumber(object value, Type type)
    {
        var widens = (Rank(value.GetType()), Rank(type)) is (> 0 and var from, > 0 and var to) && from <= to;
        return widens ? System.Convert.ChangeType(value, type, CultureInfo.InvariantCulture) : throw Mismatch(value, type);
    }

    private static int Rank(Type type) =>
        Type.GetTypeCode(type) switch
        {
            TypeCode.SByte => 1,
            TypeCode.Int16 => 2,
            TypeCode.Int32 => 3,
            TypeCode.Int64 => 4,
            TypeCode.Decimal => 5,
            TypeCode.Single => 6,
            TypeCode.Double => 7,
            _ => 0,
        };

    private static Type[]? ItemTypes(Type type, params Type[] definitions) =>
        type.IsGenericType && definitions.Contains(type.GetGenericTypeDefinition()) ? type.GetGenericArguments() : null;

    private static Array ConvertArray(IList list, Type itemType)
    {
        var array = Array.CreateInstance(itemType, list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            array.SetValue(Convert(list[i], itemType), i);
        }

        return array;
    }

    private static object ConvertMap(IDictionary map, Type keyType, Type valueType)
    {
        var typed = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(keyType, valueType))!;
        foreach (DictionaryEntry entry in map)
        {
            typed.Add(Convert(entry.Key, keyType)!, Convert(entry.Value, valueType));
        }

        return typed;
    }

    private static InvalidCastException Mismatch(object value, Type target) =>
        new($"The value is of type '{value.GetType().Name}' and cannot be read as '{target.Name}'.");
}
