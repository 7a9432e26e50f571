using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Embedded.Session.Tables;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>Views. See https://spark.apache.org/docs/3.5.7/sql-ref-syntax-ddl-create-view.html.</summary>
internal static class ViewCommands
{
    internal static LogicalPlan Run(CreateView view, SessionState session)
    {
        session.Catalog.CreateTempView(view.Name, session.Analyze(view.Input), view.Replace, view.IsGlobal);
        return CommandResult.None;
    }

    internal static LogicalPlan Run(CreateViewCommand view, SessionState session)
    {
        // A wrong query fails here, not when the view is read.
        var output = session.Analyze(view.Query).Output;
        var names = view.Columns.Select(column => column.Name).ToValueList();
        if (names.Count > 0 && names.Count != output.Count)
        {
            throw ColumnCountMismatch(view, output.Select(column => column.Name), names);
        }

        if (view.Kind == ViewKind.Persisted)
        {
            var fields = output.Select((column, i) => new StructField(names.Count > 0 ? names[i] : column.Name, column.Type));
            Add(view, new StructType(fields), output.Select(column => column.Name).ToValueList(), session);
            return CommandResult.None;
        }

        var name = view.NameParts[^1];
        if (view.IfNotExists && session.Catalog.IsTempView(name))
        {
            return CommandResult.None;
        }

        var query = ViewQuery.Pin(view.Query, output.Select(column => column.Name).ToValueList());
        session.Catalog.CreateTempView(name, query, names, view.Replace, view.Kind == ViewKind.GlobalTemporary);
        return CommandResult.None;
    }

    internal static LogicalPlan Run(CreateTempViewUsing view, SessionState session)
    {
        var source = new UnresolvedDataSource(view.Provider, [], view.Schema) { Options = view.Options };
        session.Catalog.CreateTempView(view.NameParts[^1], session.Analyze(source), view.Replace, view.IsGlobal);
        return CommandResult.None;
    }

    internal static LogicalPlan Run(AlterViewAs view, SessionState session)
    {
        var output = session.Analyze(view.Query).Output;
        if (view.NameParts.Count == 1 && session.Catalog.IsTempView(view.NameParts[0]))
        {
            session.Catalog.CreateTempView(view.NameParts[0], view.Query, ValueList<string>.Empty, replace: true);
            return CommandResult.None;
        }

        var name = TableName.Of(view.NameParts, session.Catalog);
        var entry = session.Application.Warehouse.Find(name.Database, name.Name) ?? throw name.NotFound();
        session.Application.Warehouse.Replace(
            entry with
            {
                ViewQuery = view.Query,
                ViewText = view.QueryText,
                ViewColumns = output.Select(column => column.Name).ToValueList(),
                Schema = new StructType(output.Select(column => new StructField(column.Name, column.Type))),
            }
        );
        return CommandResult.None;
    }

    internal static LogicalPlan Run(DropView drop, SessionState session)
    {
        if (drop.NameParts.Count == 1 && session.Catalog.DropTempView(drop.NameParts[0]))
        {
            return CommandResult.None;
        }

        if (
            drop.NameParts.Count == 2
            && drop.NameParts[0].Equals(GlobalTempViews.Database, StringComparison.OrdinalIgnoreCase)
            && session.Catalog.DropGlobalTempView(drop.NameParts[1])
        )
        {
            return CommandResult.None;
        }

        var name = TableName.Of(drop.NameParts, session.Catalog);
        switch (session.Application.Warehouse.Find(name.Database, name.Name))
        {
            case { IsView: true } view:
                session.Application.Warehouse.Remove(view);
                break;
            case { } table:
                throw new AnalysisException(
                    "WRONG_COMMAND_FOR_OBJECT_TYPE",
                    new Dictionary<string, string>
                    {
                        ["operation"] = "DROP VIEW",
                        ["requiredType"] = "VIEW",
                        ["objectName"] = string.Join('.', table.QualifiedName),
                        ["foundType"] = table.IsExternal ? "EXTERNAL" : "MANAGED",
                        ["alternative"] = "DROP TABLE",
                    }
                );
            case null when !drop.IfExists:
                throw name.NotFound();
        }

        return CommandResult.None;
    }

    private static void Add(CreateViewCommand view, StructType schema, ValueList<string> queryColumns, SessionState session)
    {
        var name = TableName.Of(view.NameParts, session.Catalog);
        session.Application.Warehouse.GetDatabase(name.Database);
        CheckUses(view, session);
        var entry = new TableEntry(name.Database, name.Name, schema)
        {
            ViewQuery = view.Query,
            ViewText = view.QueryText,
            ViewColumns = queryColumns,
            ViewNamespace = session.Catalog.CurrentDatabase,
            Comment = view.Comment,
            Properties = view.Properties,
            ColumnComments = view.Columns.Select(column => column.Comment).ToValueList(),
            CreatedAt = DateTime.UtcNow,
        };
        if (view.Replace)
        {
            session.Application.Warehouse.Replace(entry);
        }
        else if (!session.Application.Warehouse.Add(entry) && !view.IfNotExists)
        {
            throw name.AlreadyExists();
        }
    }

    // What outlives the session must not use what does not.
    private static void CheckUses(CreateViewCommand view, SessionState session)
    {
        var catalog = new RecordingCatalog(session.Catalog);
        var functions = new List<string>();
        var context = new AnalysisContext
        {
            Functions = session.Context.Functions,
            Catalog = catalog,
            DataSources = session.Context.DataSources,
            Settings = session.Context.Settings,
            ParserOptions = session.Context.ParserOptions,
            CollectFirstColumn = session.Context.CollectFirstColumn,
            Ids = session.Context.Ids,
            FindUserDefinedFunction = name =>
            {
                var function = session.Registered.Find(name);
                if (function is not null)
                {
                    functions.Add(name);
                }

                return function;
            },
        };
        new Analyzer(context).Analyze(view.Query);
        var temporary = catalog
            .Temporary.Select(name => ("VIEW", name))
            .Concat(functions.Select(name => ("FUNCTION", name)))
            .FirstOrDefault();
        if (temporary.Item2 is { } used)
        {
            throw new AnalysisException(
                "INVALID_TEMP_OBJ_REFERENCE",
                new Dictionary<string, string>
                {
                    ["obj"] = "VIEW",
                    ["objName"] =
                        $"`{SessionCatalog.CatalogName}`.`{TableName.Of(view.NameParts, session.Catalog).Database}`.`{view.NameParts[^1]}`",
                    ["tempObj"] = temporary.Item1,
                    ["tempObjName"] = $"`{used}`",
                }
            );
        }
    }

    private static AnalysisException ColumnCountMismatch(CreateViewCommand view, IEnumerable<string> actual, ValueList<string> names)
    {
        var data = actual.ToArray();
        return new AnalysisException(
            $"CREATE_VIEW_COLUMN_ARITY_MISMATCH.{(names.Count > data.Length ? "NOT_ENOUGH_DATA_COLUMNS" : "TOO_MANY_DATA_COLUMNS")}",
            new Dictionary<string, string>
            {
                ["viewName"] = string.Join('.', view.NameParts.Select(part => $"`{part}`")),
                ["viewColumns"] = string.Join(", ", names.Select(name => $"`{name}`")),
                ["dataColumns"] = string.Join(", ", data.Select(name => $"`{name}`")),
            }
        );
    }
}
