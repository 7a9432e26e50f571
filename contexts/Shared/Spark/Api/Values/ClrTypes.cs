using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Api.Values;

/// <summary>The Spark types of .NET types: what C# functions take and return.</summary>
internal static class ClrTypes
{
    private static readonly Dictionary<Type, DataType> s_types = new()
    {
        [typeof(string)] = DataTypes.StringType,
        [typeof(byte[])] = DataTypes.BinaryType,
        [typeof(bool)] = DataTypes.BooleanType,
        // What Microsoft.Spark gives decimals, so that a job has the same schema on both.
        [typeof(decimal)] = new DecimalType(28, 12),
        [typeof(double)] = DataTypes.DoubleType,
        [typeof(float)] = DataTypes.FloatType,
        [typeof(byte)] = DataTypes.ByteType,
        [typeof(sbyte)] = DataTypes.ByteType,
        [typeof(short)] = DataTypes.ShortType,
        [typeof(int)] = DataTypes.IntegerType,
        [typeof(long)] = DataTypes.LongType,
        [typeof(Date)] = DataTypes.DateType,
        [typeof(DateOnly)] = DataTypes.DateType,
        [typeof(Timestamp)] = DataTypes.TimestampType,
        [typeof(DateTimeOffset)] = DataTypes.TimestampType,
        [typeof(DateTime)] = DataTypes.TimestampNTZType,
        [typeof(TimeSpan)] = DayTimeIntervalType.Default,
        [typeof(YearMonthInterval)] = YearMonthIntervalType.Default,
        [typeof(CalendarInterval)] = DataTypes.CalendarIntervalType,
    };

    internal static DataType ToDataType(Type type)
    {
        if (s_types.TryGetValue(Nullable.GetUnderlyingType(type) ?? type, out var simple))
        {
            return simple;
        }

        if (GenericArguments(type, typeof(IDictionary<,>)) is [var key, var value])
        {
            return new MapType(ToDataType(key), ToDataType(value));
        }

        if (GenericArguments(type, typeof(IEnumerable<>)) is [var element])
        {
            return new ArrayType(ToDataType(element));
        }

        var hint =
            type == typeof(Row) || type == typeof(GenericRow)
                ? "A function that returns rows needs their StructType as its returnType."
                : $"Supported are {string.Join(", ", s_types.Keys.Select(known => known.Name))}, arrays, lists and dictionaries of these.";
        throw new ArgumentException($"The .NET type '{type}' has no Spark type. {hint}");
    }

    private static Type[]? GenericArguments(Type type, Type definition) =>
        type.GetInterfaces()
            .Prepend(type)
            .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition)
            ?.GetGenericArguments();
}
