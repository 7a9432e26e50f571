using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Functions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Translation.Expressions;

/// <summary>Calls of functions and operators: their entries in the registry know the SQL.</summary>
internal static class CallTranslation
{
    internal static string Translate(FunctionCall call, ExpressionTranslator translator, string clauses = "") =>
        call.Function.Name is "and" or "or"
            ? Chain(call, translator)
            : Write(
                call.Function,
                Translated(call, call.Arguments, translator) with
                {
                    NullTreatment = call.IgnoreNulls ? " IGNORE NULLS" : "",
                    Clauses = clauses,
                }
            );

    internal static string Translate(AggregateCall call, ExpressionTranslator translator, string clauses = "") =>
        Write(
            call.Function,
            Translated(call, call.Arguments, translator) with
            {
                Slice = call.IsDistinct || clauses.Length > 0 ? null : translator.Slice,
                IsInWindow = clauses.Length > 0,
                Quantifier = call.IsDistinct ? "DISTINCT " : "",
                Order =
                    call.WithinGroup.Count == 0 ? "" : $" ORDER BY {string.Join(", ", call.WithinGroup.Select(translator.TranslateOrder))}",
                WithinGroup = [.. call.WithinGroup.Select(order => translator.Translate(order.Child))],
                NullTreatment = call.IgnoreNulls && clauses.Length > 0 ? " IGNORE NULLS" : "",
                Clauses = (call.Filter is null ? "" : $" FILTER (WHERE {translator.Translate(call.Filter)})") + clauses,
            }
        );

    internal static string Translate(GeneratorCall call, ExpressionTranslator translator) =>
        Write(call.Function, Translated(call, call.Arguments, translator));

    private static TranslatedCall Translated(TypedExpression call, ValueList<TypedExpression> arguments, ExpressionTranslator translator) =>
        new(call, [.. arguments.Select(translator.Translate)], [.. arguments.Select(argument => argument.Type)], translator.Plans.TimeZone)
        {
            Use = function => translator.Plans.Use(function, PlaceOf(call)),
            LambdaBody = (index, parameters) => translator.TranslateBody((TypedLambda)arguments[index], parameters),
            Behavior = translator.Plans.Functions,
            BodyOf = translator.TranslateBody,
        };

    // As in Spark, errors of these do not tell where they are.
    private static Origin PlaceOf(TypedExpression call) =>
        call is FunctionCall { Function.Name: "abs" or "negative" } ? default : call.Origin;

    private static string Write(FunctionDefinition function, TranslatedCall call) =>
        function is EmbeddedFunction { Implementation: var implementation }
            ? implementation.ToSql(call)
            : throw TranslationErrors.Unsupported($"the function '{function.Name}'");

    // DuckDB keeps conditions as a list; as a nest of pairs, a long chain would be deeper than it reads.
    private static string Chain(FunctionCall call, ExpressionTranslator translator)
    {
        var parts = new List<string>();
        var pending = new Stack<TypedExpression>([call]);
        while (pending.TryPop(out var next))
        {
            if (next is FunctionCall { Arguments: { Count: 2 } arguments } inner && inner.Function == call.Function)
            {
                pending.Push(arguments[1]);
                pending.Push(arguments[0]);
            }
            else
            {
                parts.Add(translator.Translate(next));
            }
        }

        return $"({string.Join(call.Function.Name == "and" ? " AND " : " OR ", parts)})";
    }
}
