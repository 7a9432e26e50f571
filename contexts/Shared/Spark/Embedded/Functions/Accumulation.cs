using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Embedded.Translation;

namespace Shared.Spark.Embedded.Functions;

/// <summary>
/// Writes <c>aggregate</c>. DuckDB's <c>list_reduce</c> has one type for elements and accumulator, so that both travel in a struct:
/// <c>f0</c> is the accumulator, <c>f1</c> the element.
/// </summary>
internal static class Accumulation
{
    internal static string Write(TranslatedCall call)
    {
        var merge = (TypedLambda)call.Call.Children[2];
        var accumulator = DuckDbTypes.NameOf(call.Types[1]);
        var element = DuckDbTypes.NameOf(((ArrayType)call.Types[0]).ElementType);
        var id = merge.Parameters[0].Id.Value;
        var (state, next) = ($"s{id}", $"n{id}");
        var items = $"list_transform({call[0]}, lambda x{id}: {{'f0': CAST(NULL AS {accumulator}), 'f1': x{id}}})";
        var merged = call.LambdaBody(2, [$"struct_extract({state}, 'f0')", $"struct_extract({next}, 'f1')"]);
        var step = $"{{'f0': CAST({merged} AS {accumulator}), 'f1': CAST(NULL AS {element})}}";
        var start = $"{{'f0': CAST({call[1]} AS {accumulator}), 'f1': CAST(NULL AS {element})}}";
        var value = $"struct_extract(list_reduce({items}, lambda {state}, {next}: {step}, {start}), 'f0')";
        if (call.Arguments.Count < 4 || call.Call.Children[3] is TypedLambda { Body: LambdaVariable })
        {
            return value;
        }

        // The accumulator may be named several times.
        var finish = (TypedLambda)call.Call.Children[3];
        var result = $"f{finish.Parameters[0].Id.Value}";
        return $"CASE WHEN {call[0]} IS NOT NULL THEN list_extract(list_transform([{value}], lambda {result}: {call.LambdaBody(3, [result])}), 1) END";
    }
}
