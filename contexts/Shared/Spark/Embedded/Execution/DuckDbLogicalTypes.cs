using DuckDB.NET.Native;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Translation;

namespace Shared.Spark.Embedded.Execution;

/// <summary>The types of <see cref="DuckDbTypes"/> as DuckDB's handles, which the caller disposes.</summary>
internal static class DuckDbLogicalTypes
{
    internal static DuckDBLogicalType Create(DataType type)
    {
        switch (type)
        {
            case DecimalType @decimal:
                return NativeMethods.LogicalType.DuckDBCreateDecimalType((byte)@decimal.Precision, (byte)@decimal.Scale);
            case ArrayType array:
                using (var element = Create(array.ElementType))
                {
                    return NativeMethods.LogicalType.DuckDBCreateListType(element);
                }

            case MapType map:
                using (var key = Create(map.KeyType))
                using (var value = Create(map.ValueType))
                {
                    return NativeTypes.CreateMapType(key, value);
                }

            case CalendarIntervalType:
                return CreateStruct(["months", "days", "microseconds"], [DataTypes.IntegerType, DataTypes.IntegerType, DataTypes.LongType]);
            case StructType { Fields.Count: 0 }:
                return CreateStruct(["empty"], [DataTypes.BooleanType]);
            case StructType structure:
                return CreateStruct(
                    [.. structure.Fields.Select((_, i) => DuckDbTypes.FieldName(i))],
                    [.. structure.Fields.Select(field => field.DataType)]
                );
            default:
                return NativeMethods.LogicalType.DuckDBCreateLogicalType(IdOf(type));
        }
    }

    /// <summary>DuckDB's id of a type without parts.</summary>
    internal static DuckDBType IdOf(DataType type) =>
        type switch
        {
            BooleanType => DuckDBType.Boolean,
            ByteType => DuckDBType.TinyInt,
            ShortType => DuckDBType.SmallInt,
            IntegerType or YearMonthIntervalType or NullType => DuckDBType.Integer,
            LongType or DayTimeIntervalType => DuckDBType.BigInt,
            FloatType => DuckDBType.Float,
            DoubleType => DuckDBType.Double,
            StringType or CharType or VarcharType => DuckDBType.Varchar,
            BinaryType => DuckDBType.Blob,
            DateType => DuckDBType.Date,
            TimestampType or TimestampNTZType => DuckDBType.Timestamp,
            _ => DuckDBType.Invalid,
        };

    private static DuckDBLogicalType CreateStruct(string[] names, DataType[] types)
    {
        var fields = Array.ConvertAll(types, Create);
        try
        {
            return NativeTypes.CreateStructType(fields, names);
        }
        finally
        {
            Array.ForEach(fields, field => field.Dispose());
        }
    }
}
