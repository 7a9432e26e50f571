using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Embedded.Tests.Sources;

/// <summary>A session for data sources alone, with a folder of its own: reads and writes without an engine around them.</summary>
internal sealed class SourceHarness : IDisposable
{
    private readonly SessionDatabase _database = new(new DatabaseSettings { Threads = 2 });

    internal SourceHarness(string timeZone = "America/Los_Angeles")
    {
        Configuration.Set("spark.sql.session.timeZone", timeZone);
        Session = new DataSourceSession(Configuration, new Database(_database));
        Directory.CreateDirectory(Folder);
    }

    internal string Folder { get; } = Path.Combine(Path.GetTempPath(), $"sources-{Guid.NewGuid():N}");

    internal SettingsStub Configuration { get; } = new();

    internal DataSourceSession Session { get; }

    internal string PathOf(string name) => Path.Combine(Folder, name);

    internal string WriteFile(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    internal ScanSource Open(string format, string path, StructType? schema = null, params (string Name, string Value)[] options) =>
        DataSourceRegistry
            .BuiltIn.Find(format)
            .Open(
                new ReadRequest(Session)
                {
                    Paths = [path],
                    Schema = schema,
                    Options = Options(options),
                }
            );

    internal List<Row> Read(string format, string path, StructType? schema = null, params (string Name, string Value)[] options) =>
        Read(Open(format, path, schema, options));

    internal List<Row> Read(ScanSource source)
    {
        var rows = new List<Row>();
        foreach (var stream in Streams(source))
        {
            using (stream)
            {
                while (stream.Next() is { } batch)
                {
                    rows.AddRange(RowReader.ReadRows(batch));
                }
            }
        }

        return rows;
    }

    /// <summary>The rows as Hive result strings, the form the goldens have.</summary>
    internal List<string> Texts(ScanSource source)
    {
        var zone = ZoneRules.OfSession(Session.TimeZone);
        var rows = new List<string>();
        foreach (var stream in Streams(source))
        {
            using (stream)
            {
                while (stream.Next() is { } batch)
                {
                    rows.AddRange(Enumerable.Range(0, batch.RowCount).Select(row => HiveResult.FormatRow(batch, row, zone)));
                }
            }
        }

        return rows;
    }

    internal List<string> Texts(string format, string path, StructType? schema = null, params (string Name, string Value)[] options) =>
        Texts(Open(format, path, schema, options));

    internal void Write(
        string format,
        string path,
        IWriteInput input,
        SaveMode mode = SaveMode.ErrorIfExists,
        string[]? partitionBy = null,
        params (string Name, string Value)[] options
    ) =>
        DataSourceRegistry
            .BuiltIn.Find(format)
            .Write(
                new WriteRequest(Session, input, mode)
                {
                    Path = path,
                    PartitionBy = [.. partitionBy ?? []],
                    Options = Options(options),
                },
                CancellationToken.None
            );

    internal SqlInput Sql(string sql, string schema, params ScanSource[] sources) =>
        new(_database, sql, (StructType)SchemaText.Parse(schema), sources);

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static DataSourceOptions Options((string Name, string Value)[] options) =>
        new(options.Select(option => KeyValuePair.Create(option.Name, option.Value)));

    private IEnumerable<IResultStream> Streams(ScanSource source) =>
        source switch
        {
            SqlScanSource sql => [Session.DuckDb.Query($"SELECT {string.Join(", ", sql.Columns)} FROM {sql.Relation}", sql.Schema)],
            BatchScanSource batches => batches
                .Plan(ScanRequest.Whole(source.Schema))
                .Select(partition => partition.Open(CancellationToken.None)),
            _ => throw new InvalidOperationException(),
        };

    private sealed class Database(SessionDatabase database) : IDuckDb
    {
        public void Execute(string sql, CancellationToken cancellationToken) => database.Execute(sql, cancellationToken);

        public IResultStream Query(string sql, StructType schema, CancellationToken cancellationToken) =>
            database.Query(sql, schema, cancellationToken);
    }

    internal sealed class SqlInput(SessionDatabase database, string sql, StructType schema, IReadOnlyList<ScanSource> sources) : IWriteInput
    {
        public StructType Schema => schema;

        public IReadOnlyList<ScanSource> Sources => sources;

        public void UseRelation(Action<string> run, CancellationToken cancellationToken) =>
            run($"({sql}) t({string.Join(", ", schema.Fields.Select((_, i) => $"c{i}"))})");

        public IResultStream Read(CancellationToken cancellationToken)
        {
            var columns = schema.Fields.Select((field, i) => $"CAST(c{i} AS {DuckDbTypes.NameOf(field.DataType)})");
            return database.Query(
                $"SELECT {string.Join(", ", columns)} FROM ({sql}) t({string.Join(", ", columns.Select((_, i) => $"c{i}"))})",
                schema,
                cancellationToken
            );
        }
    }
}
