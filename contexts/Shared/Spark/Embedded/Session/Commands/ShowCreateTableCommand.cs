using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Session.Tables;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Formatting;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>SHOW CREATE TABLE. See https://spark.apache.org/docs/3.5.7/sql-ref-syntax-aux-show-create-table.html.</summary>
internal static class ShowCreateTableCommand
{
    internal static LogicalPlan Run(ShowCreateTable show, SessionState session)
    {
        var name = TableName.Of(show.NameParts, session.Catalog);
        var table = session.Application.Warehouse.Find(name.Database, name.Name) ?? throw name.NotFound();
        return CommandResult.Rows(
            new StructType([CommandResult.Field("createtab_stmt")]),
            [
                [table.IsView ? OfView(table) : OfTable(table)],
            ]
        );
    }

    private static string OfView(TableEntry view)
    {
        var columns = view.Schema.Fields.Select(
            (field, i) =>
                $"  {SqlIdentifier.QuoteIfNeeded(field.Name)}{Comment(view.ColumnComments.Count > i ? view.ColumnComments[i] : null)}"
        );
        var sql = new StringBuilder($"CREATE VIEW {string.Join('.', view.QualifiedName.Skip(1))} (\n{string.Join(",\n", columns)})\n");
        AppendComment(sql, view.Comment);
        AppendPairs(sql, "TBLPROPERTIES", view.Properties);
        return sql.Append($"AS {view.ViewText}\n").ToString();
    }

    private static string OfTable(TableEntry table)
    {
        var sql = new StringBuilder($"CREATE TABLE {string.Join('.', table.QualifiedName)} (\n");
        var columns = table.Schema.Fields.Select(
            (field, i) =>
                $"  {SqlIdentifier.QuoteIfNeeded(field.Name)} {field.DataType.Sql}{(field.IsNullable ? "" : " NOT NULL")}{Comment(table.ColumnComments.Count > i ? table.ColumnComments[i] : null)}"
        );
        sql.Append(string.Join(",\n", columns)).Append(")\n");
        sql.Append("USING ").Append(table.Provider).Append('\n');
        AppendPairs(sql, "OPTIONS", table.Options);
        if (table.PartitionBy.Count > 0)
        {
            sql.Append($"PARTITIONED BY ({string.Join(", ", table.PartitionBy.Select(SqlIdentifier.QuoteIfNeeded))})\n");
        }

        if (table.Buckets is { } buckets)
        {
            sql.Append($"CLUSTERED BY ({string.Join(", ", buckets.ColumnNames.Select(SqlIdentifier.QuoteIfNeeded))})\n");
            sql.Append(
                table.SortedBy.Count > 0 ? $"SORTED BY ({string.Join(", ", table.SortedBy.Select(SqlIdentifier.QuoteIfNeeded))})\n" : ""
            );
            sql.Append($"INTO {buckets.Count} BUCKETS\n");
        }

        if (table.IsExternal)
        {
            sql.Append($"LOCATION '{LocationText.Of(table.Location)}'\n");
        }

        AppendComment(sql, table.Comment);
        AppendPairs(sql, "TBLPROPERTIES", table.Properties);
        return sql.ToString();
    }

    private static void AppendComment(StringBuilder sql, string? comment)
    {
        if (comment is not null)
        {
            sql.Append($"COMMENT '{comment.Replace("'", "\\'", StringComparison.Ordinal)}'\n");
        }
    }

    private static void AppendPairs(StringBuilder sql, string clause, IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        if (pairs.Count > 0)
        {
            var items = pairs
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair =>
                    $"  '{pair.Key}' = '{(Sources.DataSourceOptions.IsSecret(pair.Key) ? "*********(redacted)" : pair.Value)}'"
                );
            sql.Append($"{clause} (\n{string.Join(",\n", items)})\n");
        }
    }

    private static string Comment(string? comment) =>
        comment is null ? "" : $" COMMENT '{comment.Replace("'", "\\'", StringComparison.Ordinal)}'";
}
