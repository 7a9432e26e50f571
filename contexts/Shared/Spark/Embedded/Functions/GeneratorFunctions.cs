using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Plans.Errors;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Functions that make rows. See https://spark.apache.org/docs/3.5.7/sql-ref-functions-builtin.html#generator-functions.</summary>
internal static class GeneratorFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
        [
            .. Generator("explode", new CustomSignature(call => BindExplode(call, hasPosition: false)), WriteExplode)
                .Named("explode_outer")
                .Select(function => function with { Parameters = [new FunctionParameter("collection")] }),
            .. Generator("posexplode", new CustomSignature(call => BindExplode(call, hasPosition: true)), WriteExplode)
                .Named("posexplode_outer"),
            .. Generator("inline", new CustomSignature(BindInline), WriteInline).Named("inline_outer"),
            Generator("stack", new CustomSignature(BindStack), WriteStack),
        ];

    private static BoundCall BindExplode(CallSite call, bool hasPosition)
    {
        Arity.Check(call, 1, 1);
        var argument = call.Arguments[0];
        StructField[] columns = argument.Type switch
        {
            ArrayType array => [new StructField("col", array.ElementType, array.ContainsNull)],
            MapType map =>
            [
                new StructField("key", map.KeyType, isNullable: false),
                new StructField("value", map.ValueType, map.ValueContainsNull),
            ],
            _ => throw DataTypeMismatch.UnexpectedInputType(call, argument, 0, InputType.OneOf(InputType.AnyArray, InputType.AnyMap)),
        };
        return new BoundCall(
            call.Arguments,
            new StructType(hasPosition ? [new StructField("pos", Int, isNullable: false), .. columns] : columns),
            IsNullable: false
        );
    }

    private static string WriteExplode(TranslatedCall call)
    {
        var columns = (StructType)call.Type;
        if (columns.Fields.Count == 1)
        {
            return call[0];
        }

        var hasPosition = columns.Fields[0].Name == "pos";
        return call.CallKernel(
            "explode",
            _ => new RowKernel((arguments, row, result) => Explode(arguments[0], row, result, hasPosition)),
            new ArrayType(columns),
            call.Arguments,
            call.Types
        );
    }

    private static void Explode(DuckDbVector collection, int row, VectorWriter result, bool hasPosition)
    {
        var (offset, length) = collection.GetRange(row);
        var to = result.SetRange(row, length);
        var structs = result.GetChild(0);
        var first = hasPosition ? 1 : 0;
        var childCount = collection.Type is MapType ? 2 : 1;
        for (var i = 0; i < length; i++)
        {
            if (hasPosition)
            {
                structs.GetChild(0).SetInt(to + i, i);
            }

            for (var child = 0; child < childCount; child++)
            {
                structs.GetChild(first + child).Copy(to + i, collection.GetChild(child), offset + i);
            }
        }
    }

    private static BoundCall BindInline(CallSite call)
    {
        Arity.Check(call, 1, 1);
        return call.Arguments[0].Type is ArrayType { ElementType: StructType columns } array
            ? new BoundCall(
                call.Arguments,
                array.ContainsNull ? new StructType(columns.Fields.Select(field => new StructField(field.Name, field.DataType))) : columns,
                IsNullable: false
            )
            : throw DataTypeMismatch.UnexpectedInputType(call, call.Arguments[0], 0, "\"ARRAY<STRUCT>\"");
    }

    private static string WriteInline(TranslatedCall call)
    {
        var columns = (StructType)call.Type;
        return columns.Fields.Count == 1 ? $"list_transform({call[0]}, lambda element: struct_extract(element, 'f0'))" : call[0];
    }

    private static BoundCall BindStack(CallSite call)
    {
        Arity.Check(call, 2, int.MaxValue);
        if (call.Arguments[0].Type is not IntegerType)
        {
            throw DataTypeMismatch.UnexpectedInputType(call, call.Arguments[0], 0, Int);
        }

        if (ConstantFolding.Fold(call.Arguments[0]) is not TypedLiteral { Value: int rows } count)
        {
            throw DataTypeMismatch.NonFoldable(call, "n", "\"INT\"", call.Arguments[0]);
        }

        if (rows < 1)
        {
            throw DataTypeMismatch.OutOfRange(call, "n", "(0, 2147483647]", rows.ToString(CultureInfo.InvariantCulture));
        }

        var values = call.Arguments.Skip(1).ToArray();
        var width = (values.Length + rows - 1) / rows;
        var fields = new StructField[width];
        var arguments = new List<TypedExpression> { count };
        for (var column = 0; column < width; column++)
        {
            var types = values.Where((_, i) => i % width == column).Select(value => value.Type).ToArray();
            var common = types.FirstOrDefault(type => type is not NullType) ?? DataTypes.NullType;
            if (types.Any(type => type is not NullType && !type.Equals(common)))
            {
                throw StackMismatch(call, column, types);
            }

            fields[column] = new StructField($"col{column.ToString(CultureInfo.InvariantCulture)}", common);
        }

        arguments.AddRange(values.Select((value, i) => Calls.Cast(call, value, fields[i % width].DataType)));
        return new BoundCall([.. arguments], new StructType(fields), IsNullable: false);
    }

    private static AnalysisException StackMismatch(CallSite call, int column, DataType[] types) =>
        DataTypeMismatch.Error(
            call,
            "STACK_COLUMN_DIFF_TYPES",
            ("columnIndex", column.ToString(CultureInfo.InvariantCulture)),
            ("leftParamIndex", (column + 1).ToString(CultureInfo.InvariantCulture)),
            ("leftType", DataTypeMismatch.Quote(types[0])),
            ("rightParamIndex", (column + 1 + types.Length).ToString(CultureInfo.InvariantCulture)),
            ("rightType", DataTypeMismatch.Quote(types[^1]))
        );

    private static string WriteStack(TranslatedCall call)
    {
        var columns = ((StructType)call.Type).Fields;
        var values = call.Arguments.Skip(1).ToArray();
        var rows = Convert.ToInt32(StringFunctions.Literal(call, 0), CultureInfo.InvariantCulture);
        var texts = Enumerable
            .Range(0, rows)
            .Select(row =>
            {
                var cells = columns
                    .Select(
                        (column, i) =>
                            (row * columns.Count) + i is var index && index < values.Length
                                ? values[index]
                                : $"CAST(NULL AS {Translation.DuckDbTypes.NameOf(column.DataType)})"
                    )
                    .ToArray();
                return columns.Count == 1 ? cells[0] : $"{{{string.Join(", ", cells.Select((cell, i) => $"'f{i}': {cell}"))}}}";
            });
        return $"[{string.Join(", ", texts)}]";
    }
}
