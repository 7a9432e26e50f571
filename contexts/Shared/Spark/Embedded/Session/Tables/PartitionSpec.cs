using Shared.Spark.Embedded.Sources.Files;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;
using PartitionValue = Shared.Spark.Plans.Commands.PartitionValue;

namespace Shared.Spark.Embedded.Session.Tables;

/// <summary>A partition of a table, or its first columns, as a PARTITION clause names it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Values">The columns and their values as text; null for NULL.</param>
internal sealed record PartitionSpec(TableEntry Table, ValueList<KeyValuePair<string, string?>> Values)
{
    /// <summary>Its path below the table's, when all columns have a value.</summary>
    internal string Path => string.Join('/', Values.Select(pair => PartitionPath.Format(pair.Key, pair.Value)));

    /// <summary>Its folder.</summary>
    internal string Folder => System.IO.Path.Combine(Table.Location, Path);

    /// <summary>Its columns and values: <c>a=1, b=2</c>.</summary>
    internal string Text => string.Join(", ", Values.Select(pair => $"{pair.Key}={pair.Value ?? "null"}"));

    /// <summary>What a clause says, its values cast to the columns' types, in the order of the table's columns.</summary>
    internal static PartitionSpec Of(TableEntry table, ValueList<PartitionValue> clause, SessionState session, bool isComplete)
    {
        foreach (var part in clause)
        {
            if (!table.PartitionBy.Contains(part.Column, StringComparer.OrdinalIgnoreCase))
            {
                throw new AnalysisException(
                    "_LEGACY_ERROR_TEMP_1231",
                    new Dictionary<string, string> { ["key"] = part.Column, ["tblName"] = Quoted(table) }
                );
            }
        }

        if (isComplete && clause.Count != table.PartitionBy.Count)
        {
            throw new AnalysisException(
                "_LEGACY_ERROR_TEMP_1232",
                new Dictionary<string, string>
                {
                    ["specKeys"] = string.Join(", ", clause.Select(part => part.Column)),
                    ["partitionColumnNames"] = string.Join(", ", table.PartitionBy),
                    ["tableName"] = Quoted(table),
                }
            );
        }

        var values =
            from column in table.PartitionBy
            from part in clause
            where part.Column.Equals(column, StringComparison.OrdinalIgnoreCase)
            select new KeyValuePair<string, string?>(column, TextOf(part, table, column, session));
        return new PartitionSpec(table, values.ToValueList());
    }

    /// <summary>All partitions of a table, ordered by path: the folders that are there.</summary>
    internal static IReadOnlyList<string> PathsOf(TableEntry table)
    {
        IEnumerable<string> paths = [""];
        foreach (var column in table.PartitionBy)
        {
            var prefix = $"{PartitionPath.Escape(column)}=";
            paths = paths.SelectMany(path =>
                Directory.Exists(System.IO.Path.Combine(table.Location, path))
                    ? Directory
                        .GetDirectories(System.IO.Path.Combine(table.Location, path), $"{prefix}*")
                        .Select(folder =>
                            path.Length == 0 ? System.IO.Path.GetFileName(folder) : $"{path}/{System.IO.Path.GetFileName(folder)}"
                        )
                    : []
            );
        }

        return [.. paths.Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether a partition's path has these values.</summary>
    internal bool Fits(string path)
    {
        var parts = path.Split('/');
        return Values.All(pair => parts.Contains(PartitionPath.Format(pair.Key, pair.Value)));
    }

    /// <summary>An error about it.</summary>
    internal AnalysisException Error(string errorClass) =>
        new(
            errorClass,
            new Dictionary<string, string>
            {
                ["partitionList"] = $"PARTITION ({string.Join(", ", Values.Select(pair => $"`{pair.Key}` = {pair.Value ?? "null"}"))})",
                ["tableName"] = $"`{Table.Database}`.`{Table.Name}`",
            }
        );

    private static string? TextOf(PartitionValue part, TableEntry table, string column, SessionState session)
    {
        var type = table.Schema.Fields.First(field => field.Name.Equals(column, StringComparison.OrdinalIgnoreCase)).DataType;
        var text = new Cast(new Cast(part.Value!, type, EvalMode.Ansi), Microsoft.Spark.Sql.Types.DataTypes.StringType, EvalMode.Ansi);
        return (string?)FirstColumn.Collect(session.Runner, session.Analyze(new Project(null, [text])))[0];
    }

    private static string Quoted(TableEntry table) => string.Join('.', table.QualifiedName.Select(part => $"`{part}`"));
}
