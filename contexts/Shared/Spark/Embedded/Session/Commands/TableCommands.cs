using Microsoft.Spark.Sql;
using Shared.Spark.Embedded.Session.Tables;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>Writes, and tables. See https://spark.apache.org/docs/3.5.7/sql-ref-syntax-ddl-create-table-datasource.html.</summary>
internal static class TableCommands
{
    internal static LogicalPlan Run(Write write, SessionState session, CancellationToken cancellationToken)
    {
        switch (write.Target)
        {
            case WriteTarget.ToTable { Insert: true } target:
                TableWriter.Insert(
                    Get(target.NameParts, session),
                    session.Analyze(write.Input),
                    write.Mode == SaveMode.Overwrite,
                    byName: false,
                    session,
                    cancellationToken
                );
                break;
            case WriteTarget.ToTable target:
                SaveAsTable(write, target.NameParts, session, cancellationToken);
                break;
            case WriteTarget.ToPath target:
                TableWriter.Write(
                    session.Analyze(write.Input),
                    write.Format ?? DefaultSource(session),
                    write.Mode ?? SaveMode.ErrorIfExists,
                    request =>
                        request with
                        {
                            Path = target.Path,
                            Options = new DataSourceOptions(write.Options),
                            PartitionBy = write.PartitionBy,
                            Buckets = write.Buckets,
                            SortBy = write.SortBy,
                        },
                    session,
                    cancellationToken
                );
                break;
        }

        return CommandResult.None;
    }

    internal static LogicalPlan Run(WriteTable write, SessionState session, CancellationToken cancellationToken)
    {
        var name = TableName.Of(write.NameParts, session.Catalog);
        var existing = session.Application.Warehouse.Find(name.Database, name.Name);
        switch (write.Mode)
        {
            case WriteTableMode.Append:
                TableWriter.Insert(
                    existing ?? throw name.NotFound(),
                    session.Analyze(write.Input),
                    isOverwrite: false,
                    byName: true,
                    session,
                    cancellationToken
                );
                return CommandResult.None;
            case WriteTableMode.Create when existing is not null:
                throw name.AlreadyExists();
            case WriteTableMode.Replace when existing is null:
                throw name.NotFound();
            case WriteTableMode.Create or WriteTableMode.Replace or WriteTableMode.CreateOrReplace:
                var partitionBy = write.PartitionedBy.Select(PartitionColumn).ToValueList();
                var entry = new TableEntry(name.Database, name.Name, session.Analyze(write.Input).Schema)
                {
                    Provider = write.Provider ?? DefaultSource(session),
                    Options = write.Options,
                    Properties = write.TableProperties,
                    PartitionBy = partitionBy,
                };
                TableWriter.CreateAsSelect(entry, existing, session.Analyze(write.Input), session, cancellationToken);
                return CommandResult.None;
            default:
                throw CommandResult.Unsupported(write);
        }
    }

    internal static LogicalPlan Run(CreateTable create, SessionState session, CancellationToken cancellationToken)
    {
        var name = TableName.Of(create.NameParts, session.Catalog);
        var warehouse = session.Application.Warehouse;
        warehouse.GetDatabase(name.Database);
        var existing = warehouse.Find(name.Database, name.Name);
        if (existing is not null && !create.Replace && !create.OrCreate)
        {
            return create.IfNotExists ? CommandResult.None : throw name.AlreadyExists();
        }

        var entry = TableDefinition.Of(create, name, DefaultSource(session));
        if (create.Query is { } query)
        {
            TableWriter.CreateAsSelect(entry, existing, session.Analyze(query), session, cancellationToken);
        }
        else
        {
            TableWriter.Create(entry, existing, session);
        }

        return CommandResult.None;
    }

    internal static LogicalPlan Run(InsertInto insert, SessionState session, CancellationToken cancellationToken)
    {
        var table = Get(insert.NameParts, session);
        var plan = InsertColumns.Arrange(insert, table, session);
        var isDynamic = insert.IsOverwrite && insert.Partition.Count > 0;
        TableWriter.Insert(table, plan, insert.IsOverwrite, insert.ByName, session, cancellationToken, isDynamic);
        return CommandResult.None;
    }

    internal static LogicalPlan Run(MultiInsert inserts, SessionState session, CancellationToken cancellationToken)
    {
        // What is wrong with any of them is told before one is carried out.
        foreach (var insert in inserts.Inserts.OfType<InsertInto>())
        {
            InsertColumns.Arrange(insert, Get(insert.NameParts, session), session);
        }

        foreach (var insert in inserts.Inserts)
        {
            CommandRunner.Run((Command)insert, session, cancellationToken);
        }

        return CommandResult.None;
    }

    internal static LogicalPlan Run(InsertOverwriteDirectory insert, SessionState session, CancellationToken cancellationToken)
    {
        TableWriter.Write(
            session.Analyze(insert.Query),
            insert.Provider ?? DefaultSource(session),
            SaveMode.Overwrite,
            request => request with { Path = insert.Path, Options = new DataSourceOptions(insert.Options) },
            session,
            cancellationToken
        );
        return CommandResult.None;
    }

    internal static LogicalPlan Run(DropTable drop, SessionState session)
    {
        // As Spark, DROP TABLE drops a temporary view of that name first.
        if (drop.NameParts.Count == 1 && session.Catalog.DropTempView(drop.NameParts[0]))
        {
            return CommandResult.None;
        }

        var name = TableName.Of(drop.NameParts, session.Catalog);
        switch (session.Application.Warehouse.Find(name.Database, name.Name))
        {
            case { IsView: true } view:
                throw new AnalysisException(
                    "WRONG_COMMAND_FOR_OBJECT_TYPE",
                    new Dictionary<string, string>
                    {
                        ["operation"] = "DROP TABLE",
                        ["requiredType"] = "EXTERNAL or MANAGED",
                        ["objectName"] = string.Join('.', view.QualifiedName),
                        ["foundType"] = "VIEW",
                        ["alternative"] = "DROP VIEW",
                    }
                );
            case { } table:
                Drop(table, session);
                break;
            case null when !drop.IfExists:
                throw name.NotFound();
        }

        return CommandResult.None;
    }

    internal static LogicalPlan Run(TruncateTable truncate, SessionState session, CancellationToken cancellationToken)
    {
        var table = Get(truncate.NameParts, session);
        if (truncate.Partition.Count > 0 || table.IsExternal)
        {
            throw CommandResult.Unsupported(truncate);
        }

        cancellationToken.ThrowIfCancellationRequested();
        TableFolders.Empty(table.Location);
        return CommandResult.None;
    }

    internal static LogicalPlan Run(RenameTable rename, SessionState session)
    {
        if (rename.NameParts.Count == 1 && session.Catalog.IsTempView(rename.NameParts[0]))
        {
            throw CommandResult.Unsupported(rename);
        }

        var entry = Get(rename.NameParts, session, isView: rename.IsView);
        var target = TableName.Of(rename.NewName, session.Catalog);
        if (session.Application.Warehouse.Find(target.Database, target.Name) is not null)
        {
            throw target.AlreadyExists();
        }

        var location = entry.Location;
        if (!entry.IsExternal && !entry.IsView)
        {
            location = TableFolders.Of(session.Application.Warehouse.GetDatabase(target.Database), target.Name);
            TableFolders.Move(entry.Location, location);
        }

        session.Application.Warehouse.Remove(entry);
        session.Application.Warehouse.Add(entry with { Database = target.Database, Name = target.Name, Location = location });
        return CommandResult.None;
    }

    internal static LogicalPlan Run(SetTableProperties set, SessionState session)
    {
        var table = Get(set.NameParts, session, set.IsView);
        session.Application.Warehouse.Replace(table with { Properties = DatabaseCommands.Merge(table.Properties, set.Properties) });
        return CommandResult.None;
    }

    internal static LogicalPlan Run(UnsetTableProperties unset, SessionState session)
    {
        var table = Get(unset.NameParts, session, unset.IsView);
        var rest = table.Properties.Where(property => !unset.Keys.Contains(property.Key)).ToValueList();
        session.Application.Warehouse.Replace(table with { Properties = rest });
        return CommandResult.None;
    }

    internal static void Drop(TableEntry table, SessionState session)
    {
        session.Application.Warehouse.Remove(table);
        if (!table.IsExternal && !table.IsView)
        {
            TableFolders.Delete(table.Location);
        }
    }

    private static void SaveAsTable(Write write, ValueList<string> nameParts, SessionState session, CancellationToken cancellationToken)
    {
        var name = TableName.Of(nameParts, session.Catalog);
        session.Application.Warehouse.GetDatabase(name.Database);
        var existing = session.Application.Warehouse.Find(name.Database, name.Name);
        var plan = session.Analyze(write.Input);
        switch (write.Mode ?? SaveMode.ErrorIfExists)
        {
            case SaveMode.Ignore when existing is not null:
                return;
            case SaveMode.ErrorIfExists when existing is not null:
                throw name.AlreadyExists();
            case SaveMode.Append when existing is not null:
                TableWriter.Insert(existing, plan, isOverwrite: false, byName: true, session, cancellationToken);
                return;
        }

        var location = new DataSourceOptions(write.Options).Find("path");
        var entry = new TableEntry(name.Database, name.Name, plan.Schema)
        {
            Provider = write.Format ?? DefaultSource(session),
            PartitionBy = write.PartitionBy,
            Options = write.Options.Where(option => !option.Key.Equals("path", StringComparison.OrdinalIgnoreCase)).ToValueList(),
            Location = location ?? "",
            IsExternal = location is not null,
        };
        TableWriter.CreateAsSelect(entry, existing, plan, session, cancellationToken);
    }

    internal static TableEntry Get(ValueList<string> nameParts, SessionState session, bool isView = false)
    {
        var name = TableName.Of(nameParts, session.Catalog);
        var entry = session.Application.Warehouse.Find(name.Database, name.Name) ?? throw name.NotFound();
        return entry.IsView == isView
            ? entry
            : throw new AnalysisException(
                "EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE",
                $"[EXPECT_{(isView ? "VIEW_NOT_TABLE" : "TABLE_NOT_VIEW")}.NO_ALTERNATIVE] '{string.Join('.', entry.QualifiedName)}' is a {(entry.IsView ? "view" : "table")}."
            );
    }

    private static string DefaultSource(SessionState session) => session.Configuration.Find(KnownSettings.DefaultSource) ?? "parquet";

    private static string PartitionColumn(Expression expression) =>
        expression is UnresolvedAttribute { NameParts: [var name] }
            ? name
            : throw new AnalysisException(
                "UNSUPPORTED_FEATURE",
                "[UNSUPPORTED_FEATURE] The feature is not supported: partitioning by an expression in the embedded engine."
            );
}
