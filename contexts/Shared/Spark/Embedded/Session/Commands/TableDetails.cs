using System.Globalization;
using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Embedded.Session.Tables;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>What is known of tables, views and partitions, by name. Mirrors Spark's <c>CatalogTable.toLinkedHashMap</c>.</summary>
internal static class TableDetails
{
    internal static IEnumerable<(string Name, string Value)> Of(TableEntry table)
    {
        yield return ("Catalog", SessionCatalog.CatalogName);
        yield return ("Database", table.Database);
        yield return ("Table", table.Name);
        yield return ("Created Time", Time(table.CreatedAt));
        yield return ("Last Access", "UNKNOWN");
        yield return ("Created By", "Spark 3.5.7");
        yield return (
            "Type",
            table.IsView ? "VIEW"
            : table.IsExternal ? "EXTERNAL"
            : "MANAGED"
        );
        foreach (var detail in table.IsView ? OfView(table) : OfTable(table))
        {
            yield return detail;
        }
    }

    internal static IEnumerable<(string Name, string Value)> Of(PartitionSpec partition)
    {
        yield return ("Partition Values", $"[{partition.Text}]");
        yield return ("Location", LocationText.Of(partition.Folder));
        foreach (var options in Pairs("Storage Properties", partition.Table.Options))
        {
            yield return options;
        }

        yield return ("Created Time", Time(Directory.GetCreationTimeUtc(partition.Folder)));
        yield return ("Last Access", "UNKNOWN");
    }

    /// <summary>How the rows of a table are stored.</summary>
    internal static IEnumerable<(string Name, string Value)> StorageOf(TableEntry table) =>
        [.. Buckets(table), ("Location", LocationText.Of(table.Location)), .. Pairs("Storage Properties", table.Options)];

    private static IEnumerable<(string Name, string Value)> OfTable(TableEntry table)
    {
        yield return ("Provider", table.Provider ?? "");
        foreach (var detail in Buckets(table).Concat(Comment(table)).Concat(Pairs("Table Properties", table.Properties)))
        {
            yield return detail;
        }

        yield return ("Location", LocationText.Of(table.Location));
        foreach (var options in Pairs("Storage Properties", table.Options))
        {
            yield return options;
        }

        if (table.PartitionBy.Count > 0)
        {
            yield return ("Partition Provider", "Catalog");
        }
    }

    private static IEnumerable<(string Name, string Value)> OfView(TableEntry view)
    {
        foreach (var comment in Comment(view))
        {
            yield return comment;
        }

        yield return ("View Text", view.ViewText ?? "");
        yield return ("View Original Text", view.ViewText ?? "");
        yield return ("View Catalog and Namespace", $"{SessionCatalog.CatalogName}.{view.ViewNamespace}");
        yield return ("View Query Output Columns", $"[{string.Join(", ", view.ViewColumns)}]");
        foreach (var properties in Pairs("Table Properties", view.Properties))
        {
            yield return properties;
        }
    }

    private static IEnumerable<(string Name, string Value)> Comment(TableEntry table) =>
        string.IsNullOrEmpty(table.Comment) ? [] : [("Comment", table.Comment)];

    private static IEnumerable<(string Name, string Value)> Buckets(TableEntry table) =>
        table.Buckets is not { } buckets
            ? []
            :
            [
                ("Num Buckets", buckets.Count.ToString(CultureInfo.InvariantCulture)),
                ("Bucket Columns", Quoted(buckets.ColumnNames)),
                ("Sort Columns", Quoted(table.SortedBy)),
            ];

    private static string Quoted(ValueList<string> names) => $"[{string.Join(", ", names.Select(name => $"`{name}`"))}]";

    private static IEnumerable<(string Name, string Value)> Pairs(string name, ValueList<KeyValuePair<string, string>> pairs) =>
        pairs.Count == 0
            ? []
            :
            [
                (
                    name,
                    $"[{string.Join(", ", pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(
            pair => $"{pair.Key}={(Sources.DataSourceOptions.IsSecret(pair.Key) ? "*********(redacted)" : pair.Value)}"))}]"
                ),
            ];

    private static string Time(DateTime time) => time.ToString("ddd MMM dd HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture);
}
