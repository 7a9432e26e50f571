using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Embedded.Session.Tables;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>SHOW. See https://spark.apache.org/docs/3.5.7/sql-ref-syntax-aux-show.html.</summary>
internal static class ShowCommands
{
    internal static LogicalPlan Run(ShowTables show, SessionState session) =>
        Relations(show.Namespace, show.Pattern, "tableName", session, database => session.Application.Warehouse.TablesOf(database));

    internal static LogicalPlan Run(ShowViews show, SessionState session) =>
        Relations(
            show.Namespace,
            show.Pattern,
            "viewName",
            session,
            database => session.Application.Warehouse.TablesOf(database).Where(table => table.IsView)
        );

    internal static LogicalPlan Run(ShowColumns show, SessionState session)
    {
        var name = show.Namespace is { Count: > 0 } database ? [database[^1], show.NameParts[^1]] : show.NameParts;
        var output = session.Analyze(new UnresolvedRelation(name)).Output;
        return CommandResult.Rows(
            new StructType([CommandResult.Field("col_name")]),
            [.. output.Select(column => new object?[] { column.Name })]
        );
    }

    internal static LogicalPlan Run(ShowNamespaces show, SessionState session) =>
        CommandResult.Rows(
            new StructType([CommandResult.Field("namespace")]),
            [.. NamePattern.Filter(NamesIn(show.Parent, session), show.Pattern).Select(name => new object?[] { name })]
        );

    // Databases hold no others.
    private static IEnumerable<string> NamesIn(ValueList<string>? parent, SessionState session) =>
        parent is null or { Count: 0 }
        || parent is [var catalog] && catalog.Equals(SessionCatalog.CatalogName, StringComparison.OrdinalIgnoreCase)
            ? session.Application.Warehouse.Databases.Select(database => database.Name)
            : [];

    internal static LogicalPlan Run(ShowCatalogs show) =>
        CommandResult.Rows(
            new StructType([CommandResult.Field("catalog")]),
            [.. NamePattern.Filter([SessionCatalog.CatalogName], show.Pattern).Select(name => new object?[] { name })]
        );

    internal static LogicalPlan CurrentNamespace(SessionState session) =>
        CommandResult.Rows(
            new StructType([CommandResult.Field("catalog"), CommandResult.Field("namespace")]),
            [
                [session.Catalog.CurrentCatalog, session.Catalog.CurrentDatabase],
            ]
        );

    internal static LogicalPlan Run(ShowTableProperties show, SessionState session)
    {
        var name = TableName.Of(show.NameParts, session.Catalog);
        var table = session.Application.Warehouse.Find(name.Database, name.Name) ?? throw name.NotFound();
        var schema = new StructType([CommandResult.Field("key"), CommandResult.Field("value")]);
        if (show.Key is { } key)
        {
            var value = table.Properties.LastOrDefault(property => property.Key == key).Value;
            return CommandResult.Rows(
                schema,
                [
                    [key, value ?? $"Table {string.Join('.', table.QualifiedName)} does not have property: {key}"],
                ]
            );
        }

        return CommandResult.Rows(
            schema,
            [
                .. table
                    .Properties.OrderBy(property => property.Key, StringComparer.Ordinal)
                    .Select(property => new object?[] { property.Key, Shown(property) }),
            ]
        );
    }

    private static string Shown(KeyValuePair<string, string> property) =>
        Sources.DataSourceOptions.IsSecret(property.Key) ? "*********(redacted)" : property.Value;

    private static LogicalPlan Relations(
        ValueList<string>? requested,
        string? pattern,
        string nameColumn,
        SessionState session,
        Func<string, IEnumerable<TableEntry>> tablesOf
    )
    {
        var database = requested is { Count: > 0 } ? requested[^1] : session.Catalog.CurrentDatabase;
        var isGlobal = database.Equals(GlobalTempViews.Database, StringComparison.OrdinalIgnoreCase);
        var rows = new List<object?[]>();
        if (!isGlobal)
        {
            session.Application.Warehouse.GetDatabase(database);
            rows.AddRange(tablesOf(database).Select(table => new object?[] { table.Database, table.Name, false }));
        }

        rows.AddRange(
            isGlobal ? session.Catalog.GlobalTempViewNames.Select(view => new object?[] { GlobalTempViews.Database, view, true }) : []
        );
        rows.AddRange(session.Catalog.TempViewNames.Select(view => new object?[] { "", view, true }));
        rows.RemoveAll(row => !NamePattern.Matches((string)row[1]!, pattern));
        return CommandResult.Rows(
            new StructType([
                CommandResult.Field("namespace"),
                CommandResult.Field(nameColumn),
                CommandResult.Field("isTemporary", DataTypes.BooleanType),
            ]),
            rows
        );
    }
}
