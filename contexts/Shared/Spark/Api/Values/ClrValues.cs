using System.Collections;
using System.Data.SqlTypes;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Api.Values;

/// <summary>
/// Checks rows that the program brings against their schema, and brings their values to the types that <see cref="Row"/> has.
/// </summary>
internal static class ClrValues
{
    /// <summary>The values of a row; the very array when all are of those types already.</summary>
    /// <exception cref="ArgumentException">They do not fit the schema; the message names the row and the column.</exception>
    internal static object?[] ToRow(object?[] values, StructType schema, int row)
    {
        var fits = true;
        var converted = ToStruct(values, schema, ref fits);
        if (!fits)
        {
            RowMismatch.Throw(values, schema, row);
        }

        return converted;
    }

    internal static bool Fits(object value, DataType type) =>
        type switch
        {
            BooleanType => value is bool,
            ByteType => value is sbyte or byte,
            ShortType => value is short,
            IntegerType => value is int,
            LongType => value is long,
            FloatType => value is float,
            DoubleType => value is double,
            DecimalType => value is decimal or SqlDecimal,
            StringType or CharType or VarcharType => value is string,
            BinaryType => value is byte[],
            DateType => value is Date or DateOnly,
            TimestampType => value is Timestamp or DateTimeOffset,
            TimestampNTZType => value is DateTime,
            DayTimeIntervalType => value is TimeSpan,
            YearMonthIntervalType => value is YearMonthInterval,
            CalendarIntervalType => value is CalendarInterval,
            _ => false,
        };

    private static object? Convert(object? value, DataType type, bool isNullable, ref bool fits)
    {
        switch (value, type)
        {
            case (null, _):
                fits &= isNullable || type is NullType;
                return null;
            case (Row row, StructType structType):
                return ToStruct(row.Values, structType, ref fits) is var fields && fits ? new Row(fields, structType) : value;
            case (GenericRow row, StructType structType):
                return ToStruct(row.Values, structType, ref fits) is var fieldsOfGeneric && fits
                    ? new Row(fieldsOfGeneric, structType)
                    : value;
            case (object?[] row, StructType structType):
                return ToStruct(row, structType, ref fits) is var fieldsOfArray && fits ? new Row(fieldsOfArray, structType) : value;
            case (IDictionary map, MapType mapType):
                return ToMap(map, mapType, ref fits);
            case (IEnumerable list and not (string or byte[] or IDictionary), ArrayType array):
                return ToArray(list, array, ref fits);
            case (byte number, ByteType):
                return unchecked((sbyte)number);
            case (DateOnly date, DateType):
                return new Date(date.ToDateTime(TimeOnly.MinValue));
            case (DateTimeOffset instant, TimestampType):
                return new Timestamp(instant.UtcDateTime);
            default:
                fits &= Fits(value, type);
                return value;
        }
    }

    private static object?[] ToStruct(object?[] values, StructType type, ref bool fits)
    {
        if (values.Length != type.Fields.Count)
        {
            fits = false;
            return values;
        }

        var result = values;
        for (var i = 0; i < values.Length; i++)
        {
            var field = type.Fields[i];
            var converted = Convert(values[i], field.DataType, field.IsNullable, ref fits);
            if (!ReferenceEquals(converted, values[i]))
            {
                result = ReferenceEquals(result, values) ? (object?[])values.Clone() : result;
                result[i] = converted;
            }
        }

        return result;
    }

    private static object?[] ToArray(IEnumerable list, ArrayType type, ref bool fits)
    {
        var elements = new List<object?>();
        foreach (var element in list)
        {
            elements.Add(Convert(element, type.ElementType, type.ContainsNull, ref fits));
        }

        return [.. elements];
    }

    private static Dictionary<object, object?> ToMap(IDictionary map, MapType type, ref bool fits)
    {
        var entries = new Dictionary<object, object?>(map.Count);
        foreach (DictionaryEntry entry in map)
        {
            entries[Convert(entry.Key, type.KeyType, false, ref fits)!] = Convert(
                entry.Value,
                type.ValueType,
                type.ValueContainsNull,
                ref fits
            );
        }

        return entries;
    }
}
