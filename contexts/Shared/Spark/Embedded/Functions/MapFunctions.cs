using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels.Collections;
using Shared.Spark.Plans.Collections;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Maps. See https://spark.apache.org/docs/3.5.7/sql-ref-functions-builtin.html#map-functions.</summary>
internal static class MapFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
    [
        NullableRow("map", new CustomSignature(BindMap), MapOperations.Create),
        Row("map_from_arrays", new CustomSignature(BindFromArrays), MapOperations.FromArrays),
        Row("map_from_entries", new CustomSignature(BindFromEntries), MapOperations.FromEntries),
        Row("map_concat", new CommonTypeSignature(ConcatType, MinCount: 0) { Input = InputType.AnyMap }, MapOperations.Concatenate),
        Sql("map_keys", OfMap(map => new ArrayType(map.KeyType, containsNull: false)), "map_keys"),
        Sql("map_values", OfMap(map => new ArrayType(map.ValueType, map.ValueContainsNull)), "map_values"),
        Sql("map_entries", OfMap(EntriesOf), WriteEntries),
        Sql("map_contains_key", new CustomSignature(BindContainsKey), call => $"list_contains(map_keys({call[0]}), {call[1]})"),
        Row("str_to_map", StringToMap(), MapOperations.FromText),
    ];

    private static FunctionSignature OfMap(Func<MapType, DataType> result) =>
        new([InputType.AnyMap], arguments => result((MapType)arguments[0].Type));

    private static ArrayType EntriesOf(MapType map) => new(
        new StructType([new StructField("key", map.KeyType, isNullable: false), new StructField("value", map.ValueType, map.ValueContainsNull)]),
        containsNull: false);

    private static string WriteEntries(TranslatedCall call) =>
        $"list_transform(map_entries({call[0]}), lambda e: {StructFunctions.Pack(["e.key", "e.value"])})";

    private static DataType ConcatType(DataType common, IReadOnlyList<TypedExpression> arguments) => arguments.Count == 0
        ? new MapType(DataTypes.StringType, DataTypes.StringType, valueContainsNull: false)
        : common;

    private static BoundCall BindMap(CallSite call)
    {
        if (call.Arguments.Count % 2 != 0)
        {
            throw Arity.Wrong(call, "2n (n > 0)");
        }

        var keys = call.Arguments.Where((_, i) => i % 2 == 0).ToArray();
        var values = call.Arguments.Where((_, i) => i % 2 == 1).ToArray();
        var keyType = Common(call, keys, "CREATE_MAP_KEY_DIFF_TYPES");
        var valueType = Common(call, values, "CREATE_MAP_VALUE_DIFF_TYPES");
        CheckKey(call, keyType);
        var arguments = keys.Zip(
            values, (key, value) => new[] { CommonTypes.CastTo(key, keyType, call), CommonTypes.CastTo(value, valueType, call) });
        return new BoundCall(
            arguments.SelectMany(pair => pair).ToValueList(), new MapType(keyType, valueType, values.Any(value => value.IsNullable)), IsNullable: false);
    }

    private static DataType Common(CallSite call, TypedExpression[] arguments, string mismatch)
    {
        var types = arguments.Select(argument => argument.Type).ToArray();
        return CommonTypes.FindWider(types, call.Settings) ?? throw DataTypeMismatch.Error(
            call,
            mismatch,
            ("functionName", $"`{call.Function.Name}`"),
            ("dataType", $"[{string.Join(", ", types.Select(DataTypeMismatch.Quote))}]"));
    }

    private static void CheckKey(CallSite call, DataType type)
    {
        if (Ordering.Exists(type, part => part is MapType))
        {
            throw DataTypeMismatch.Error(call, "INVALID_MAP_KEY_TYPE", ("keyType", DataTypeMismatch.Quote(type)));
        }
    }

    private static BoundCall BindFromArrays(CallSite call)
    {
        Arity.Check(call, 2, 2);
        var keys = ImplicitCasts.Apply(call, call.Arguments[0], 0, InputType.AnyArray);
        var values = ImplicitCasts.Apply(call, call.Arguments[1], 1, InputType.AnyArray);
        var (keyType, valueType) = ((ArrayType)keys.Type, (ArrayType)values.Type);
        CheckKey(call, keyType.ElementType);
        return new BoundCall(
            [keys, values], new MapType(keyType.ElementType, valueType.ElementType, valueType.ContainsNull), keys.IsNullable || values.IsNullable);
    }

    private static BoundCall BindFromEntries(CallSite call)
    {
        Arity.Check(call, 1, 1);
        if (call.Arguments[0].Type is not ArrayType { ElementType: StructType { Fields: [var key, var value] } } entries)
        {
            throw DataTypeMismatch.UnexpectedInputType(call, call.Arguments[0], 0, "\"ARRAY\" of pair \"STRUCT\"");
        }

        CheckKey(call, key.DataType);
        return new BoundCall(
            call.Arguments, new MapType(key.DataType, value.DataType, value.IsNullable), call.Arguments[0].IsNullable || entries.ContainsNull);
    }

    private static BoundCall BindContainsKey(CallSite call)
    {
        Arity.Check(call, 2, 2);
        var (map, key) = (call.Arguments[0], call.Arguments[1]);
        if (map.Type is not MapType type)
        {
            throw DataTypeMismatch.UnexpectedInputType(call, map, 0, InputType.AnyMap);
        }

        if (key.Type is NullType)
        {
            throw DataTypeMismatch.Error(call, "NULL_TYPE", ("functionName", $"`{call.Function.Name}`"));
        }

        if (CommonTypes.FindWiderWithoutStrings(type.KeyType, key.Type, call.Settings) is not { } common)
        {
            throw DataTypeMismatch.Error(
                call,
                "MAP_FUNCTION_DIFF_TYPES",
                ("functionName", $"`{call.Function.Name}`"),
                ("dataType", "\"MAP\""),
                ("leftType", DataTypeMismatch.Quote(type)),
                ("rightType", DataTypeMismatch.Quote(key.Type)));
        }

        var cast = CommonTypes.CastTo(map, new MapType(common, type.ValueType, type.ValueContainsNull), call);
        return new BoundCall([cast, CommonTypes.CastTo(key, common, call)], Bool, map.IsNullable || key.IsNullable);
    }

    private static CustomSignature StringToMap() => FunctionSignature
        .Of(new MapType(DataTypes.StringType, DataTypes.StringType), Text, Text, Text)
        .Defaulting(3, Constant(",", Text), Constant(":", Text));
}
