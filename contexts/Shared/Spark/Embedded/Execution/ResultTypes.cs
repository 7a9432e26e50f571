using DuckDB.NET.Native;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Translation;

namespace Shared.Spark.Embedded.Execution;

/// <summary>
/// Checks that a result's columns are of the types that hold those of the schema: vectors are read in place, another type would be garbage.
/// </summary>
internal static class ResultTypes
{
    /// <summary>
    /// A query over a result's, with the columns cast that should be of other types and are ints: DuckDB gives no type but that to an
    /// expression that it finds to be NULL. Null when there are none.
    /// </summary>
    internal static string? Retype(ref DuckDBResult result, StructType schema, string sql)
    {
        var columns = new List<string>();
        var isChanged = false;
        for (var i = 0; i < schema.Fields.Count; i++)
        {
            var name = $"\"{NativeMethods.Query.DuckDBColumnName(ref result, i)}\"";
            var isUntyped =
                NativeMethods.Query.DuckDBColumnType(ref result, i) == DuckDBType.Integer
                && schema.Fields[i].DataType is not (IntegerType or YearMonthIntervalType or NullType);
            isChanged |= isUntyped;
            columns.Add(isUntyped ? $"CAST({name} AS {DuckDbTypes.NameOf(schema.Fields[i].DataType)}) AS {name}" : name);
        }

        return isChanged ? $"SELECT {string.Join(", ", columns)} FROM ({sql})" : null;
    }

    internal static void Check(ref DuckDBResult result, StructType schema, string sql)
    {
        var count = (int)NativeMethods.Query.DuckDBColumnCount(ref result);
        if (count != Math.Max(schema.Fields.Count, 1))
        {
            throw DuckDbErrors.Internal($"A query gave {count} columns instead of {schema.Fields.Count}. The SQL was: {sql}");
        }

        for (var i = 0; i < schema.Fields.Count; i++)
        {
            var expected = schema.Fields[i].DataType;
            if (IsSimple(expected, out var id) && NativeMethods.Query.DuckDBColumnType(ref result, i) == id)
            {
                continue;
            }

            using var type = NativeMethods.Query.DuckDBColumnLogicalType(ref result, i);
            if (!Holds(type, expected))
            {
                throw DuckDbErrors.Internal(
                    $"The column '{schema.Fields[i].Name}' should be {expected.SimpleString}, DuckDB computes {Describe(type)}. The SQL was: {sql}"
                );
            }
        }
    }

    private static bool IsSimple(DataType type, out DuckDBType id)
    {
        id = DuckDbLogicalTypes.IdOf(type);
        return id != DuckDBType.Invalid;
    }

    private static bool Holds(DuckDBLogicalType actual, DataType expected)
    {
        var id = NativeMethods.LogicalType.DuckDBGetTypeId(actual);
        if (IsSimple(expected, out var simple))
        {
            return id == simple;
        }

        return expected switch
        {
            DecimalType type => id == DuckDBType.Decimal
                && NativeMethods.LogicalType.DuckDBDecimalWidth(actual) == type.Precision
                && NativeMethods.LogicalType.DuckDBDecimalScale(actual) == type.Scale,
            CalendarIntervalType => id == DuckDBType.Struct
                && ChildrenHold(actual, [DataTypes.IntegerType, DataTypes.IntegerType, DataTypes.LongType]),
            StructType { Fields.Count: 0 } => id == DuckDBType.Struct,
            StructType type => id == DuckDBType.Struct && ChildrenHold(actual, [.. type.Fields.Select(field => field.DataType)]),
            ArrayType type => id == DuckDBType.List
                && ChildHolds(NativeMethods.LogicalType.DuckDBListTypeChildType(actual), type.ElementType),
            MapType type => id == DuckDBType.Map
                && ChildHolds(NativeMethods.LogicalType.DuckDBMapTypeKeyType(actual), type.KeyType)
                && ChildHolds(NativeMethods.LogicalType.DuckDBMapTypeValueType(actual), type.ValueType),
            _ => false,
        };
    }

    private static bool ChildrenHold(DuckDBLogicalType actual, DataType[] expected)
    {
        if (NativeMethods.LogicalType.DuckDBStructTypeChildCount(actual) != expected.Length)
        {
            return false;
        }

        for (var i = 0; i < expected.Length; i++)
        {
            if (!ChildHolds(NativeMethods.LogicalType.DuckDBStructTypeChildType(actual, i), expected[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ChildHolds(DuckDBLogicalType child, DataType expected)
    {
        using (child)
        {
            return Holds(child, expected);
        }
    }

    private static string Describe(DuckDBLogicalType type) =>
        NativeMethods.LogicalType.DuckDBGetTypeId(type) switch
        {
            DuckDBType.Decimal =>
                $"DECIMAL({NativeMethods.LogicalType.DuckDBDecimalWidth(type)},{NativeMethods.LogicalType.DuckDBDecimalScale(type)})",
            var id => id.ToString().ToUpperInvariant(),
        };
}
