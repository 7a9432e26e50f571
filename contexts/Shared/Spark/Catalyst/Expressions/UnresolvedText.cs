using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>Unresolved expressions as Spark's plans show them: <c>'</c> stands before what is not known yet.</summary>
internal static class UnresolvedText
{
    internal static string Of(Expression expression) => expression switch
    {
        UnresolvedAttribute name => "'" + string.Join('.', name.NameParts.Select(ExpressionSql.QuoteIfNeeded)),
        Literal literal => ExpressionSql.Of(new TypedLiteral(literal.Value, literal.Type)),
        UnresolvedFunction { Arguments: [var left, var right], NameParts: [var name] } when IsSign(name) => $"({Of(left)} {name} {Of(right)})",
        UnresolvedFunction call => $"'{string.Join('.', call.NameParts)}({(call.IsDistinct ? "distinct " : "")}{All(call.Arguments)})",
        Alias alias => $"{Of(alias.Child)} AS {string.Join(", ", alias.Names)}",
        Cast cast => $"cast({Of(cast.Child)} as {cast.Type.SimpleString})",
        CaseWhen @case => $"CASE{string.Concat(@case.Branches.Select(branch => $" WHEN {Of(branch.Condition)} THEN {Of(branch.Value)}"))}"
            + $"{(@case.Else is null ? "" : $" ELSE {Of(@case.Else)}")} END",
        SortOrder order => $"{Of(order.Child)} {(order.Direction == SortDirection.Ascending ? "ASC" : "DESC")} "
            + (order.NullOrdering ?? (order.Direction == SortDirection.Ascending ? NullOrdering.NullsFirst : NullOrdering.NullsLast)) switch
            {
                NullOrdering.NullsFirst => "NULLS FIRST",
                _ => "NULLS LAST",
            },
        UnresolvedStar star => star.Target is null ? "*" : $"{string.Join('.', star.Target)}.*",
        UnresolvedExtractValue extract => $"{Of(extract.Child)}[{Of(extract.Extraction)}]",
        WindowExpression window => $"{Of(window.Function)} OVER ({window.Window.Reference ?? Specification(window.Window)})",
        ExpressionString text => text.Sql,
        ScalarSubquery => "'scalar-subquery",
        Exists => "'exists",
        InSubquery @in => $"({All(@in.Values)}) IN ('list-query)",
        LambdaFunction lambda => $"lambdafunction({Of(lambda.Body)}, {string.Join(", ", lambda.Parameters.Select(parameter => string.Join('.', parameter.NameParts)))})",
        InlineUserDefinedFunction call => $"{call.Function.Name ?? "UDF"}({All(call.Arguments)})",
        GroupingAnalytics analytics => $"{analytics.Kind}({string.Join(", ", analytics.Sets.Select(set => $"({All(set)})"))})",
        _ => $"'{expression.GetType().Name}",
    };

    private static string All(ValueList<Expression> expressions) => string.Join(", ", expressions.Select(Of));

    private static string Specification(WindowSpecification window) => string.Join(" ", new[]
    {
        window.PartitionBy.Count == 0 ? "" : $"PARTITION BY {All(window.PartitionBy)}",
        window.OrderBy.Count == 0 ? "" : $"ORDER BY {string.Join(", ", window.OrderBy.Select(Of))}",
    }.Where(part => part.Length > 0));

    private static bool IsSign(string name) => name is "and" or "or" or "div" || !char.IsLetter(name[0]);
}
