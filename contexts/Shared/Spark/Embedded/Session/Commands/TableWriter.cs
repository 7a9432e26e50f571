using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Session.Tables;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>Writes the rows of plans through data sources, into tables' folders or elsewhere.</summary>
internal static class TableWriter
{
    internal static void Write(
        TypedPlan plan,
        string format,
        SaveMode mode,
        Func<WriteRequest, WriteRequest> configure,
        SessionState session,
        CancellationToken cancellationToken
    ) =>
        session
            .Application.Sources.Find(format)
            .Write(configure(new WriteRequest(session.DataSourceSession, new WriteInput(plan, session.Runner), mode)), cancellationToken);

    /// <summary>Makes a table without rows, in place of <paramref name="existing"/> if there is one.</summary>
    internal static void Create(TableEntry entry, TableEntry? existing, SessionState session)
    {
        var placed = Place(entry, session);
        if (existing is not null)
        {
            TableCommands.Drop(existing, session);
        }

        // A table of files that are there already may leave its columns to them.
        if (placed.Schema.Fields.Count == 0 && (placed.IsExternal || HasOwnSchema(placed, session)))
        {
            placed = placed with { Schema = Open(placed, session).Schema };
        }
        else if (placed.Location.Length > 0)
        {
            Directory.CreateDirectory(placed.Location);
        }

        session.Application.Warehouse.Replace(placed);
    }

    /// <summary>
    /// Makes a table of a plan's rows, in place of <paramref name="existing"/> if there is one. When the write fails, what was there stays.
    /// </summary>
    internal static void CreateAsSelect(
        TableEntry entry,
        TableEntry? existing,
        TypedPlan plan,
        SessionState session,
        CancellationToken cancellationToken
    )
    {
        var placed = Place(entry, session);
        if (existing is null && !placed.IsExternal && TableFolders.HasFiles(placed.Location))
        {
            throw new SparkException(
                "LOCATION_ALREADY_EXISTS",
                new Dictionary<string, string>
                {
                    ["location"] = $"'{LocationText.Of(placed.Location)}'",
                    ["identifier"] = string.Join('.', placed.QualifiedName.Select(part => $"`{part}`")),
                }
            );
        }

        Write(
            plan,
            placed.Provider!,
            SaveMode.Overwrite,
            request =>
                request with
                {
                    Path = placed.Location,
                    Options = new DataSourceOptions(placed.Options),
                    PartitionBy = placed.PartitionBy,
                },
            session,
            cancellationToken
        );
        if (existing is { IsExternal: false, IsView: false } && existing.Location != placed.Location)
        {
            TableFolders.Delete(existing.Location);
        }

        session.Application.Warehouse.Replace(
            placed with
            {
                Schema = HasOwnSchema(placed, session) ? Open(placed, session).Schema : Arrange(plan.Schema, placed),
            }
        );
    }

    /// <summary>Adds rows to a table, or replaces its rows.</summary>
    internal static void Insert(
        TableEntry table,
        TypedPlan plan,
        bool isOverwrite,
        bool byName,
        SessionState session,
        CancellationToken cancellationToken,
        bool isDynamic = false
    )
    {
        var options = isDynamic
            ? new DataSourceOptions(table.Options).With([new KeyValuePair<string, string>("partitionOverwriteMode", "dynamic")])
            : new DataSourceOptions(table.Options);
        Write(
            InsertColumns.Cast(plan, table, byName, session),
            table.Provider!,
            isOverwrite ? SaveMode.Overwrite : SaveMode.Append,
            request =>
                request with
                {
                    Path = table.Location.Length == 0 ? null : table.Location,
                    Options = options,
                    PartitionBy = table.PartitionBy,
                },
            session,
            cancellationToken
        );
    }

    private static bool HasOwnSchema(TableEntry table, SessionState session) =>
        session.Application.Sources.Find(table.Provider!).HasOwnSchema;

    private static ScanSource Open(TableEntry table, SessionState session) =>
        session
            .Application.Sources.Find(table.Provider!)
            .Open(new ReadRequest(session.DataSourceSession) { Paths = [table.Location], Options = new DataSourceOptions(table.Options) });

    private static TableEntry Place(TableEntry entry, SessionState session) =>
        entry with
        {
            Location =
                entry.Location.Length > 0
                    ? Path.GetFullPath(entry.Location)
                    : TableFolders.Of(session.Application.Warehouse.GetDatabase(entry.Database), entry.Name),
            CreatedAt = DateTime.UtcNow,
        };

    // The columns of partitions are the last; files hold no word about nulls.
    private static StructType Arrange(StructType schema, TableEntry table) =>
        new(schema.Fields.OrderBy(field => IndexOf(table, field.Name)).Select(field => new StructField(field.Name, field.DataType)));

    private static int IndexOf(TableEntry table, string column)
    {
        for (var i = 0; i < table.PartitionBy.Count; i++)
        {
            if (table.PartitionBy[i].Equals(column, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
