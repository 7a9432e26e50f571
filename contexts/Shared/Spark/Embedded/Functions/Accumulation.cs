using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Embedded.Functions;

/// <summary>
/// Writes <c>aggregate</c>. DuckDB's <c>list_reduce</c> has one type for elements and accumulator, so that both travel in a struct:
/// <c>f0</c> is the accumulator, <c>f1</c> the element, and what else the lambda names comes behind, since <c>list_reduce</c> mixes up the
/// rows of what is captured as soon as one list is shorter than another.
/// </summary>
internal static class Accumulation
{
    internal static string Write(TranslatedCall call)
    {
        var merge = (TypedLambda)call.Call.Children[2];
        var captured = CapturedBy(merge);
        DataType[] types = [call.Types[1], ((ArrayType)call.Types[0]).ElementType, .. captured.Select(expression => expression.Type)];
        var id = merge.Parameters[0].Id.Value;
        var (state, next, element) = ($"s{id}", $"n{id}", $"x{id}");
        var carried = captured.Select((expression, i) => (Index: i + 2, Text: call.BodyOf(new TypedLambda(expression, []), []))).ToArray();
        var items = $"list_transform({call[0]}, lambda {element}: {Struct(types, [(1, element), .. carried])})";
        string[] texts =
        [
            $"struct_extract({state}, 'f0')",
            $"struct_extract({next}, 'f1')",
            .. carried.Select(field => $"struct_extract({next}, '{DuckDbTypes.FieldName(field.Index)}')"),
        ];
        var merged = call.BodyOf(Closed(merge, captured), texts);
        var (step, start) = (Struct(types, [(0, merged)]), Struct(types, [(0, call[1])]));
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

    // The fields that are not given are NULL.
    private static string Struct(DataType[] types, params ReadOnlySpan<(int Index, string Text)> fields)
    {
        var texts = new string[types.Length];
        Array.Fill(texts, "NULL");
        foreach (var (index, text) in fields)
        {
            texts[index] = text;
        }

        return $"{{{string.Join(", ", texts.Select((text, i) => $"'{DuckDbTypes.FieldName(i)}': CAST({text} AS {DuckDbTypes.NameOf(types[i])})"))}}}";
    }

    private static TypedExpression[] CapturedBy(TypedLambda lambda)
    {
        var lambdas = lambda.SelfAndDescendants().OfType<TypedLambda>();
        var own = lambdas.SelectMany(inner => inner.Parameters).Select(parameter => parameter.Id).ToHashSet();
        return
        [
            .. lambda
                .Body.SelfAndDescendants()
                .Where(part =>
                    part switch
                    {
                        AttributeReference or OuterReference => true,
                        LambdaVariable variable => !own.Contains(variable.Id),
                        _ => false,
                    }
                )
                .DistinctBy(IdOf),
        ];
    }

    // The lambda with parameters for all that it captures.
    private static TypedLambda Closed(TypedLambda lambda, TypedExpression[] captured)
    {
        var variables = captured.Select(expression => expression as LambdaVariable ?? Variable(expression));
        var body = lambda.Body.ReplaceDown(part => part is AttributeReference or OuterReference ? Variable(part) : null);
        return new TypedLambda(body, lambda.Parameters.Concat(variables).ToValueList());
    }

    private static LambdaVariable Variable(TypedExpression captured) => new(IdOf(captured), "captured", captured.Type, captured.IsNullable);

    private static ExprId IdOf(TypedExpression expression) =>
        expression switch
        {
            AttributeReference attribute => attribute.Id,
            OuterReference outer => outer.Attribute.Id,
            LambdaVariable variable => variable.Id,
            _ => throw new ArgumentException("The expression is no name.", nameof(expression)),
        };
}
