using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>The names of a pivot's columns: its values as text.</summary>
internal static class PivotNames
{
    internal static string Of(TypedExpression value, string timeZone) =>
        value switch
        {
            TypedLiteral { Value: null } => "null",
            TypedLiteral { Value: string text } => text,
            TypedLiteral { Value: Decimal128 number } => number.ToString(),
            TypedLiteral { Type: DateType or TimestampType or TimestampNTZType } literal => Unquoted(ExpressionSql.Of(literal, timeZone)),
            TypedLiteral { Value: IFormattable and not (double or float), Type: NumericType } literal => (
                (IFormattable)literal.Value
            ).ToString(null, CultureInfo.InvariantCulture),
            TypedCast cast => Of(cast.Child, timeZone),
            FunctionCall { Function.Name: "struct" } call =>
                $"{{{string.Join(", ", call.Arguments.Select(item => Of(item.TrimAliases(), timeZone)))}}}",
            FunctionCall { Function.Name: "named_struct" } call =>
                $"{{{string.Join(", ", call.Arguments.Where((_, i) => i % 2 == 1).Select(item => Of(item, timeZone)))}}}",
            FunctionCall { Function.Name: "map" } call =>
                $"{{{string.Join(", ", call.Arguments.Chunk(2).Select(pair => $"{Of(pair[0], timeZone)} -> {Of(pair[1], timeZone)}"))}}}",
            FunctionCall { Function.Name: "array" } call => $"[{string.Join(", ", call.Arguments.Select(item => Of(item, timeZone)))}]",
            _ => ExpressionSql.Of(value, timeZone),
        };

    // DATE '2020-01-01' without what is around it.
    private static string Unquoted(string text) => text[(text.IndexOf('\'') + 1)..^1];
}
