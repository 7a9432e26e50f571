using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Session.Tables;

/// <summary>The name of a table of the warehouse, complete.</summary>
/// <param name="Database">Its database.</param>
/// <param name="Name">Its name in it.</param>
internal readonly record struct TableName(string Database, string Name)
{
    /// <summary>The name that a statement means.</summary>
    internal static TableName Of(ValueList<string> nameParts, SessionCatalog catalog) =>
        nameParts.Count switch
        {
            1 => new TableName(catalog.CurrentDatabase, nameParts[0]),
            2 => new TableName(nameParts[0], nameParts[1]),
            3 when nameParts[0].Equals(SessionCatalog.CatalogName, StringComparison.OrdinalIgnoreCase) => new TableName(
                nameParts[1],
                nameParts[2]
            ),
            _ => throw new AnalysisException(
                "REQUIRES_SINGLE_PART_NAMESPACE",
                new Dictionary<string, string>
                {
                    ["sessionCatalog"] = SessionCatalog.CatalogName,
                    ["namespace"] = string.Join('.', nameParts.Take(nameParts.Count - 1).Select(part => $"`{part}`")),
                }
            ),
        };

    /// <summary>The error that there is no such table.</summary>
    internal AnalysisException NotFound() =>
        new(
            "TABLE_OR_VIEW_NOT_FOUND",
            new Dictionary<string, string> { ["relationName"] = $"`{SessionCatalog.CatalogName}`.`{Database}`.`{Name}`" }
        );

    /// <summary>The error that there is such a table already.</summary>
    internal AnalysisException AlreadyExists() =>
        new(
            "TABLE_OR_VIEW_ALREADY_EXISTS",
            new Dictionary<string, string> { ["relationName"] = $"`{SessionCatalog.CatalogName}`.`{Database}`.`{Name}`" }
        );
}
