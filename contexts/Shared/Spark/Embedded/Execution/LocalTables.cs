using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Execution;

/// <summary>
/// The tables of a database that hold the rows of <see cref="LocalData"/>: filled when first asked for, dropped when nobody holds the data
/// any more.
/// </summary>
internal sealed class LocalTables(SessionDatabase database)
{
    private readonly ConditionalWeakTable<LocalData, Lazy<Table>> _tables = [];
    private readonly ConcurrentQueue<string> _abandoned = new();
    private long _last;

    /// <summary>The name of the table with the rows of <paramref name="data"/>; its columns are <c>f0</c>, <c>f1</c> and so on.</summary>
    internal string NameOf(LocalData data)
    {
        DropAbandoned();
        return _tables.GetValue(data, key => new Lazy<Table>(() => Ingest(key))).Value.Name;
    }

    private void DropAbandoned()
    {
        while (_abandoned.TryDequeue(out var name))
        {
            database.Execute($"DROP TABLE IF EXISTS {name}");
        }
    }

    private Table Ingest(LocalData data)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"local_{Interlocked.Increment(ref _last)}");
        var columns = data.Schema.Fields.Select((field, i) => $"{DuckDbTypes.FieldName(i)} {DuckDbTypes.NameOf(field.DataType)}");
        using var connection = database.Rent();
        connection.Execute($"CREATE TABLE {name} ({string.Join(", ", columns)})");
        using (var appender = new ChunkAppender(connection, name, [.. data.Schema.Fields.Select(field => field.DataType)]))
        {
            var rows = data.Rows;
            for (var start = 0; start < rows.Count; start += ChunkAppender.Capacity)
            {
                var count = Math.Min(ChunkAppender.Capacity, rows.Count - start);
                for (var column = 0; column < appender.Columns.Count; column++)
                {
                    var writer = appender.Columns[column];
                    for (var row = 0; row < count; row++)
                    {
                        writer.SetValue(row, rows[start + row][column]);
                    }
                }

                appender.Append(count);
            }

            appender.Complete();
        }

        return new Table(name, _abandoned);
    }

    private sealed class Table(string name, ConcurrentQueue<string> abandoned)
    {
        ~Table() => abandoned.Enqueue(Name);

        internal string Name { get; } = name;
    }
}
