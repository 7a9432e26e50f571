using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Session.Tables;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>
/// The partitions of tables, which are folders. See https://spark.apache.org/docs/3.5.7/sql-ref-syntax-aux-show-partitions.html.
/// </summary>
internal static class PartitionCommands
{
    internal static LogicalPlan Run(AddPartitions add, SessionState session)
    {
        var table = Partitioned(TableCommands.Get(add.NameParts, session), "ALTER TABLE ADD PARTITION");
        if (add.Partitions.Any(partition => partition.Location is not null))
        {
            throw CommandResult.Unsupported(add);
        }

        var added = add.Partitions.Select(partition => PartitionSpec.Of(table, partition.Partition, session, isComplete: true)).ToArray();
        if (!add.IfNotExists && added.FirstOrDefault(spec => Directory.Exists(spec.Folder)) is { } existing)
        {
            throw existing.Error("PARTITIONS_ALREADY_EXIST");
        }

        foreach (var spec in added)
        {
            Directory.CreateDirectory(spec.Folder);
        }

        return CommandResult.None;
    }

    internal static LogicalPlan Run(DropPartitions drop, SessionState session)
    {
        var table = Partitioned(TableCommands.Get(drop.NameParts, session), "ALTER TABLE DROP PARTITION");
        var dropped = new List<string>();
        foreach (var clause in drop.Partitions)
        {
            var spec = PartitionSpec.Of(table, clause, session, isComplete: false);

            // One that names some columns only stands for no partition, rather than for all that it fits.
            var isThere = spec.Values.Count == table.PartitionBy.Count && Directory.Exists(spec.Folder);
            if (!isThere && !drop.IfExists)
            {
                throw spec.Error("PARTITIONS_NOT_FOUND");
            }

            if (isThere)
            {
                dropped.Add(spec.Path);
            }
        }

        dropped.ForEach(path => TableFolders.Delete(Path.Combine(table.Location, path)));
        return CommandResult.None;
    }

    internal static LogicalPlan Run(ShowPartitions show, SessionState session)
    {
        var name = TableName.Of(show.NameParts, session.Catalog);
        var table = session.Application.Warehouse.Find(name.Database, name.Name) ?? throw name.NotFound();
        if (table.IsView)
        {
            throw new AnalysisException(
                "_LEGACY_ERROR_TEMP_1013",
                new Dictionary<string, string>
                {
                    ["nameParts"] = string.Join('.', table.QualifiedName),
                    ["viewStr"] = "view",
                    ["cmd"] = "SHOW PARTITIONS",
                    ["hintStr"] = "",
                },
                show.Origin
            );
        }

        if (table.PartitionBy.Count == 0)
        {
            throw new AnalysisException(
                "INVALID_PARTITION_OPERATION.PARTITION_SCHEMA_IS_EMPTY",
                new Dictionary<string, string> { ["name"] = string.Join('.', table.QualifiedName.Select(part => $"`{part}`")) }
            );
        }

        var spec = PartitionSpec.Of(table, show.Partition, session, isComplete: false);
        return CommandResult.Rows(
            new StructType([CommandResult.Field("partition")]),
            [.. PartitionSpec.PathsOf(table).Where(spec.Fits).Select(path => new object?[] { path })]
        );
    }

    /// <summary>The partition that a statement describes.</summary>
    internal static PartitionSpec Find(TableEntry table, ValueList<PartitionValue> clause, string command, SessionState session)
    {
        var spec = PartitionSpec.Of(Partitioned(table, command), clause, session, isComplete: true);
        return Directory.Exists(spec.Folder) ? spec : throw spec.Error("PARTITIONS_NOT_FOUND");
    }

    private static TableEntry Partitioned(TableEntry table, string action) =>
        table.PartitionBy.Count > 0
            ? table
            : throw new AnalysisException(
                "_LEGACY_ERROR_TEMP_1251",
                new Dictionary<string, string> { ["action"] = action, ["tableName"] = table.Name }
            );
}
