using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Embedded.Translation;

namespace Shared.Spark.Embedded.Execution;

/// <summary>Puts what own code reads into tables, one a partition, several at the same time.</summary>
internal static class BatchTables
{
    /// <summary>The tables, in the order of their rows; the caller drops them.</summary>
    internal static IReadOnlyList<string> Load(
        SessionDatabase database,
        BatchScanSource source,
        ScanRequest request,
        CancellationToken cancellationToken
    )
    {
        var types = request.Columns.Select(column => source.Schema.Fields[column].DataType).ToArray();
        var partitions = source.Plan(request);
        var names = partitions.Select(_ => $"scan_{Guid.NewGuid():N}").ToArray();
        try
        {
            if (names.Length == 0)
            {
                names = [$"scan_{Guid.NewGuid():N}"];
                Create(database, names[0], types, cancellationToken);
            }
            else if (names.Length == 1)
            {
                Load(database, names[0], types, partitions[0], cancellationToken);
            }
            else
            {
                var options = new ParallelOptions
                {
                    MaxDegreeOfParallelism = Environment.ProcessorCount,
                    CancellationToken = cancellationToken,
                };
                Parallel.For(0, names.Length, options, i => Load(database, names[i], types, partitions[i], cancellationToken));
            }

            return names;
        }
        catch (Exception exception)
        {
            foreach (var name in names)
            {
                database.Execute($"DROP TABLE IF EXISTS {name}", CancellationToken.None);
            }

            if (exception is AggregateException { InnerException: { } inner })
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
            }

            throw;
        }
    }

    private static void Create(SessionDatabase database, string table, DataType[] types, CancellationToken cancellationToken)
    {
        var columns =
            types.Length == 0
                ? "nothing BOOLEAN"
                : string.Join(", ", types.Select((type, i) => $"{DuckDbTypes.FieldName(i)} {DuckDbTypes.NameOf(type)}"));
        database.Execute(string.Create(CultureInfo.InvariantCulture, $"CREATE TABLE {table} ({columns})"), cancellationToken);
    }

    private static void Load(
        SessionDatabase database,
        string table,
        DataType[] types,
        IScanPartition partition,
        CancellationToken cancellationToken
    )
    {
        Create(database, table, types, cancellationToken);
        using var connection = database.Rent();
        using var appender = new ChunkAppender(connection, table, types.Length == 0 ? [DataTypes.BooleanType] : types);
        using var rows = partition.Open(cancellationToken);
        while (rows.Next() is { } batch)
        {
            for (var start = 0; start < batch.RowCount; start += ChunkAppender.Capacity)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var count = Math.Min(ChunkAppender.Capacity, batch.RowCount - start);
                for (var column = 0; column < types.Length; column++)
                {
                    var (writer, vector) = (appender.Columns[column], batch.Columns[column]);
                    for (var row = 0; row < count; row++)
                    {
                        writer.Copy(row, vector, start + row);
                    }
                }

                appender.Append(count);
            }
        }

        appender.Complete();
    }
}
