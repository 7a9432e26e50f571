using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Embedded.Session.Tables;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>Databases. See https://spark.apache.org/docs/3.5.7/sql-ref-syntax-ddl-create-database.html.</summary>
internal static class DatabaseCommands
{
    internal static LogicalPlan Run(CreateNamespace create, SessionState session)
    {
        var name = DatabaseName.Checked(DatabaseName.Of(create.NameParts)).ToLowerInvariant();
        var location = create.Location ?? Path.Combine(session.Application.Warehouse.Folder, $"{name}.db");
        if (
            !session.Application.Warehouse.AddDatabase(
                new DatabaseEntry(name, location, create.Comment ?? "") { Properties = create.Properties }
            ) && !create.IfNotExists
        )
        {
            throw new AnalysisException("SCHEMA_ALREADY_EXISTS", new Dictionary<string, string> { ["schemaName"] = $"`{name}`" });
        }

        return CommandResult.None;
    }

    internal static LogicalPlan Run(DropNamespace drop, SessionState session)
    {
        var name = DatabaseName.Of(drop.NameParts);
        var warehouse = session.Application.Warehouse;
        if (warehouse.FindDatabase(name) is null)
        {
            return drop.IfExists
                ? CommandResult.None
                : throw new AnalysisException("SCHEMA_NOT_FOUND", new Dictionary<string, string> { ["schemaName"] = $"`{name}`" });
        }

        if (name.Equals(SessionCatalog.DefaultDatabase, StringComparison.OrdinalIgnoreCase))
        {
            throw new AnalysisException(
                "UNSUPPORTED_FEATURE.DROP_DATABASE",
                new Dictionary<string, string> { ["database"] = $"`{SessionCatalog.CatalogName}`.`{name}`" }
            );
        }

        var tables = warehouse.TablesOf(name);
        if (tables.Count > 0 && !drop.Cascade)
        {
            throw new AnalysisException("SCHEMA_NOT_EMPTY", new Dictionary<string, string> { ["schemaName"] = $"`{name}`" });
        }

        foreach (var table in tables)
        {
            TableCommands.Drop(table, session);
        }

        warehouse.RemoveDatabase(name);
        return CommandResult.None;
    }

    internal static LogicalPlan Run(SetNamespaceProperties set, SessionState session)
    {
        var database = session.Application.Warehouse.GetDatabase(DatabaseName.Of(set.NameParts));
        session.Application.Warehouse.ReplaceDatabase(database with { Properties = Merge(database.Properties, set.Properties) });
        return CommandResult.None;
    }

    internal static LogicalPlan Run(Use use, SessionState session)
    {
        // The name of the catalog alone changes nothing.
        if (use is not { IsNamespace: false, NameParts: [SessionCatalog.CatalogName] })
        {
            session.Catalog.SetCurrentDatabase(DatabaseName.Of(use.NameParts));
        }

        return CommandResult.None;
    }

    internal static LogicalPlan Run(SetCatalog set) =>
        set.Name.Equals(SessionCatalog.CatalogName, StringComparison.OrdinalIgnoreCase)
            ? CommandResult.None
            : throw new SparkException(null, $"Catalog '{set.Name}' plugin class not found: spark.sql.catalog.{set.Name} is not defined");

    internal static LogicalPlan Run(DescribeNamespace describe, SessionState session)
    {
        var database = session.Application.Warehouse.GetDatabase(DatabaseName.Of(describe.NameParts));
        var rows = new List<object?[]>
        {
            new object?[] { "Catalog Name", SessionCatalog.CatalogName },
            new object?[] { "Namespace Name", database.Name },
            new object?[] { "Comment", database.Comment },
            new object?[] { "Location", LocationText.Of(database.Location) },
            new object?[] { "Owner", Environment.UserName },
        };
        if (describe.IsExtended)
        {
            var properties = database
                .Properties.OrderBy(property => property.Key, StringComparer.Ordinal)
                .Select(property => $"({property.Key},{property.Value})");
            rows.Add(["Properties", database.Properties.Count == 0 ? "" : $"({string.Join(", ", properties)})"]);
        }

        return CommandResult.Rows(
            new StructType([CommandResult.Field("info_name"), CommandResult.Field("info_value", isNullable: true)]),
            rows
        );
    }

    internal static ValueList<KeyValuePair<string, string>> Merge(
        ValueList<KeyValuePair<string, string>> old,
        ValueList<KeyValuePair<string, string>> added
    ) => [.. old.Where(property => added.All(other => other.Key != property.Key)), .. added];
}
