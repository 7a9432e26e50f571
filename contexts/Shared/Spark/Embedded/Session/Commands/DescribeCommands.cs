using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Embedded.Session.Tables;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>DESCRIBE and EXPLAIN. See https://spark.apache.org/docs/3.5.7/sql-ref-syntax-aux-describe-table.html.</summary>
internal static class DescribeCommands
{
    private static readonly StructType s_schema = new(
        [CommandResult.Field("col_name"), CommandResult.Field("data_type"), CommandResult.Field("comment", isNullable: true)]);

    internal static LogicalPlan Run(DescribeQuery describe, SessionState session) => CommandResult.Rows(
        s_schema, [.. session.Analyze(describe.Query).Output.Select(column => new object?[] { column.Name, column.Type.SimpleString, CommentOf(column.Metadata) })]);

    internal static LogicalPlan Run(DescribeRelation describe, SessionState session)
    {
        var relation = new UnresolvedRelation(describe.NameParts) { Origin = describe.Origin };
        var output = session.Analyze(relation).Output;
        if (describe.Column is { } path)
        {
            return DescribeColumn(string.Join('.', path), output.FirstOrDefault(column => column.Name.Equals(path[^1], StringComparison.OrdinalIgnoreCase)));
        }

        var table = FindTable(describe, session);
        var rows = output.Select((column, i) => new object?[]
        {
            column.Name, column.Type.SimpleString, CommentOf(column.Metadata) ?? (table?.ColumnComments.Count > i ? table.ColumnComments[i] : null),
        }).ToList();
        if (table is { PartitionBy.Count: > 0 })
        {
            rows.Add(["# Partition Information", "", ""]);
            rows.Add(["# col_name", "data_type", "comment"]);
            rows.AddRange(table.PartitionBy.Select(name => rows.First(row => (string)row[0]! == name)).ToArray());
        }

        if (describe.IsExtended && table is not null)
        {
            AddDetails(rows, table);
        }

        return CommandResult.Rows(s_schema, rows);
    }

    internal static LogicalPlan Run(Explain explain, SessionState session)
    {
        var plan = explain.Plan is Command
            ? $"== Physical Plan ==\nExecute {explain.Plan.GetType().Name}\n"
            : Explanation.Of(session.Analyze(explain.Plan), explain.Mode, session.Runner, session.Application);
        return CommandResult.Rows(new StructType([CommandResult.Field("plan", isNullable: true)]), [[plan]]);
    }

    private static TableEntry? FindTable(DescribeRelation describe, SessionState session)
    {
        if (describe.NameParts.Count == 1 && session.Catalog.IsTempView(describe.NameParts[0]))
        {
            return null;
        }

        if (describe.NameParts.Count == 2 && describe.NameParts[0].Equals(GlobalTempViews.Database, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var name = TableName.Of(describe.NameParts, session.Catalog);
        return session.Application.Warehouse.Find(name.Database, name.Name);
    }

    private static LogicalPlan DescribeColumn(string name, Catalyst.Expressions.AttributeReference? column)
    {
        if (column is null)
        {
            throw new Plans.Errors.AnalysisException("_LEGACY_ERROR_TEMP_1060", $"DESC TABLE COLUMN does not support nested column: {name}.");
        }

        return CommandResult.Rows(
            new StructType([CommandResult.Field("info_name"), CommandResult.Field("info_value")]),
            [["col_name", column.Name], ["data_type", column.Type.SimpleString], ["comment", CommentOf(column.Metadata) ?? "NULL"]]);
    }

    private static void AddDetails(List<object?[]> rows, TableEntry table)
    {
        rows.Add(["", "", ""]);
        rows.Add(["# Detailed Table Information", "", ""]);
        Add("Catalog", SessionCatalog.CatalogName);
        Add("Database", table.Database);
        Add("Table", table.Name);
        Add("Created Time", table.CreatedAt.ToString("ddd MMM dd HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture));
        Add("Last Access", "UNKNOWN");
        Add("Created By", "Spark 3.5.7");
        Add("Type", table.IsView ? "VIEW" : table.IsExternal ? "EXTERNAL" : "MANAGED");
        Add("Provider", table.Provider);
        Add("Comment", table.Comment);
        Add("View Text", table.ViewText);
        if (table.Properties.Count > 0)
        {
            Add("Table Properties", $"[{string.Join(", ", table.Properties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}"))}]");
        }

        if (table.Location.Length > 0)
        {
            Add("Location", LocationText.Of(table.Location));
        }

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                rows.Add([name, value, ""]);
            }
        }
    }

    private static string? CommentOf(string? metadata) =>
        metadata is null ? null : (string?)Newtonsoft.Json.Linq.JObject.Parse(metadata)["comment"];
}
