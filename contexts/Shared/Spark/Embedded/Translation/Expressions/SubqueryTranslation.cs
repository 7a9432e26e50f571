using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Embedded.Translation.Expressions;

/// <summary>
/// IN with a query. As Spark plans it, by an existence join, it is never NULL: what is unknown is false, and so is its negation. Rows are
/// compared column by column, not as DuckDB's structs.
/// </summary>
internal static class SubqueryTranslation
{
    /// <summary>Whether a row of the query is surely equal.</summary>
    internal static string Translate(TypedInSubquery membership, ExpressionTranslator translator) =>
        FoldsToNull(membership, translator) ? LiteralSql.Null(membership.Type)
        : membership.Values.Count == 1 && !membership.IsNullable ? In(membership, translator)
        : Exists(membership, translator, "");

    /// <summary>The same where NULL is as good as false: DuckDB has a plan of its own for it.</summary>
    internal static string TranslateCondition(TypedInSubquery membership, ExpressionTranslator translator) =>
        membership.Values.Count == 1 ? In(membership, translator) : Exists(membership, translator, "");

    /// <summary>Whether all rows of the query are surely different.</summary>
    internal static string TranslateNegation(TypedInSubquery membership, ExpressionTranslator translator) =>
        FoldsToNull(membership, translator)
            ? LiteralSql.Null(membership.Type)
            : $"(NOT {Exists(membership, translator, " IS DISTINCT FROM false")})";

    /// <summary>The same where NULL is as good as false.</summary>
    internal static string TranslateNegatedCondition(TypedInSubquery membership, ExpressionTranslator translator) =>
        membership.Values.Count == 1 && !FoldsToNull(membership, translator)
            ? $"(NOT {In(membership, translator)})"
            : TranslateNegation(membership, translator);

    /// <summary>
    /// The same as SQL has it; whether NULL is in a query without rows is a setting; several values are compared as one struct.
    /// </summary>
    internal static string TranslateExactly(TypedInSubquery membership, ExpressionTranslator translator) =>
        membership.Values.Count == 1
            ? translator.Plans.Settings.NullInEmptyListIsNull
                ? $"CASE WHEN {translator.Translate(membership.Values[0])} IS NULL THEN NULL ELSE {In(membership, translator)} END"
                : In(membership, translator)
            : Exists(membership, translator, "", "IS NOT DISTINCT FROM");

    /// <summary>The values of the query as a list.</summary>
    internal static string ListOf(TypedInSubquery membership, ExpressionTranslator translator) =>
        $"(SELECT coalesce(list({SqlText.Column(membership.Plan.Output[0].Id)}), []) FROM {translator.Plans.PredicateSubquery(membership.Plan)})";

    /// <summary>Whether a value is in a list, with the same answers as <see cref="TranslateExactly"/>.</summary>
    internal static string InList(string value, string list, ExpressionTranslator translator)
    {
        var empty = translator.Plans.Settings.NullInEmptyListIsNull ? "" : $"WHEN len({list}) = 0 THEN false ";
        var known = $"WHEN {value} IS NULL THEN NULL WHEN list_contains({list}, {value}) THEN true";
        return $"CASE {empty}{known} WHEN len({list}) > list_count({list}) THEN NULL ELSE false END";
    }

    private static string In(TypedInSubquery membership, ExpressionTranslator translator) =>
        $"({translator.Translate(membership.Values[0])} IN {translator.Plans.PredicateSubquery(membership.Plan)})";

    // As Spark, which folds this before it looks at the query.
    private static bool FoldsToNull(TypedInSubquery membership, ExpressionTranslator translator) =>
        membership.Values.Count == 1 && translator.Plans.Settings.NullInEmptyListIsNull && IsNull(membership.Values[0]);

    private static bool IsNull(TypedExpression value) =>
        value is TypedLiteral { Value: null } || (value is TypedCast cast && IsNull(cast.Child));

    private static string Exists(TypedInSubquery membership, ExpressionTranslator translator, string test, string equality = "=")
    {
        var equalities = membership.Values.Zip(
            membership.Plan.Output,
            (value, column) => $"{translator.Translate(value)} {equality} {SqlText.Column(column.Id)}"
        );
        return $"EXISTS (SELECT true FROM {translator.Plans.PredicateSubquery(membership.Plan)} WHERE ({string.Join(" AND ", equalities)}){test})";
    }
}
