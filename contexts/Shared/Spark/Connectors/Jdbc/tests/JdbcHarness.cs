using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Connectors.Jdbc.Tests;

/// <summary>Reads and writes over JDBC without an engine around it.</summary>
internal static class JdbcHarness
{
    private static readonly JdbcDataSource s_source = new();

    internal static ScanSource Open(params (string Name, string Value)[] options) => s_source.Open(Request(options));

    internal static ReadRequest Request(params (string Name, string Value)[] options) =>
        new(new DataSourceSession(new Settings(), new NoDuckDb())) { Options = Options(options) };

    internal static List<Row> Read(params (string Name, string Value)[] options) => Read(Open(options));

    internal static List<Row> Read(ScanSource source, ScanRequest? request = null)
    {
        var rows = new List<Row>();
        foreach (var partition in ((BatchScanSource)source).Plan(request ?? ScanRequest.Whole(source.Schema)))
        {
            using var stream = partition.Open(CancellationToken.None);
            while (stream.Next() is { } batch)
            {
                rows.AddRange(RowReader.ReadRows(batch));
            }
        }

        return rows;
    }

    internal static void Write(SaveMode mode, string schema, object?[][] rows, params (string Name, string Value)[] options) =>
        Write(mode, new RowsInput(SparkSqlParser.ParseTableSchema(schema), rows), options);

    internal static void Write(SaveMode mode, IWriteInput input, params (string Name, string Value)[] options) =>
        s_source.Write(
            new WriteRequest(new DataSourceSession(new Settings(), new NoDuckDb()), input, mode) { Options = Options(options) },
            CancellationToken.None
        );

    private static DataSourceOptions Options((string Name, string Value)[] options) =>
        new(options.Select(option => KeyValuePair.Create(option.Name, option.Value)));

    private sealed class Settings : IRuntimeConfiguration
    {
        public string? Find(string key) => key == "spark.sql.session.timeZone" ? "UTC" : null;

        public void Set(string key, string value) => throw new NotSupportedException();

        public void Unset(string key) => throw new NotSupportedException();

        public bool IsModifiable(string key) => false;

        public IReadOnlyList<KeyValuePair<string, string>> GetAll() => [];
    }

    private sealed class NoDuckDb : IDuckDb
    {
        public void Execute(string sql, CancellationToken cancellationToken) => throw new NotSupportedException();

        public IResultStream Query(string sql, StructType schema, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
