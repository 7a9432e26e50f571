using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Embedded.Session.Tables;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>DESCRIBE and EXPLAIN. See https://spark.apache.org/docs/3.5.7/sql-ref-syntax-aux-describe-table.html.</summary>
internal static class DescribeCommands
{
    private static readonly StructType s_schema = new([
        CommandResult.Field("col_name"),
        CommandResult.Field("data_type"),
        CommandResult.Field("comment", isNullable: true),
    ]);

    internal static LogicalPlan Run(DescribeQuery describe, SessionState session) =>
        CommandResult.Rows(
            s_schema,
            [
                .. session
                    .Analyze(describe.Query)
                    .Output.Select(column => new object?[] { column.Name, column.Type.SimpleString, CommentOf(column.Metadata) }),
            ]
        );

    internal static LogicalPlan Run(DescribeRelation describe, SessionState session)
    {
        // A view is described as it was made, also when what it reads is gone.
        var table = FindTable(describe, session);
        var output = table is { IsView: true }
            ?
            [
                .. table.Schema.Fields.Select(field => new AttributeReference(
                    session.Context.Ids.Next(),
                    field.Name,
                    field.DataType,
                    field.IsNullable
                )),
            ]
            : session.Analyze(new UnresolvedRelation(describe.NameParts) { Origin = describe.Origin }).Output;
        if (describe.Column is { } path)
        {
            return DescribeColumn(
                string.Join('.', path),
                output.FirstOrDefault(column => column.Name.Equals(path[^1], StringComparison.OrdinalIgnoreCase))
            );
        }

        var rows = output
            .Select(
                (column, i) =>
                    new object?[]
                    {
                        column.Name,
                        column.Type.SimpleString,
                        CommentOf(column.Metadata) ?? (table?.ColumnComments.Count > i ? table.ColumnComments[i] : null),
                    }
            )
            .ToList();
        if (table is { PartitionBy.Count: > 0 })
        {
            rows.Add(["# Partition Information", "", ""]);
            rows.Add(["# col_name", "data_type", "comment"]);
            rows.AddRange(table.PartitionBy.Select(name => rows.First(row => (string)row[0]! == name)).ToArray());
        }

        var partition = describe.Partition.Count == 0 ? null : PartitionOf(describe, table, session);
        if (describe.IsExtended && partition is not null)
        {
            AddSection(
                rows,
                "# Detailed Partition Information",
                [("Database", partition.Table.Database), ("Table", partition.Table.Name), .. TableDetails.Of(partition)]
            );
            AddSection(rows, "# Storage Information", TableDetails.StorageOf(partition.Table));
        }
        else if (describe.IsExtended && table is not null)
        {
            AddSection(rows, "# Detailed Table Information", TableDetails.Of(table));
        }

        return CommandResult.Rows(s_schema, rows);
    }

    internal static LogicalPlan Run(Explain explain, SessionState session)
    {
        var plan =
            explain.Plan is Command
                ? $"== Physical Plan ==\nExecute {explain.Plan.GetType().Name}\n"
                : Explanation.Of(session.Analyze(explain.Plan), explain.Mode, session.Runner, session.Application);
        return CommandResult.Rows(
            new StructType([CommandResult.Field("plan", isNullable: true)]),
            [
                [plan],
            ]
        );
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
            throw new Plans.Errors.AnalysisException(
                "_LEGACY_ERROR_TEMP_1060",
                $"DESC TABLE COLUMN does not support nested column: {name}."
            );
        }

        return CommandResult.Rows(
            new StructType([CommandResult.Field("info_name"), CommandResult.Field("info_value")]),
            [
                ["col_name", column.Name],
                ["data_type", column.Type.SimpleString],
                ["comment", CommentOf(column.Metadata) ?? "NULL"],
            ]
        );
    }

    private static PartitionSpec PartitionOf(DescribeRelation describe, TableEntry? table, SessionState session) =>
        table is { IsView: false }
            ? PartitionCommands.Find(table, describe.Partition, "DESC PARTITION", session)
            : throw new Plans.Errors.AnalysisException(
                "FORBIDDEN_OPERATION",
                new Dictionary<string, string>
                {
                    ["statement"] = "DESC PARTITION",
                    ["objectType"] = table is null ? "TEMPORARY VIEW" : "VIEW",
                    ["objectName"] = $"`{describe.NameParts[^1]}`",
                }
            );

    private static void AddSection(List<object?[]> rows, string title, IEnumerable<(string Name, string Value)> details)
    {
        rows.Add(["", "", ""]);
        rows.Add([title, "", ""]);
        rows.AddRange(details.Select(detail => new object?[] { detail.Name, detail.Value, "" }));
    }

    private static string? CommentOf(string? metadata) =>
        metadata is null ? null : (string?)Newtonsoft.Json.Linq.JObject.Parse(metadata)["comment"];
}
