using System.Globalization;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Catalyst.Tests.Parsing;

/// <summary>Writes expressions as SQL, with parentheses around every operand.</summary>
internal static class SqlText
{
    internal static string Of(Expression expression) =>
        expression switch
        {
            UnresolvedAttribute attribute => SqlIdentifier.Quote(attribute.NameParts),
            Literal { Value: string text } =>
                $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'",
            Literal { Value: bool value } => value ? "TRUE" : "FALSE",
            Literal { Value: null } => "NULL",
            Literal literal => Convert.ToString(literal.Value, CultureInfo.InvariantCulture)!,
            Cast cast => $"CAST({Of(cast.Child)} AS {cast.Type.Sql})",
            CaseWhen cases =>
                $"CASE {string.Concat(cases.Branches.Select(branch => $"WHEN {Of(branch.Condition)} THEN {Of(branch.Value)} "))}"
                    + $"{(cases.Else is null ? "" : $"ELSE {Of(cases.Else)} ")}END",
            UnresolvedExtractValue extract => $"{Operand(extract.Child)}[{Operand(extract.Extraction)}]",
            UnresolvedFunction { NameParts: [var name] } call => Operator(name, call),
            UnresolvedFunction call => $"{SqlIdentifier.Quote(call.NameParts)}({string.Join(", ", call.Arguments.Select(Of))})",
            _ => throw new ArgumentException($"No SQL for {expression.GetType().Name}.", nameof(expression)),
        };

    private static string Operator(string name, UnresolvedFunction call) =>
        name switch
        {
            OperatorNames.Not => $"NOT {Operand(call.Arguments[0])}",
            OperatorNames.Negative => $"- {Operand(call.Arguments[0])}",
            OperatorNames.IsNull => $"{Operand(call.Arguments[0])} IS NULL",
            OperatorNames.In => $"{Operand(call.Arguments[0])} IN ({string.Join(", ", call.Arguments.Skip(1).Select(Of))})",
            _ => $"{Operand(call.Arguments[0])} {name} {Operand(call.Arguments[1])}",
        };

    private static string Operand(Expression expression) => $"({Of(expression)})";
}
