using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Embedded.Functions;
using Shared.Spark.Embedded.Session.Tables;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>
/// What <c>spark.Catalog()</c> asks. See https://spark.apache.org/docs/3.5.7/api/scala/org/apache/spark/sql/catalog/Catalog.html.
/// </summary>
internal static class CatalogQueries
{
    private static readonly StructType s_tables = new([
        CommandResult.Field("name"),
        CommandResult.Field("catalog", isNullable: true),
        CommandResult.Field("namespace", new ArrayType(DataTypes.StringType), isNullable: true),
        CommandResult.Field("description", isNullable: true),
        CommandResult.Field("tableType"),
        CommandResult.Field("isTemporary", DataTypes.BooleanType),
    ]);

    private static readonly StructType s_databases = new([
        CommandResult.Field("name"),
        CommandResult.Field("catalog", isNullable: true),
        CommandResult.Field("description", isNullable: true),
        CommandResult.Field("locationUri"),
    ]);

    private static readonly StructType s_functions = new([
        CommandResult.Field("name"),
        CommandResult.Field("catalog", isNullable: true),
        CommandResult.Field("namespace", new ArrayType(DataTypes.StringType), isNullable: true),
        CommandResult.Field("description", isNullable: true),
        CommandResult.Field("className"),
        CommandResult.Field("isTemporary", DataTypes.BooleanType),
    ]);

    private static readonly StructType s_columns = new([
        CommandResult.Field("name"),
        CommandResult.Field("description", isNullable: true),
        CommandResult.Field("dataType"),
        CommandResult.Field("nullable", DataTypes.BooleanType),
        CommandResult.Field("isPartition", DataTypes.BooleanType),
        CommandResult.Field("isBucket", DataTypes.BooleanType),
    ]);

    internal static LogicalPlan Run(CatalogQuery query, SessionState session, CancellationToken cancellationToken) =>
        query.Operation switch
        {
            CatalogOperation.CurrentDatabase => Value(session.Catalog.CurrentDatabase),
            CatalogOperation.SetCurrentDatabase => DatabaseCommands.Run(new Use([Text(query, 0)], IsNamespace: true), session),
            CatalogOperation.CurrentCatalog => Value(session.Catalog.CurrentCatalog),
            CatalogOperation.SetCurrentCatalog => DatabaseCommands.Run(new SetCatalog(Text(query, 0))),
            CatalogOperation.ListCatalogs => CommandResult.Rows(
                new StructType([CommandResult.Field("name"), CommandResult.Field("description", isNullable: true)]),
                [
                    [SessionCatalog.CatalogName, null],
                ]
            ),
            CatalogOperation.ListDatabases => CommandResult.Rows(
                s_databases,
                [
                    .. session
                        .Application.Warehouse.Databases.Where(database => NamePattern.Matches(database.Name, Optional(query, 0)))
                        .Select(RowOf),
                ]
            ),
            CatalogOperation.GetDatabase => CommandResult.Rows(
                s_databases,
                [RowOf(session.Application.Warehouse.GetDatabase(Text(query, 0)))]
            ),
            CatalogOperation.DatabaseExists => Value(session.Application.Warehouse.FindDatabase(Text(query, 0)) is not null),
            CatalogOperation.ListTables => CommandResult.Rows(
                s_tables,
                [.. ListTables(Optional(query, 0), session).Where(row => NamePattern.Matches((string)row[0]!, Optional(query, 1)))]
            ),
            CatalogOperation.GetTable => CommandResult.Rows(s_tables, [GetTable(NameOf(query), session)]),
            CatalogOperation.TableExists => Value(session.Catalog.LookupRelation(NameOf(query)) is not null),
            CatalogOperation.ListFunctions => CommandResult.Rows(
                s_functions,
                [.. ListFunctions(session).Where(row => NamePattern.Matches((string)row[0]!, Optional(query, 1)))]
            ),
            CatalogOperation.GetFunction => CommandResult.Rows(s_functions, [GetFunction(NameOf(query)[^1], session)]),
            CatalogOperation.FunctionExists => Value(FunctionExists(NameOf(query)[^1], session)),
            CatalogOperation.ListColumns => ListColumns(NameOf(query), session),
            CatalogOperation.CreateTable => CreateTable(query, session, cancellationToken),
            CatalogOperation.DropTempView => Value(session.Catalog.DropTempView(Text(query, 0))),
            CatalogOperation.DropGlobalTempView => Value(session.Catalog.DropGlobalTempView(Text(query, 0))),
            CatalogOperation.IsCached => Value(CacheCommands.IsCached(NameOf(query), session)),
            CatalogOperation.CacheTable => Cache(NameOf(query), session),
            CatalogOperation.UncacheTable => Uncache(NameOf(query), session),
            CatalogOperation.ClearCache => CacheCommands.Clear(session),
            CatalogOperation.RefreshTable => CacheCommands.Run(new RefreshTable(NameOf(query)), session),
            CatalogOperation.RefreshByPath => CommandResult.None,
            CatalogOperation.RecoverPartitions => CacheCommands.Run(new RefreshTable(NameOf(query)), session),
            _ => throw new SparkException(
                "UNSUPPORTED_FEATURE",
                $"[UNSUPPORTED_FEATURE] The feature is not supported: {query.Operation} in the embedded engine."
            ),
        };

    private static LogicalPlan Value(object value) =>
        CommandResult.Rows(
            new StructType([CommandResult.Field("value", value is bool ? DataTypes.BooleanType : DataTypes.StringType)]),
            [
                [value],
            ]
        );

    private static string Text(CatalogQuery query, int index) =>
        Optional(query, index) ?? throw new ArgumentException($"{query.Operation} lacks its argument {index}.", nameof(query));

    private static string? Optional(CatalogQuery query, int index) => index < query.Arguments.Count ? query.Arguments[index] : null;

    // A name, and the database it is in if that is given apart.
    private static ValueList<string> NameOf(CatalogQuery query)
    {
        var name = Catalyst.Parsing.SparkSqlParser.ParseMultipartIdentifier(Text(query, 0));
        return Optional(query, 1) is { } database && query.Operation != CatalogOperation.CacheTable ? [database, .. name] : name;
    }

    private static object?[] RowOf(DatabaseEntry database) =>
        [database.Name, SessionCatalog.CatalogName, database.Comment, LocationText.Of(LocationText.PathOf(database.Location))];

    private static object?[] RowOf(TableEntry table) =>
        [
            table.Name,
            SessionCatalog.CatalogName,
            new object?[] { table.Database },
            table.Comment,
            table.IsView ? "VIEW"
            : table.IsExternal ? "EXTERNAL"
            : "MANAGED",
            false,
        ];

    private static object?[] RowOfView(string name, string? database) =>
        [name, null, database is null ? Array.Empty<object?>() : new object?[] { database }, null, "TEMPORARY", true];

    private static IEnumerable<object?[]> ListTables(string? requested, SessionState session)
    {
        var database = requested ?? session.Catalog.CurrentDatabase;
        var isGlobal = database.Equals(GlobalTempViews.Database, StringComparison.OrdinalIgnoreCase);
        var tables = isGlobal
            ? []
            : session.Application.Warehouse.TablesOf(session.Application.Warehouse.GetDatabase(database).Name).Select(RowOf);
        var views = isGlobal ? session.Catalog.GlobalTempViewNames.Select(name => RowOfView(name, GlobalTempViews.Database)) : [];
        return tables.Concat(views).Concat(session.Catalog.TempViewNames.Select(name => RowOfView(name, null)));
    }

    private static object?[] GetTable(ValueList<string> nameParts, SessionState session)
    {
        if (nameParts.Count == 1 && session.Catalog.IsTempView(nameParts[0]))
        {
            return RowOfView(nameParts[0], null);
        }

        var name = TableName.Of(nameParts, session.Catalog);
        return RowOf(session.Application.Warehouse.Find(name.Database, name.Name) ?? throw name.NotFound());
    }

    private static IEnumerable<object?[]> ListFunctions(SessionState session) =>
        FunctionDescriptions
            .Names.Select(name => GetFunction(name, session))
            .Concat(session.Registered.Names.Select(name => GetFunction(name, session)));

    private static object?[] GetFunction(string name, SessionState session)
    {
        if (session.Registered.Find(name) is { } registered)
        {
            return [name, null, null, "N/A.", registered.Delegate.GetType().Name, true];
        }

        return FunctionDescriptions.Find(name) is { } function
            ? [name, null, null, function.Usage, function.ClassName ?? "", true]
            : throw new AnalysisException(
                "UNRESOLVED_ROUTINE",
                new Dictionary<string, string>
                {
                    ["routineName"] = $"`{name}`",
                    ["searchPath"] = $"[`system`.`builtin`, `system`.`session`, `spark_catalog`.`{session.Catalog.CurrentDatabase}`]",
                }
            );
    }

    private static bool FunctionExists(string name, SessionState session) =>
        session.Registered.Find(name) is not null || FunctionDescriptions.Find(name) is not null;

    private static LogicalPlan ListColumns(ValueList<string> nameParts, SessionState session)
    {
        var output = session.Analyze(new UnresolvedRelation(nameParts)).Output;
        var table = nameParts.Count == 1 && session.Catalog.IsTempView(nameParts[0]) ? null : FindEntry(nameParts, session);
        return CommandResult.Rows(
            s_columns,
            [
                .. output.Select(column =>
                    new object?[]
                    {
                        column.Name,
                        null,
                        column.Type.SimpleString,
                        column.IsNullable,
                        table?.PartitionBy.Contains(column.Name) ?? false,
                        false,
                    }
                ),
            ]
        );
    }

    private static TableEntry? FindEntry(ValueList<string> nameParts, SessionState session)
    {
        var name = TableName.Of(nameParts, session.Catalog);
        return session.Application.Warehouse.Find(name.Database, name.Name);
    }

    private static LogicalPlan Cache(ValueList<string> nameParts, SessionState session)
    {
        session.Application.Persisted.Add(session.Analyze(new UnresolvedRelation(nameParts)), PersistenceLevel.MemoryAndDisk);
        return CommandResult.None;
    }

    private static LogicalPlan Uncache(ValueList<string> nameParts, SessionState session)
    {
        CacheCommands.Uncache(nameParts, session);
        return CommandResult.None;
    }

    // The name, path, source, description, schema as JSON; then options, each a name and a value.
    private static LogicalPlan CreateTable(CatalogQuery query, SessionState session, CancellationToken cancellationToken)
    {
        var name = Catalyst.Parsing.SparkSqlParser.ParseMultipartIdentifier(Text(query, 0));
        var options = new List<KeyValuePair<string, string>>();
        for (var i = 5; i + 1 < query.Arguments.Count; i += 2)
        {
            options.Add(new KeyValuePair<string, string>(Text(query, i), Text(query, i + 1)));
        }

        var schema = Optional(query, 4) is { } json ? (StructType)DataType.ParseDataType(json) : new StructType([]);
        var columns = schema
            .Fields.Select(field => new ColumnDefinition(field.Name, field.DataType) { IsNullable = field.IsNullable })
            .ToValueList();
        var specification = new TableSpecification
        {
            Provider = Optional(query, 2),
            Location = Optional(query, 1),
            Comment = Optional(query, 3),
            Options = options.ToValueList(),
        };
        TableCommands.Run(new CreateTable(name, columns, specification, null), session, cancellationToken);
        return new UnresolvedRelation(name);
    }
}
