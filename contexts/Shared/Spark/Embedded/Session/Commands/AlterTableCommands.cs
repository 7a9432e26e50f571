using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Session.Tables;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>Changes to what is known of tables. See https://spark.apache.org/docs/3.5.7/sql-ref-syntax-ddl-alter-table.html.</summary>
internal static class AlterTableCommands
{
    internal static LogicalPlan Run(AddColumns add, SessionState session)
    {
        var table = TableCommands.Get(add.NameParts, session);
        var added = add
            .Columns.Select(column =>
                column is { NameParts.Count: 1, Position: null }
                    ? TableDefinition.FieldOf(column.Definition)
                    : throw CommandResult.Unsupported(add)
            )
            .ToArray();
        foreach (var field in added)
        {
            if (table.Schema.Fields.Any(existing => existing.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase)))
            {
                throw new AnalysisException(
                    "COLUMN_ALREADY_EXISTS",
                    new Dictionary<string, string> { ["columnName"] = $"`{field.Name.ToLowerInvariant()}`" }
                );
            }
        }

        // The columns of partitions stay the last.
        var count = table.Schema.Fields.Count - table.PartitionBy.Count;
        session.Application.Warehouse.Replace(
            table with
            {
                Schema = new StructType(table.Schema.Fields.Take(count).Concat(added).Concat(table.Schema.Fields.Skip(count))),
            }
        );
        return CommandResult.None;
    }

    internal static LogicalPlan Run(AlterColumn alter, SessionState session)
    {
        if (alter is not { Comment: { } comment, Type: null, IsNullable: null, Position: null, DefaultText: null, Column.Count: 1 })
        {
            throw CommandResult.Unsupported(alter);
        }

        var table = TableCommands.Get(alter.NameParts, session);
        var fields = table.Schema.Fields.Select(field =>
            field.Name.Equals(alter.Column[0], StringComparison.OrdinalIgnoreCase)
                ? new StructField(field.Name, field.DataType, field.IsNullable, new Newtonsoft.Json.Linq.JObject { ["comment"] = comment })
                : field
        );
        session.Application.Warehouse.Replace(table with { Schema = new StructType(fields), ColumnComments = ValueList<string?>.Empty });
        return CommandResult.None;
    }

    internal static LogicalPlan Run(CommentOn comment, SessionState session)
    {
        if (comment.IsTable)
        {
            var table = TableCommands.Get(comment.NameParts, session);
            session.Application.Warehouse.Replace(table with { Comment = comment.Comment });
        }
        else
        {
            var database = session.Application.Warehouse.GetDatabase(DatabaseName.Of(comment.NameParts));
            session.Application.Warehouse.ReplaceDatabase(database with { Comment = comment.Comment ?? "" });
        }

        return CommandResult.None;
    }

    /// <summary>Statistics are DuckDB's own; what is checked is that there is such a table.</summary>
    internal static LogicalPlan Run(AnalyzeTable analyze, SessionState session)
    {
        session.Analyze(new UnresolvedRelation(analyze.NameParts));
        return CommandResult.None;
    }

    internal static LogicalPlan Run(SetNamespaceLocation set, SessionState session)
    {
        var database = session.Application.Warehouse.GetDatabase(DatabaseName.Of(set.NameParts));
        session.Application.Warehouse.ReplaceDatabase(database with { Location = LocationText.PathOf(set.Location) });
        return CommandResult.None;
    }
}
