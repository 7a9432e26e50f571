using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>The names of columns that have no alias. Mirrors Spark's <c>ResolveAliases</c>.</summary>
internal static class ColumnNames
{
    /// <summary>The name of the column that an expression makes.</summary>
    /// <param name="resolved">The expression.</param>
    /// <param name="written">How the user wrote it.</param>
    /// <param name="settings">The settings.</param>
    internal static string Of(TypedExpression resolved, Expression written, AnalysisSettings settings) =>
        (resolved, written) switch
        {
            (NamedExpression named, _) => named.Name,
            (_, UnresolvedAttribute name) when resolved is not FunctionCall || GroupingColumns.IsGroupingFunction(resolved) =>
                name.NameParts[^1],
            (OuterReference outer, _) => outer.Attribute.Name,
            (TypedCast { Child: NamedExpression child }, _) => child.Name,
            (TypedCast cast, Cast { Child: UnresolvedAttribute name }) when cast.Child is not FunctionCall => name.NameParts[^1],
            _ => ExpressionSql.Of(resolved, settings.TimeZone),
        };
}
