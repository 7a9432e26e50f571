using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Functions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Translation.Expressions;

/// <summary>Calls of functions and operators: their entries in the registry know the SQL.</summary>
internal static class CallTranslation
{
    internal static string Translate(FunctionCall call, ExpressionTranslator translator, string? over = null) => call.Function.Name is "and" or "or"
        ? Chain(call, translator)
        : ImplementationOf(call.Function).ToSql(Translated(call, call.Arguments, translator) with { Over = over });

    internal static string Translate(AggregateCall call, ExpressionTranslator translator, string? over = null) => ImplementationOf(call.Function).ToSql(
        Translated(call, call.Arguments, translator) with
        {
            Filter = call.Filter is null ? null : translator.Translate(call.Filter),
            WithinGroup = [.. call.WithinGroup.Select(translator.TranslateOrder)],
            Over = over,
        });

    /// <summary>The columns of a generator, a list each.</summary>
    internal static IReadOnlyList<string> Translate(GeneratorCall call, ExpressionTranslator translator) =>
        ImplementationOf(call.Function) is Implementation.Generator generator
            ? generator.WriteColumns(Translated(call, call.Arguments, translator))
            : throw Unsupported(call.Function);

    private static TranslatedCall Translated(TypedExpression call, ValueList<TypedExpression> arguments, ExpressionTranslator translator) => new(
        call,
        [.. arguments.Select(argument => argument is TypedLambda ? "" : translator.Translate(argument))],
        [.. arguments.Select(argument => argument.Type)],
        translator.Plans.TimeZone)
    {
        Use = function => translator.Plans.Resources.Use(function),
        LambdaBody = (index, parameters) => translator.TranslateBody((TypedLambda)arguments[index], parameters),
    };

    private static Implementation ImplementationOf(FunctionDefinition function) =>
        function is EmbeddedFunction { Implementation: var implementation } ? implementation : throw Unsupported(function);

    private static SparkException Unsupported(FunctionDefinition function) =>
        new("UNSUPPORTED_FEATURE", $"[UNSUPPORTED_FEATURE] The embedded engine cannot compute '{function.Name}' here.");

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
