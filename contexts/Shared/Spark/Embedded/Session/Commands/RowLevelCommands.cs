using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>
/// DELETE, UPDATE and MERGE: as in Spark, tables of files take none of them. What is wrong with the names in them is told first.
/// </summary>
internal static class RowLevelCommands
{
    internal static LogicalPlan Run(DeleteFromTable delete, SessionState session)
    {
        var table = session.Analyze(delete.Table);
        Check(delete.Condition, table, session);
        throw new AnalysisException(
            "UNSUPPORTED_FEATURE.TABLE_OPERATION",
            new Dictionary<string, string> { ["tableName"] = NameOf(delete.Table, table), ["operation"] = "DELETE" }
        );
    }

    internal static LogicalPlan Run(UpdateTable update, SessionState session)
    {
        var table = session.Analyze(update.Table);
        foreach (var assignment in update.Assignments)
        {
            Check(assignment.Column, table, session);
            Check(assignment.Value, table, session);
        }

        Check(update.Condition, table, session);
        throw NotSupported("UPDATE TABLE");
    }

    internal static LogicalPlan Run(MergeIntoTable merge, SessionState session)
    {
        session.Analyze(merge.Target);
        session.Analyze(merge.Source);
        throw NotSupported("MERGE INTO TABLE");
    }

    private static void Check(Expression? expression, TypedPlan table, SessionState session)
    {
        if (expression is not null)
        {
            session.Analyzer.Analyze(expression, table);
        }
    }

    private static AnalysisException NotSupported(string statement) =>
        new("_LEGACY_ERROR_TEMP_2096", new Dictionary<string, string> { ["ddl"] = statement });

    private static string NameOf(LogicalPlan written, TypedPlan table) =>
        written switch
        {
            SubqueryAlias alias => NameOf(alias.Input, table),
            UnresolvedRelation { NameParts.Count: 1 } when table.Output is [{ Qualifier: { Count: > 1 } qualifier }, ..] =>
                SqlIdentifier.Quote(qualifier),
            UnresolvedRelation relation => SqlIdentifier.Quote(relation.NameParts),
            _ => SessionCatalog.CatalogName,
        };
}
