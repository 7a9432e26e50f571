using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>Expressions as Spark's SQL text: the names of columns without an alias, and what errors show. Mirrors Spark's <c>toPrettySQL</c>.</summary>
public static class ExpressionSql
{
    /// <summary>The text of an expression; coercions do not show.</summary>
    public static string Of(TypedExpression expression) => expression switch
    {
        AttributeReference attribute => attribute.Name,
        OuterReference outer => $"outer({Of(outer.Attribute)})",
        TypedAlias alias => $"{Of(alias.Child)} AS {alias.Name}",
        TypedLiteral literal => OfLiteral(literal),
        TypedCast { IsUserSpecified: false } cast => Of(cast.Child),
        TypedCast cast => $"CAST({Of(cast.Child)} AS {cast.Type.Sql})",
        FunctionCall call => OfFunction(call.Function, call.CalledAs, call.Arguments, isDistinct: false),
        AggregateCall call => OfFunction(call.Function, call.CalledAs, call.Arguments, call.IsDistinct)
            + (call.Filter is null ? "" : $" FILTER (WHERE {Of(call.Filter)})"),
        GetStructField field => $"{Of(field.Child)}.{field.WrittenName ?? field.Field.Name}",
        _ => expression.GetType().Name.ToLowerInvariant(),
    };

    /// <summary>The text of a call that is not bound yet.</summary>
    public static string OfCall(CallSite call) => OfFunction(call.Function, null, call.Arguments, isDistinct: false);

    private static string OfFunction(FunctionDefinition function, string? calledAs, ValueList<TypedExpression> arguments, bool isDistinct)
    {
        var names = arguments.Select(Of).ToArray();
        return function.Pretty is { } pretty
            ? pretty(names)
            : $"{calledAs ?? function.PrettyName ?? function.Name}({(isDistinct ? "DISTINCT " : "")}{string.Join(", ", names)})";
    }

    private static string OfLiteral(TypedLiteral literal) => literal.Value switch
    {
        null => "NULL",
        bool value => value ? "true" : "false",
        IFormattable value when literal.Type is NumericType => value.ToString(null, CultureInfo.InvariantCulture),
        var value => value.ToString() ?? "",
    };
}
