using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Translation;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Rows from one row. See https://spark.apache.org/docs/3.5.7/sql-ref-functions-builtin.html#generator-functions.</summary>
internal static class GeneratorFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
    [
        .. WithOuter("explode", new CustomSignature(call => BindExplode(call, withPosition: false)), call => Explode(call, withPosition: false)),
        .. WithOuter("posexplode", new CustomSignature(call => BindExplode(call, withPosition: true)), call => Explode(call, withPosition: true)),
        .. WithOuter("inline", new CustomSignature(BindInline), call => call[0]),
        Generator("stack", new CustomSignature(BindStack), WriteStack),
    ];

    private static IEnumerable<EmbeddedFunction> WithOuter(string name, Signature signature, Func<TranslatedCall, string> write) =>
        Generator(name, signature, write).Named($"{name}_outer");

    private static BoundCall BindExplode(CallSite call, bool withPosition)
    {
        Arity.Check(call, 1, 1);
        StructField[] columns = call.Arguments[0].Type switch
        {
            ArrayType array => [new StructField("col", array.ElementType, array.ContainsNull)],
            MapType map => [new StructField("key", map.KeyType, isNullable: false), new StructField("value", map.ValueType, map.ValueContainsNull)],
            _ => throw DataTypeMismatch.UnexpectedInputType(call, call.Arguments[0], 0, "(\"ARRAY\" or \"MAP\")"),
        };
        var position = new StructField("pos", Int, isNullable: false);
        return new BoundCall(call.Arguments, new StructType(withPosition ? [position, .. columns] : columns), IsNullable: false);
    }

    private static string Explode(TranslatedCall call, bool withPosition)
    {
        var isMap = call.Types[0] is MapType;
        var list = isMap ? $"map_entries({call[0]})" : call[0];
        var key = isMap ? ["struct_extract(e, 'key')", "struct_extract(e, 'value')"] : new[] { "e" };
        return (isMap, withPosition) switch
        {
            (false, false) => list,
            (true, false) => $"list_transform({list}, lambda e: {StructFunctions.Pack(key)})",
            _ => $"list_transform({list}, lambda e, i: {StructFunctions.Pack(["CAST(i - 1 AS INTEGER)", .. key])})",
        };
    }

    private static BoundCall BindInline(CallSite call)
    {
        Arity.Check(call, 1, 1);
        if (call.Arguments[0].Type is not ArrayType { ElementType: StructType element } array)
        {
            throw DataTypeMismatch.UnexpectedInputType(call, call.Arguments[0], 0, "\"ARRAY<STRUCT>\"");
        }

        var columns = element.Fields.Select(field => new StructField(field.Name, field.DataType, field.IsNullable || array.ContainsNull));
        return new BoundCall(call.Arguments, new StructType(columns), IsNullable: false);
    }

    private static BoundCall BindStack(CallSite call)
    {
        if (call.Arguments.Count < 2)
        {
            throw Arity.Wrong(call, "> 1");
        }

        if (ConstantFolding.Fold(call.Arguments[0]) is not TypedLiteral { Value: int rows })
        {
            throw DataTypeMismatch.Error(
                call, "NON_FOLDABLE_INPUT", ("inputName", "n"), ("inputType", "\"INT\""), ("inputExpr", $"\"{ExpressionSql.Of(call.Arguments[0])}\""));
        }

        if (rows < 1)
        {
            throw DataTypeMismatch.Error(
                call,
                "VALUE_OUT_OF_RANGE",
                ("exprName", "n"),
                ("valueRange", "(0, 2147483647]"),
                ("currentValue", rows.ToString(CultureInfo.InvariantCulture)));
        }

        var values = call.Arguments.Skip(1).ToArray();
        var width = (values.Length + rows - 1) / rows;
        var columns = new StructField[width];
        for (var column = 0; column < width; column++)
        {
            var cells = values.Where((_, i) => i % width == column).ToArray();
            var type = cells.Select(cell => cell.Type).FirstOrDefault(cell => cell is not NullType) ?? DataTypes.NullType;
            if (cells.FirstOrDefault(cell => cell.Type is not NullType && !CommonTypes.IsSameType(cell.Type, type)) is { } other)
            {
                throw DataTypeMismatch.Error(
                    call,
                    "STACK_COLUMN_DIFF_TYPES",
                    ("columnIndex", column.ToString(CultureInfo.InvariantCulture)),
                    ("leftParamIndex", (column + 1).ToString(CultureInfo.InvariantCulture)),
                    ("leftType", DataTypeMismatch.Quote(type)),
                    ("rightParamIndex", (Array.IndexOf(values, other) + 1).ToString(CultureInfo.InvariantCulture)),
                    ("rightType", DataTypeMismatch.Quote(other.Type)));
            }

            columns[column] = new StructField(string.Create(CultureInfo.InvariantCulture, $"col{column}"), type, isNullable: true);
        }

        return new BoundCall(call.Arguments, new StructType(columns), IsNullable: false);
    }

    private static string WriteStack(TranslatedCall call)
    {
        var columns = ((StructType)call.Type).Fields;
        var cells = call.Arguments.Skip(1).ToArray();
        var rows = (cells.Length + columns.Count - 1) / columns.Count;
        var declared = (int)((TypedLiteral)ConstantFolding.Fold(((GeneratorCall)call.Call).Arguments[0])).Value!;
        string Cell(int row, int column)
        {
            var index = (row * columns.Count) + column;
            return $"CAST({(index < cells.Length ? cells[index] : "NULL")} AS {DuckDbTypes.NameOf(columns[column].DataType)})";
        }

        var packed = Enumerable.Range(0, Math.Max(rows, declared)).Select(row => columns.Count == 1
            ? Cell(row, 0)
            : StructFunctions.Pack([.. Enumerable.Range(0, columns.Count).Select(column => Cell(row, column))]));
        return $"[{string.Join(", ", packed)}]";
    }
}
