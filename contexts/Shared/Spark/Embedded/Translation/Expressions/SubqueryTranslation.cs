using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Embedded.Translation.Expressions;

/// <summary>IN with a query. DuckDB compares rows as structs, whose nulls are values; Spark compares them column by column.</summary>
internal static class SubqueryTranslation
{
    internal static string Translate(TypedInSubquery membership, ExpressionTranslator translator)
    {
        if (membership.Values.Count == 1)
        {
            // As Spark, which folds this before it looks at the query.
            if (translator.Plans.Settings.NullInEmptyListIsNull && IsNull(membership.Values[0]))
            {
                return LiteralSql.Null(membership.Type);
            }

            return $"({translator.Translate(membership.Values[0])} IN {translator.Plans.Subquery(membership.Plan)})";
        }

        var exists = Exists(membership, translator, "");
        return membership.IsNullable ? $"CASE WHEN {exists} THEN true WHEN {Exists(membership, translator, " IS NULL")} THEN NULL ELSE false END" : exists;
    }

    internal static string TranslateCondition(TypedInSubquery membership, ExpressionTranslator translator) =>
        membership.Values.Count == 1 ? Translate(membership, translator) : Exists(membership, translator, "");

    private static bool IsNull(TypedExpression value) => value is TypedLiteral { Value: null } || (value is TypedCast cast && IsNull(cast.Child));

    private static string Exists(TypedInSubquery membership, ExpressionTranslator translator, string test)
    {
        var equalities = membership.Values.Zip(
            membership.Plan.Output, (value, column) => $"{translator.Translate(value)} = {SqlText.Column(column.Id)}");
        return $"EXISTS (SELECT true FROM {translator.Plans.Subquery(membership.Plan)} WHERE ({string.Join(" AND ", equalities)}){test})";
    }
}
