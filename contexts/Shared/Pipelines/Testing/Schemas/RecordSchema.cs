using System.Collections;
using System.Reflection;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Shared.Pipelines.Testing.Schemas;

/// <summary>The schema and values of .NET records and anonymous objects: a property is a column.</summary>
internal static class RecordSchema
{
    internal static StructType Of(Type record)
    {
        var nullability = new NullabilityInfoContext();
        return new StructType(
            Properties(record)
                .Select(property => new StructField(
                    property.Name,
                    TypeOf(property.PropertyType),
                    property.PropertyType.IsValueType
                        ? Nullable.GetUnderlyingType(property.PropertyType) is not null
                        : nullability.Create(property).ReadState != NullabilityState.NotNull || IsAnonymous(record)
                ))
        );
    }

    internal static GenericRow ToRow(object record) =>
        new([.. Properties(record.GetType()).Select(property => ToValue(property.GetValue(record)))]);

    private static PropertyInfo[] Properties(Type record) => record.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    // The compiler does not say whether a property of an anonymous type may be null.
    private static bool IsAnonymous(Type type) => type.Name.Contains("AnonymousType", StringComparison.Ordinal);

    private static DataType TypeOf(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum
            ? throw Refuse(plain)
            : Type.GetTypeCode(plain) switch
            {
                TypeCode.Boolean => new BooleanType(),
                TypeCode.SByte => new ByteType(),
                TypeCode.Int16 => new ShortType(),
                TypeCode.Int32 => new IntegerType(),
                TypeCode.Int64 => new LongType(),
                TypeCode.Single => new FloatType(),
                TypeCode.Double => new DoubleType(),
                TypeCode.Decimal => new DecimalType(38, 18),
                TypeCode.String => new StringType(),
                TypeCode.DateTime => new TimestampType(),
                _ => NestedTypeOf(plain),
            };
    }

    private static DataType NestedTypeOf(Type type) =>
        type switch
        {
            _ when type == typeof(byte[]) => new BinaryType(),
            _ when type == typeof(Date) || type == typeof(DateOnly) => new DateType(),
            _ when type == typeof(Timestamp) => new TimestampType(),
            _ when Arguments(type, typeof(IDictionary<,>)) is [var key, var value] => new MapType(TypeOf(key), TypeOf(value)),
            _ when Arguments(type, typeof(IEnumerable<>)) is [var element] => new ArrayType(TypeOf(element)),
            { IsPrimitive: false } when type != typeof(object) => Of(type),
            _ => throw Refuse(type),
        };

    private static ArgumentException Refuse(Type type) => new($"A column cannot be of the .NET type '{type.Name}'.");

    private static Type[]? Arguments(Type type, Type definition) =>
        type.GetInterfaces()
            .Append(type)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == definition)
            ?.GetGenericArguments();

    private static object? ToValue(object? value) =>
        value switch
        {
            null or string or byte[] or Date or Timestamp => value,
            DateTime time => new Timestamp(time),
            DateOnly date => new Date(date.Year, date.Month, date.Day),
            IDictionary map => map.Keys.Cast<object>().ToDictionary(key => ToValue(key)!, key => ToValue(map[key])),
            IEnumerable list => list.Cast<object?>().Select(ToValue).ToArray(),
            _ when value.GetType().IsPrimitive || value is decimal => value,
            _ => ToRow(value),
        };
}
