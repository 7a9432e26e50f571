using System.Collections;
using System.Data.SqlTypes;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Api.Values;

/// <summary>Makes literals of .NET values. See Spark's <c>Literal.apply</c>.</summary>
internal static class LiteralValue
{
    private const string Supported =
        "bool, sbyte, byte, short, int, long, float, double, decimal, string, char, byte[], Date, DateOnly, Timestamp, DateTime, DateTimeOffset, "
        + "TimeSpan, YearMonthInterval, CalendarInterval, lists and dictionaries of these, and Column";

    /// <summary>The expression of a column, or a literal of any other value.</summary>
    internal static Expression ToExpression(object? value) => value is Column column ? column.Expression : ToLiteral(value);

    internal static Literal ToLiteral(object? value) =>
        value switch
        {
            null => new Literal(null, DataTypes.NullType),
            Literal literal => literal,
            bool => new Literal(value, DataTypes.BooleanType),
            sbyte => new Literal(value, DataTypes.ByteType),
            byte number => new Literal(unchecked((sbyte)number), DataTypes.ByteType),
            short => new Literal(value, DataTypes.ShortType),
            int => new Literal(value, DataTypes.IntegerType),
            long => new Literal(value, DataTypes.LongType),
            float => new Literal(value, DataTypes.FloatType),
            double => new Literal(value, DataTypes.DoubleType),
            decimal number => ToLiteral(Decimal128.FromDecimal(number)),
            SqlDecimal number => ToLiteral(Decimal128Of(number)),
            string => new Literal(value, DataTypes.StringType),
            char character => new Literal(character.ToString(), DataTypes.StringType),
            byte[] => new Literal(value, DataTypes.BinaryType),
            Date date => new Literal(date.ToEpochDays(), DataTypes.DateType),
            DateOnly date => new Literal(new Date(date.ToDateTime(default)).ToEpochDays(), DataTypes.DateType),
            Timestamp timestamp => new Literal(timestamp.ToEpochMicroseconds(), DataTypes.TimestampType),
            DateTime { Kind: DateTimeKind.Unspecified } local => new Literal(EpochMicros.Of(local), DataTypes.TimestampNTZType),
            DateTime instant => ToLiteral(new Timestamp(instant)),
            DateTimeOffset instant => ToLiteral(new Timestamp(instant.UtcDateTime)),
            TimeSpan interval => new Literal(interval.Ticks / TimeSpan.TicksPerMicrosecond, DayTimeIntervalType.Default),
            YearMonthInterval interval => new Literal(interval.Months, YearMonthIntervalType.Default),
            CalendarInterval => new Literal(value, DataTypes.CalendarIntervalType),
            IDictionary map => ToMap(map),
            IEnumerable list => ToArray(list),
            _ => throw new ArgumentException(
                $"A value of type '{value.GetType()}' cannot be a literal. Supported are {Supported}.",
                nameof(value)
            ),
        };

    internal static Decimal128 Decimal128Of(SqlDecimal value)
    {
        var data = value.Data;
        var magnitude = ((UInt128)(uint)data[3] << 96) | ((UInt128)(uint)data[2] << 64) | ((UInt128)(uint)data[1] << 32) | (uint)data[0];
        return new Decimal128(value.IsPositive ? (Int128)magnitude : -(Int128)magnitude, value.Scale);
    }

    // As precise as the digits of the value; zeros behind the point count.
    private static Literal ToLiteral(Decimal128 value)
    {
        var digits = 1;
        for (var rest = Int128.Abs(value.Unscaled) / 10; rest > 0; rest /= 10)
        {
            digits++;
        }

        return new Literal(value, new DecimalType(Math.Max(digits, value.Scale), value.Scale));
    }

    private static Literal ToArray(IEnumerable list)
    {
        var elements = list.Cast<object?>().Select(ToLiteral).ToArray();
        var type = TypeOf(elements, list.GetType(), typeof(IEnumerable<>), 0);
        return new Literal(
            elements.Select(element => ValueOf(element, type)).ToArray(),
            new ArrayType(type, elements.Any(element => element.Value is null))
        );
    }

    private static Literal ToMap(IDictionary map)
    {
        var entries = map.Keys.Cast<object>().Select(key => (Key: ToLiteral(key), Value: ToLiteral(map[key]))).ToArray();
        var type = new MapType(
            TypeOf([.. entries.Select(entry => entry.Key)], map.GetType(), typeof(IDictionary<,>), 0),
            TypeOf([.. entries.Select(entry => entry.Value)], map.GetType(), typeof(IDictionary<,>), 1),
            entries.Any(entry => entry.Value.Value is null)
        );
        return new Literal(
            entries.Select(entry => KeyValuePair.Create(ValueOf(entry.Key, type.KeyType)!, ValueOf(entry.Value, type.ValueType))).ToArray(),
            type
        );
    }

    private static object? ValueOf(Literal element, DataType type) =>
        element.Value is Decimal128 number && type is DecimalType { Scale: var scale } ? number.Rescale(scale) : element.Value;

    // The type of the elements that are not null; when there are none, that of the collection's declaration.
    private static DataType TypeOf(Literal[] elements, Type collection, Type definition, int parameter)
    {
        var types = elements.Where(element => element.Type is not NullType).Select(element => element.Type).Distinct().ToArray();
        if (types.Length > 1 && types.All(type => type is DecimalType))
        {
            var scale = types.Max(type => ((DecimalType)type).Scale);
            return new DecimalType(
                Math.Min(DecimalType.MaxPrecision, scale + types.Max(type => ((DecimalType)type).Precision - ((DecimalType)type).Scale)),
                scale
            );
        }

        return types.Length switch
        {
            1 => types[0],
            0 => DeclaredType(collection, definition, parameter),
            _ => throw new ArgumentException(
                $"The elements of a literal must be of one type, but are {string.Join(", ", types.Select(type => type.SimpleString))}."
            ),
        };
    }

    private static DataType DeclaredType(Type collection, Type definition, int parameter)
    {
        var declared = collection
            .GetInterfaces()
            .Prepend(collection)
            .FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == definition)
            ?.GetGenericArguments()[parameter];
        return declared is null || declared == typeof(object) ? DataTypes.NullType : ClrTypes.ToDataType(declared);
    }
}
