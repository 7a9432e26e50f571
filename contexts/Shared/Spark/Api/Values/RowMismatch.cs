using System.Collections;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Api.Values;

/// <summary>Says why a row does not fit its schema.</summary>
internal static class RowMismatch
{
    /// <summary>Throws an error that names the row, the column, what was expected and what is there.</summary>
    internal static void Throw(object?[] values, StructType schema, int row)
    {
        if (values.Length != schema.Fields.Count)
        {
            throw new ArgumentException(
                $"Row {row} has {values.Length} values, but the schema has {schema.Fields.Count} columns: {schema.SimpleString}."
            );
        }

        for (var i = 0; i < values.Length; i++)
        {
            var field = schema.Fields[i];
            Check(values[i], field.DataType, field.IsNullable, field.Name, row);
        }
    }

    private static void Check(object? value, DataType type, bool isNullable, string path, int row)
    {
        switch (value, type)
        {
            case (null, _):
                if (!isNullable && type is not NullType)
                {
                    throw new ArgumentException($"Row {row}, column '{path}': the value is null, but the schema says that it cannot be.");
                }

                break;
            case (_, StructType structType):
                CheckStruct(value, structType, path, row);
                break;
            case (IDictionary map, MapType mapType):
                foreach (DictionaryEntry entry in map)
                {
                    Check(entry.Key, mapType.KeyType, false, $"{path}.key", row);
                    Check(entry.Value, mapType.ValueType, mapType.ValueContainsNull, $"{path}.value", row);
                }

                break;
            case (IEnumerable list and not (string or byte[] or IDictionary), ArrayType array):
                var index = 0;
                foreach (var element in list)
                {
                    Check(element, array.ElementType, array.ContainsNull, $"{path}[{index++}]", row);
                }

                break;
            default:
                if (!ClrValues.Fits(value, type))
                {
                    throw Mismatch(value, type, path, row);
                }

                break;
        }
    }

    private static void CheckStruct(object value, StructType type, string path, int row)
    {
        var values = value switch
        {
            Row nested => nested.Values,
            GenericRow nested => nested.Values,
            object?[] nested => nested,
            _ => throw Mismatch(value, type, path, row),
        };
        if (values.Length != type.Fields.Count)
        {
            throw new ArgumentException(
                $"Row {row}, column '{path}': the struct has {values.Length} values, but its type has {type.Fields.Count} fields: {type.SimpleString}."
            );
        }

        for (var i = 0; i < values.Length; i++)
        {
            var field = type.Fields[i];
            Check(values[i], field.DataType, field.IsNullable, $"{path}.{field.Name}", row);
        }
    }

    private static string Expected(DataType type) =>
        type switch
        {
            BooleanType => "bool",
            ByteType => "sbyte",
            ShortType => "short",
            IntegerType => "int",
            LongType => "long",
            FloatType => "float",
            DoubleType => "double",
            DecimalType => "decimal",
            StringType or CharType or VarcharType => "string",
            BinaryType => "byte[]",
            DateType => "Date",
            TimestampType => "Timestamp",
            TimestampNTZType => "DateTime",
            DayTimeIntervalType => "TimeSpan",
            YearMonthIntervalType => "YearMonthInterval",
            CalendarIntervalType => "CalendarInterval",
            ArrayType => "an array or list",
            MapType => "a dictionary",
            StructType => "GenericRow",
            NullType => "null",
            _ => "nothing known",
        };

    private static ArgumentException Mismatch(object value, DataType type, string path, int row) =>
        new(
            $"Row {row}, column '{path}': the schema says {type.SimpleString}, which takes {Expected(type)}, but the value is of type '{value.GetType().Name}'."
        );
}
