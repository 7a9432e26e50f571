using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Collections;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Functions that take functions. See https://spark.apache.org/docs/3.5.7/sql-ref-functions-builtin.html#lambda-functions.</summary>
internal static partial class HigherOrderFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
    [
        Sql("transform", OverArray(call => new ArrayType(call.Arguments[1].Type, call.Arguments[1].IsNullable)), WriteTransform),
        Sql("filter", OverArray(call => call.Arguments[0].Type), WriteFilter),
        Sql("exists", OverArray(_ => Bool, isThreeValued: true), call => Quantified(call, found: true)),
        Sql("forall", OverArray(_ => Bool, isThreeValued: true), call => Quantified(call, found: false)),
        .. Sql("aggregate", new HigherOrderSignature(AggregateParameters, BindAggregate), WriteAggregate).Named("reduce"),
        Sql("zip_with", new HigherOrderSignature(ZipParameters, BindZip), WriteZip),
        Sql("array_sort", new HigherOrderSignature(SortParameters, BindSort), WriteSort),
        Sql("map_filter", OverMap(call => (MapType)call.Arguments[0].Type), WriteMapFilter),
        Sql("transform_keys", OverMap(call => new MapType(call.Arguments[1].Type, ValueOf(call).ValueType, ValueOf(call).ValueContainsNull)), WriteKeys),
        Sql("transform_values", OverMap(call => new MapType(ValueOf(call).KeyType, call.Arguments[1].Type, call.Arguments[1].IsNullable)), WriteValues),
        Sql("map_zip_with", new HigherOrderSignature(MapZipParameters, BindMapZip), WriteMapZip),
    ];

    private static MapType ValueOf(CallSite call) => (MapType)call.Arguments[0].Type;

    /// <summary>A name for each parameter of a lambda that no lambda around it has.</summary>
    private static string[] Names(TranslatedCall call, int lambda) =>
        [.. Lambda(call, lambda).Parameters.Select(parameter => $"l{parameter.Id.Value}")];

    private static TypedLambda Lambda(TranslatedCall call, int index) => (TypedLambda)((FunctionCall)call.Call).Arguments[index];

    /// <summary>A lambda of DuckDB's over an element and, if the lambda asks for it, its index from 0.</summary>
    private static string ElementLambda(TranslatedCall call, int index)
    {
        var names = Names(call, index);
        return names.Length == 1
            ? $"lambda {names[0]}: {call.LambdaBody(index, names)}"
            : $"lambda {names[0]}, {names[1]}: {call.LambdaBody(index, [names[0], $"CAST({names[1]} - 1 AS INTEGER)"])}";
    }

    private static string WriteTransform(TranslatedCall call) => $"list_transform({call[0]}, {ElementLambda(call, 1)})";

    private static string WriteFilter(TranslatedCall call) => $"list_filter({call[0]}, {ElementLambda(call, 1)})";

    // Unknown when no element decides and one may.
    private static string Quantified(TranslatedCall call, bool found)
    {
        var answers = $"list_transform({call[0]}, {ElementLambda(call, 1)})";
        var (decides, otherwise) = found ? ("true", "false") : ("false", "true");
        return $"CASE WHEN {call[0]} IS NULL THEN NULL WHEN list_contains({answers}, {decides}) THEN {decides} "
            + $"WHEN len(list_filter({answers}, lambda answer: answer IS NULL)) > 0 THEN NULL ELSE {otherwise} END";
    }

    // DuckDB folds lists of one type: the accumulator travels beside the element.
    private static string WriteAggregate(TranslatedCall call)
    {
        var merge = Lambda(call, 2);
        var (accumulator, element) = (Translation.DuckDbTypes.NameOf(merge.Parameters[0].Type), Translation.DuckDbTypes.NameOf(merge.Parameters[1].Type));
        var (left, right) = ($"a{merge.Parameters[0].Id.Value}", $"b{merge.Parameters[1].Id.Value}");
        var steps = $"list_transform({call[0]}, lambda {right}: {{'acc': CAST(NULL AS {accumulator}), 'item': {right}}})";
        var first = $"{{'acc': CAST({call[1]} AS {accumulator}), 'item': CAST(NULL AS {element})}}";
        var body = call.LambdaBody(2, [$"{left}.acc", $"{right}.item"]);
        var folded = $"list_reduce(list_prepend({first}, {steps}), lambda {left}, {right}: {{'acc': CAST({body} AS {accumulator}), 'item': CAST(NULL AS {element})}}).acc";
        var finished = call.Arguments.Count > 3 ? call.LambdaBody(3, [$"({folded})"]) : folded;
        return $"CASE WHEN {call[0]} IS NULL THEN NULL ELSE {finished} END";
    }

    private static string WriteZip(TranslatedCall call)
    {
        var pair = $"p{Lambda(call, 2).Parameters[0].Id.Value}";
        var zipped = $"list_transform(list_zip({call[0]}, {call[1]}), lambda {pair}: {call.LambdaBody(2, [$"{pair}[1]", $"{pair}[2]"])})";
        return $"CASE WHEN {call[0]} IS NULL OR {call[1]} IS NULL THEN NULL ELSE {zipped} END";
    }

    // Without a comparator nulls are last. With one, each element's place is the number of those before it.
    private static string WriteSort(TranslatedCall call)
    {
        if (call.Arguments.Count == 1)
        {
            return call.CallKernel("array_sort", _ => new RowKernel(ArrayOperations.SortNullsLast), call.Type, call.Arguments, call.Types);
        }

        var ids = Lambda(call, 1).Parameters;
        var (x, i, y, j) = ($"x{ids[0].Id.Value}", $"i{ids[0].Id.Value}", $"y{ids[1].Id.Value}", $"j{ids[1].Id.Value}");
        var order = call.LambdaBody(1, [y, x]);
        var before = $"len(list_filter({call[0]}, lambda {y}, {j}: {order} < 0 OR ({order} = 0 AND {j} < {i})))";
        var placed = $"list_sort(list_transform({call[0]}, lambda {x}, {i}: {{'place': {before}, 'item': {x}}}))";
        return $"list_transform({placed}, lambda {x}: {x}.item)";
    }

    private static string WriteMapFilter(TranslatedCall call)
    {
        var entry = $"e{Lambda(call, 1).Parameters[0].Id.Value}";
        return $"map_from_entries(list_filter(map_entries({call[0]}), lambda {entry}: {EntryBody(call, 1, entry)}))";
    }

    private static string WriteKeys(TranslatedCall call)
    {
        var entry = $"e{Lambda(call, 1).Parameters[0].Id.Value}";
        var keys = $"list_transform(map_entries({call[0]}), lambda {entry}: {EntryBody(call, 1, entry)})";
        var type = (MapType)call.Type;
        return call.CallKernel(
            "map_from_arrays",
            _ => new RowKernel(MapOperations.FromArrays),
            call.Type,
            [keys, $"map_values({call[0]})"],
            [new ArrayType(type.KeyType), new ArrayType(type.ValueType)]);
    }

    private static string WriteValues(TranslatedCall call)
    {
        var entry = $"e{Lambda(call, 1).Parameters[0].Id.Value}";
        return $"map(map_keys({call[0]}), list_transform(map_entries({call[0]}), lambda {entry}: {EntryBody(call, 1, entry)}))";
    }

    private static string WriteMapZip(TranslatedCall call)
    {
        var key = $"k{Lambda(call, 2).Parameters[0].Id.Value}";
        var keyType = new ArrayType(((MapType)call.Type).KeyType, containsNull: false);
        var keys = call.CallKernel(
            "array_union", _ => new RowKernel(ArrayOperations.Union), keyType, [$"map_keys({call[0]})", $"map_keys({call[1]})"], [keyType, keyType]);
        var body = call.LambdaBody(2, [key, $"map_extract_value({call[0]}, {key})", $"map_extract_value({call[1]}, {key})"]);
        return $"CASE WHEN {call[0]} IS NULL OR {call[1]} IS NULL THEN NULL ELSE map({keys}, list_transform({keys}, lambda {key}: {body})) END";
    }

    private static string EntryBody(TranslatedCall call, int index, string entry) => call.LambdaBody(index, [$"{entry}.key", $"{entry}.value"]);
}
