using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Session.Tables;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Formatting;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>SHOW TABLE EXTENDED. See https://spark.apache.org/docs/3.5.7/sql-ref-syntax-aux-show-table.html.</summary>
internal static class ShowTableExtendedCommand
{
    private static readonly StructType s_schema = new([
        CommandResult.Field("namespace"),
        CommandResult.Field("tableName"),
        CommandResult.Field("isTemporary", DataTypes.BooleanType),
        CommandResult.Field("information"),
    ]);

    internal static LogicalPlan Run(ShowTableExtended show, SessionState session)
    {
        var database = show.Namespace is { Count: > 0 } name ? name[^1] : session.Catalog.CurrentDatabase;
        var warehouse = session.Application.Warehouse;
        warehouse.GetDatabase(database);
        if (show.Partition.Count > 0)
        {
            var table = warehouse.Find(database, show.Pattern) ?? throw new TableName(database, show.Pattern).NotFound();
            var partition = PartitionCommands.Find(table, show.Partition, "SHOW TABLE EXTENDED", session);
            return CommandResult.Rows(
                s_schema,
                [
                    [table.Database, table.Name, false, Lines(TableDetails.Of(partition))],
                ]
            );
        }

        var rows = warehouse
            .TablesOf(database)
            .Where(table => NamePattern.Matches(table.Name, show.Pattern))
            .Select(table => new object?[] { table.Database, table.Name, false, Describe(table) });
        var views = NamePattern
            .Filter(session.Catalog.TempViewNames, show.Pattern)
            .Select(view => new object?[] { "", view, true, Describe(view, session) });
        return CommandResult.Rows(s_schema, [.. rows, .. views]);
    }

    private static string Describe(TableEntry table)
    {
        var details = TableDetails.Of(table);
        if (table.PartitionBy.Count > 0)
        {
            details = details.Append(("Partition Columns", $"[{string.Join(", ", table.PartitionBy.Select(column => $"`{column}`"))}]"));
        }

        return $"{Lines(details)}Schema: {SchemaTree.Format(table.Schema, int.MaxValue)}\n";
    }

    private static string Describe(string view, SessionState session)
    {
        var schema = session.Analyze(new UnresolvedRelation([view])).Schema;
        return $"{Lines([("Table", view), ("Last Access", "UNKNOWN"), ("Created By", "Spark "), ("Type", "VIEW")])}Schema: {SchemaTree.Format(schema, int.MaxValue)}\n";
    }

    private static string Lines(IEnumerable<(string Name, string Value)> details) =>
        string.Concat(details.Select(detail => $"{detail.Name}: {detail.Value}\n"));
}
