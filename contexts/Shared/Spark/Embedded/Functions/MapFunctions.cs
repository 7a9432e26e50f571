using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Collections;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>
/// Functions of maps, whose keys are never null and never twice. See
/// https://spark.apache.org/docs/3.5.7/sql-ref-functions-builtin.html#map-functions.
/// </summary>
internal static class MapFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
        [
            Kernel(
                "map",
                new CustomSignature(BindMap),
                site => new RowKernel(new MapBuilder(site.Behavior.LastMapKeyWins).FromArguments, takesNulls: true)
            ),
            Kernel(
                "map_from_arrays",
                new CustomSignature(call =>
                {
                    Arity.Check(call, 2, 2);
                    var (keys, values) = (
                        ImplicitCasts.Apply(call, call.Arguments[0], 0, InputType.AnyArray),
                        ImplicitCasts.Apply(call, call.Arguments[1], 1, InputType.AnyArray)
                    );
                    var valueType = (ArrayType)values.Type;
                    return new BoundCall(
                        [keys, values],
                        new MapType(((ArrayType)keys.Type).ElementType, valueType.ElementType, valueType.ContainsNull),
                        keys.IsNullable || values.IsNullable
                    );
                }),
                site => new RowKernel(new MapBuilder(site.Behavior.LastMapKeyWins).FromArrays)
            ),
            Kernel(
                "map_from_entries",
                new CustomSignature(BindEntries),
                site => new RowKernel(new MapBuilder(site.Behavior.LastMapKeyWins).FromEntries)
            ),
            Kernel(
                "map_concat",
                new CustomSignature(BindConcat),
                site => new RowKernel(new MapBuilder(site.Behavior.LastMapKeyWins).Concatenate)
            ),
            Row(
                "map_keys",
                new FunctionSignature(
                    [InputType.AnyMap],
                    arguments => new ArrayType(((MapType)arguments[0].Type).KeyType, containsNull: false)
                ),
                (arguments, row, result) => Parts(arguments, row, result, 0)
            ),
            Row(
                "map_values",
                new FunctionSignature(
                    [InputType.AnyMap],
                    arguments => new ArrayType(((MapType)arguments[0].Type).ValueType, ((MapType)arguments[0].Type).ValueContainsNull)
                ),
                (arguments, row, result) => Parts(arguments, row, result, 1)
            ),
            Row("map_entries", new FunctionSignature([InputType.AnyMap], arguments => EntriesOf((MapType)arguments[0].Type)), WriteEntries),
            Row(
                "map_contains_key",
                new CustomSignature(BindContainsKey),
                (arguments, row, result) =>
                {
                    var (offset, length) = arguments[0].GetRange(row);
                    var found = false;
                    for (var i = offset; i < offset + length && !found; i++)
                    {
                        found = Kernels.Values.VectorValues.AreEqual(arguments[0].GetChild(0), i, arguments[1], row);
                    }

                    result.SetBoolean(row, found);
                }
            ),
        ];

    /// <summary>The entries of a map as an array of structs.</summary>
    internal static ArrayType EntriesOf(MapType map) =>
        new(
            new StructType([
                new StructField("key", map.KeyType, isNullable: false),
                new StructField("value", map.ValueType, map.ValueContainsNull),
            ]),
            containsNull: false
        );

    /// <summary>Writes the entries of a map as an array of structs.</summary>
    internal static void WriteEntries(Execution.DuckDbVector[] arguments, int row, Execution.VectorWriter result)
    {
        var (offset, length) = arguments[0].GetRange(row);
        var to = result.SetRange(row, length);
        for (var i = 0; i < length; i++)
        {
            result.GetChild(0).GetChild(0).Copy(to + i, arguments[0].GetChild(0), offset + i);
            result.GetChild(0).GetChild(1).Copy(to + i, arguments[0].GetChild(1), offset + i);
        }
    }

    private static void Parts(Execution.DuckDbVector[] arguments, int row, Execution.VectorWriter result, int child)
    {
        var (offset, length) = arguments[0].GetRange(row);
        ArrayOperations.CopyRange(result, row, arguments[0].GetChild(child), offset, length);
    }

    private static BoundCall BindMap(CallSite call)
    {
        if (call.Arguments.Count % 2 != 0)
        {
            throw Arity.Wrong(call, "2n (n > 0)");
        }

        if (call.Arguments.Count == 0 && call.Settings.EmptyCollectionsAreOfText)
        {
            return new BoundCall([], new MapType(Text, Text, valueContainsNull: false), IsNullable: false);
        }

        var keys = call.Arguments.Where((_, i) => i % 2 == 0).ToArray();
        var values = call.Arguments.Where((_, i) => i % 2 == 1).ToArray();
        var keyType = CommonTypes.FindWider([.. keys.Select(key => key.Type)], call.Settings) ?? throw DifferentTypes(call, "KEY", keys);
        var valueType =
            CommonTypes.FindWider([.. values.Select(value => value.Type)], call.Settings) ?? throw DifferentTypes(call, "VALUE", values);
        CheckKey(call, keyType);
        var arguments = call.Arguments.Select((argument, i) => Calls.Cast(call, argument, i % 2 == 0 ? keyType : valueType));
        return new BoundCall([.. arguments], new MapType(keyType, valueType, values.Any(value => value.IsNullable)), IsNullable: false);
    }

    private static Plans.Errors.AnalysisException DifferentTypes(CallSite call, string part, IEnumerable<TypedExpression> arguments) =>
        DataTypeMismatch.Error(
            call,
            $"CREATE_MAP_{part}_DIFF_TYPES",
            ("functionName", "`map`"),
            ("dataType", $"[{string.Join(", ", arguments.Select(argument => DataTypeMismatch.Quote(argument.Type)))}]")
        );

    /// <summary>Raises the error of a type that keys are not of.</summary>
    internal static void CheckKey(CallSite call, DataType type)
    {
        if (Ordering.Exists(type, part => part is MapType))
        {
            throw DataTypeMismatch.Error(call, "INVALID_MAP_KEY_TYPE", ("keyType", DataTypeMismatch.Quote(type)));
        }
    }

    private static BoundCall BindEntries(CallSite call)
    {
        Arity.Check(call, 1, 1);
        return call.Arguments[0].Type is ArrayType { ElementType: StructType { Fields: [var key, var value] } } array
            ? new BoundCall(
                call.Arguments,
                new MapType(key.DataType, value.DataType, value.IsNullable),
                call.Arguments[0].IsNullable || array.ContainsNull
            )
            : throw DataTypeMismatch.UnexpectedInputType(call, call.Arguments[0], 0, "\"ARRAY\" of pair \"STRUCT\"");
    }

    private static BoundCall BindConcat(CallSite call)
    {
        if (call.Arguments.Count == 0)
        {
            return new BoundCall([], new MapType(Text, Text, valueContainsNull: false), IsNullable: false);
        }

        if (call.Arguments.Any(argument => argument.Type is not MapType))
        {
            throw DataTypeMismatch.Error(
                call,
                "MAP_CONCAT_DIFF_TYPES",
                ("functionName", "`map_concat`"),
                ("dataType", $"[{string.Join(", ", call.Arguments.Select(argument => DataTypeMismatch.Quote(argument.Type)))}]")
            );
        }

        var (common, arguments) = CommonTypes.Apply(call, 0);
        return new BoundCall(arguments, common, arguments.Any(argument => argument.IsNullable));
    }

    private static BoundCall BindContainsKey(CallSite call)
    {
        Arity.Check(call, 2, 2);
        var (map, key) = (call.Arguments[0], call.Arguments[1]);
        if (key.Type is NullType)
        {
            throw DataTypeMismatch.Error(call, "NULL_TYPE", ("functionName", "`map_contains_key`"));
        }

        if (map.Type is not MapType type || CommonTypes.FindWiderWithoutStrings(type.KeyType, key.Type, call.Settings) is not { } common)
        {
            throw DataTypeMismatch.Error(
                call,
                "MAP_FUNCTION_DIFF_TYPES",
                ("functionName", "`map_contains_key`"),
                ("dataType", "\"MAP\""),
                ("leftType", DataTypeMismatch.Quote(map.Type)),
                ("rightType", DataTypeMismatch.Quote(key.Type))
            );
        }

        return new BoundCall(
            [Calls.Cast(call, map, new MapType(common, type.ValueType, type.ValueContainsNull)), Calls.Cast(call, key, common)],
            Bool,
            IsNullable: true
        );
    }
}
