using System.Collections;
using System.Data.SqlTypes;
using System.Globalization;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Embedded.Translation.Expressions;

/// <summary>Constants, to the last bit, as vectors or as rows hold them.</summary>
internal static class LiteralSql
{
    /// <summary>NULL of a type.</summary>
    internal static string Null(DataType type) => $"CAST(NULL AS {DuckDbTypes.NameOf(type)})";

    /// <summary>A value of a type.</summary>
    internal static string Of(object? value, DataType type) =>
        value is null
            ? Null(type)
            : type switch
            {
                BooleanType => (bool)value ? "true" : "false",
                ByteType => Number(value is byte unsigned ? (sbyte)unsigned : (sbyte)value, "TINYINT"),
                ShortType => Number((short)value, "SMALLINT"),
                IntegerType => Int((int)value),
                LongType => Number((long)value, "BIGINT"),
                FloatType => Float((float)value),
                DoubleType => Double((double)value),
                DecimalType @decimal => $"CAST('{DecimalText(value)}' AS {DuckDbTypes.NameOf(@decimal)})",
                StringType or CharType or VarcharType => SqlText.Quote((string)value),
                BinaryType => $"unhex('{Convert.ToHexString((byte[])value)}')",
                DateType => Date(value as int? ?? ((Date)value).ToEpochDays()),
                TimestampType => Timestamp(value as long? ?? ((Timestamp)value).ToEpochMicroseconds()),
                TimestampNTZType => Timestamp(value as long? ?? EpochMicros.Of((DateTime)value)),
                DayTimeIntervalType => Number(value as long? ?? ((TimeSpan)value).Ticks / TimeSpan.TicksPerMicrosecond, "BIGINT"),
                YearMonthIntervalType => Int(value as int? ?? ((YearMonthInterval)value).Months),
                CalendarIntervalType => Interval((CalendarInterval)value),
                ArrayType array =>
                    $"CAST([{Join(((IList)value).Cast<object?>().Select(item => Of(item, array.ElementType)))}] AS {DuckDbTypes.NameOf(array)})",
                MapType map => Map(value, map),
                StructType structure => Struct(value, structure),
                NullType => Null(type),
                _ => throw new ArgumentException($"There are no constants of {type.SimpleString}.", nameof(type)),
            };

    private static string Int(int value) =>
        value switch
        {
            int.MinValue => Number(value, "INTEGER"),
            < 0 => string.Create(CultureInfo.InvariantCulture, $"({value})"),
            _ => value.ToString(CultureInfo.InvariantCulture),
        };

    private static string Number(long value, string type) => string.Create(CultureInfo.InvariantCulture, $"CAST({value} AS {type})");

    private static string Double(double value) =>
        double.IsFinite(value) && !(value == 0 && double.IsNegative(value))
            ? $"({(value.ToString("R", CultureInfo.InvariantCulture) is var text && text.Contains('E') ? text : text + "e0")})"
            : $"CAST('{SpecialDouble(value)}' AS DOUBLE)";

    // A float is exact as a double.
    private static string Float(float value) => $"CAST({Double(value)} AS FLOAT)";

    private static string SpecialDouble(double value) =>
        value switch
        {
            double.NaN => "nan",
            double.PositiveInfinity => "inf",
            double.NegativeInfinity => "-inf",
            _ => "-0.0",
        };

    private static string DecimalText(object value) =>
        value switch
        {
            Decimal128 number => number.ToString(),
            decimal number => number.ToString(CultureInfo.InvariantCulture),
            SqlDecimal number => number.ToString(),
            _ => throw new ArgumentException($"A {value.GetType().Name} is no decimal.", nameof(value)),
        };

    private static string Date(int days)
    {
        const int FirstDay = -719162;
        const int LastDay = 2932896;
        return days is >= FirstDay and <= LastDay
            ? $"DATE '{Microsoft.Spark.Sql.Types.Date.FromEpochDays(days)}'"
            : string.Create(CultureInfo.InvariantCulture, $"(DATE '1970-01-01' + CAST({days} AS INTEGER))");
    }

    private static string Timestamp(long microseconds) => $"make_timestamp({Number(microseconds, "BIGINT")})";

    private static string Interval(CalendarInterval value) =>
        $"{{'months': {Int(value.Months)}, 'days': {Int(value.Days)}, 'microseconds': {Number(value.Microseconds, "BIGINT")}}}";

    private static string Map(object value, MapType type)
    {
        var entries = value switch
        {
            IDictionary map => Entries(map),
            IEnumerable<KeyValuePair<object, object?>> pairs => [.. pairs.Select(pair => (pair.Key, pair.Value))],
            _ => throw new ArgumentException($"A {value.GetType().Name} is no map.", nameof(value)),
        };
        var keys = Join(entries.Select(entry => Of(entry.Key, type.KeyType)));
        var values = Join(entries.Select(entry => Of(entry.Value, type.ValueType)));
        return $"CAST(MAP([{keys}], [{values}]) AS {DuckDbTypes.NameOf(type)})";
    }

    private static (object Key, object? Value)[] Entries(IDictionary map)
    {
        var entries = new List<(object Key, object? Value)>(map.Count);
        foreach (DictionaryEntry entry in map)
        {
            entries.Add((entry.Key, entry.Value));
        }

        return [.. entries];
    }

    private static string Struct(object value, StructType type)
    {
        if (type.Fields.Count == 0)
        {
            return "{'empty': true}";
        }

        var values = value switch
        {
            Row row => row.Values,
            GenericRow row => row.Values,
            _ => (object?[])value,
        };
        return $"{{{Join(type.Fields.Select((field, i) => $"'{DuckDbTypes.FieldName(i)}': {Of(values[i], field.DataType)}"))}}}";
    }

    private static string Join(IEnumerable<string> items) => string.Join(", ", items);
}
