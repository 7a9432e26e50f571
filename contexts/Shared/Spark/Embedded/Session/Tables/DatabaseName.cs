using System.Text.RegularExpressions;
using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Embedded.Session.Tables;

/// <summary>Names of databases in statements, and what new databases and tables may be called.</summary>
internal static partial class DatabaseName
{
    /// <summary>The database that a name stands for, with or without its catalog.</summary>
    internal static string Of(ValueList<string> nameParts) =>
        nameParts.Count switch
        {
            1 => nameParts[0],
            2 when nameParts[0].Equals(SessionCatalog.CatalogName, StringComparison.OrdinalIgnoreCase) => nameParts[1],
            _ => throw new AnalysisException(
                "REQUIRES_SINGLE_PART_NAMESPACE",
                new Dictionary<string, string>
                {
                    ["sessionCatalog"] = SessionCatalog.CatalogName,
                    ["namespace"] = SqlIdentifier.Quote(nameParts),
                }
            ),
        };

    /// <summary>The name of a new database, table or view, if it is one that Spark allows.</summary>
    internal static string Checked(string name) =>
        Valid().IsMatch(name)
            ? name
            : throw new AnalysisException("_LEGACY_ERROR_TEMP_1065", new Dictionary<string, string> { ["name"] = name });

    [GeneratedRegex("^[a-zA-Z0-9_]+$")]
    private static partial Regex Valid();
}
