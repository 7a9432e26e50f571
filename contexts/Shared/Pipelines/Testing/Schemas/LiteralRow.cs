using System.Globalization;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Shared.Pipelines.Testing.Schemas;

/// <summary>
/// Literals become the values that a column holds, so that a test may write 1 in a bigint column and "2024-01-31" in a date column.
/// </summary>
internal static class LiteralRow
{
    internal static GenericRow Of(object?[] literals, StructType schema, int index)
    {
        if (literals.Length != schema.Fields.Count)
        {
            throw new ArgumentException(
                $"Row {index} has {literals.Length} values; the schema has {schema.Fields.Count} columns: {SchemaText.Of(schema)}."
            );
        }

        return new GenericRow([.. literals.Zip(schema.Fields, (literal, field) => Value(literal, field.DataType, index, field.Name))]);
    }

    private static object? Value(object? literal, DataType type, int row, string column)
    {
        try
        {
            return literal is null ? null : Convert(literal, type, row, column);
        }
        catch (Exception exception) when (exception is InvalidCastException or FormatException or OverflowException)
        {
            throw new ArgumentException(
                $"Row {row}, column '{column}': '{literal}' ({literal?.GetType().Name}) is no {type.SimpleString}.",
                exception
            );
        }
    }

    private static object? Convert(object literal, DataType type, int row, string column) =>
        type switch
        {
            BooleanType => (bool)literal,
            ByteType => Number<sbyte>(literal),
            ShortType => Number<short>(literal),
            IntegerType => Number<int>(literal),
            LongType => Number<long>(literal),
            FloatType => Number<float>(literal),
            DoubleType => Number<double>(literal),
            DecimalType => literal is string digits ? decimal.Parse(digits, CultureInfo.InvariantCulture) : Number<decimal>(literal),
            StringType => literal is char character ? character.ToString() : (string)literal,
            BinaryType => (byte[])literal,
            DateType => ToDate(literal),
            TimestampType => ToTimestamp(literal),
            ArrayType array => ((System.Collections.IEnumerable)literal)
                .Cast<object?>()
                .Select(item => Value(item, array.ElementType, row, column))
                .ToArray(),
            MapType map => ToMap((System.Collections.IDictionary)literal, map, row, column),
            StructType schema => ToStruct(literal, schema, row),
            _ => literal,
        };

    private static object Number<T>(object literal) =>
        literal is IConvertible and not (string or bool or char)
            ? IsExact(literal, typeof(T))
                ? System.Convert.ChangeType(literal, typeof(T), CultureInfo.InvariantCulture)
                : throw new InvalidCastException()
            : throw new InvalidCastException();

    // 1.5 is no int; ChangeType would round it.
    private static bool IsExact(object literal, Type target) =>
        target == typeof(float) || target == typeof(double) || target == typeof(decimal) || literal is not (float or double or decimal);

    private static Date ToDate(object literal) =>
        literal switch
        {
            Date date => date,
            DateOnly date => new Date(date.Year, date.Month, date.Day),
            DateTime time => new Date(time),
            _ => new Date(DateTime.ParseExact((string)literal, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        };

    private static Timestamp ToTimestamp(object literal) =>
        literal switch
        {
            Timestamp timestamp => timestamp,
            DateTime time => new Timestamp(time),
            _ => new Timestamp(
                DateTime.Parse(
                    (string)literal,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
                )
            ),
        };

    private static Dictionary<object, object?> ToMap(System.Collections.IDictionary literal, MapType type, int row, string column) =>
        literal
            .Keys.Cast<object>()
            .ToDictionary(key => Value(key, type.KeyType, row, column)!, key => Value(literal[key], type.ValueType, row, column));

    private static object ToStruct(object literal, StructType schema, int row) =>
        literal switch
        {
            System.Runtime.CompilerServices.ITuple tuple => Of([.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])], schema, row),
            GenericRow generic => generic,
            Row => literal,
            _ => throw new InvalidCastException(),
        };
}
