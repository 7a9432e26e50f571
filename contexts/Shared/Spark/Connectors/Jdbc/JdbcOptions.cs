using System.Text.RegularExpressions;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Connectors.Jdbc;

/// <summary>The options of a read or a write over JDBC. Mirrors Spark's <c>JDBCOptions</c>.</summary>
internal sealed partial class JdbcOptions
{
    private const int DefaultBatchSize = 1000;

    private static readonly HashSet<string> s_known = new(StringComparer.OrdinalIgnoreCase)
    {
        "url",
        "dbtable",
        "query",
        "driver",
        "partitionColumn",
        "lowerBound",
        "upperBound",
        "numPartitions",
        "queryTimeout",
        "fetchsize",
        "batchsize",
        "truncate",
        "cascadeTruncate",
        "createTableOptions",
        "createTableColumnTypes",
        "customSchema",
        "sessionInitStatement",
        "pushDownPredicate",
        "pushDownAggregate",
        "pushDownLimit",
        "pushDownOffset",
        "pushDownTableSample",
        "keytab",
        "principal",
        "refreshKrb5Config",
        "connectionProvider",
        "preferTimestampNTZ",
        "prepareQuery",
        "isolationLevel",
        "path",
    };

    private readonly DataSourceOptions _options;

    internal JdbcOptions(DataSourceOptions options)
    {
        _options = options;
        Url = options.Find("url") ?? throw new SparkException(null, "requirement failed: Option 'url' is required.");
        Table = options.Find("dbtable");
        Query = options.Find("query");
        if (Table is not null && Query is not null)
        {
            throw new SparkException(
                "_LEGACY_ERROR_TEMP_2078",
                new Dictionary<string, string> { ["jdbcTableName"] = "dbtable", ["jdbcQueryString"] = "query" }
            );
        }

        if (string.IsNullOrWhiteSpace(Table) && string.IsNullOrWhiteSpace(Query))
        {
            throw new SparkException(
                "_LEGACY_ERROR_TEMP_2079",
                new Dictionary<string, string> { ["jdbcTableName"] = "dbtable", ["jdbcQueryString"] = "query" }
            );
        }

        QueryTimeout = AtLeast("queryTimeout", 0, 0);
        BatchSize = AtLeast("batchsize", DefaultBatchSize, 1);
        _ = AtLeast("fetchsize", 0, 0);
        CheckIsolationLevel();
    }

    internal string Url { get; }

    /// <summary>The URL without what may be secret: parameters and credentials.</summary>
    internal string SafeUrl => Credentials().Replace(Url.Split('?', ';')[0], "$1");

    internal string? Table { get; }

    internal string? Query { get; }

    internal string? Driver => _options.Find("driver");

    internal string? SessionInitStatement => _options.Find("sessionInitStatement");

    internal string? PrepareQuery => _options.Find("prepareQuery");

    internal string? CustomSchema => _options.Find("customSchema");

    internal string? CreateTableOptions => _options.Find("createTableOptions");

    internal string? CreateTableColumnTypes => _options.Find("createTableColumnTypes");

    internal bool Truncate => _options.GetBoolean("truncate", false);

    internal bool CascadeTruncate => _options.GetBoolean("cascadeTruncate", false);

    internal bool PushDownPredicate => _options.GetBoolean("pushDownPredicate", true);

    internal bool PushDownLimit => _options.GetBoolean("pushDownLimit", true);

    internal bool PreferTimestampNtz => _options.GetBoolean("preferTimestampNTZ", false);

    internal int QueryTimeout { get; }

    internal int BatchSize { get; }

    /// <summary>What stands behind FROM. Spark puts a query into parentheses, and so are both here.</summary>
    internal string Relation => Query is null ? Table! : $"({Query}) SPARK_GEN_SUBQ_0";

    /// <summary>The table or query in messages.</summary>
    internal string RelationName => Query is null ? $"table '{Table}'" : "query of the option 'query'";

    /// <summary>Options that are the driver's: user, password and the like.</summary>
    internal IEnumerable<KeyValuePair<string, string>> ConnectionProperties =>
        _options.Values.Where(option => !s_known.Contains(option.Key));

    internal string? Find(string name) => _options.Find(name);

    /// <summary>A message without the values of secret options and parameters.</summary>
    internal string Redact(string message)
    {
        var parameters = Url.Split('?', 2) is [_, var text]
            ? text.Split('&')
                .Select(pair => pair.Split('=', 2))
                .Where(pair => pair.Length == 2)
                .Select(pair => KeyValuePair.Create(pair[0], Uri.UnescapeDataString(pair[1])))
            : [];
        foreach (var (name, value) in ConnectionProperties.Concat(parameters))
        {
            if (value.Length > 0 && DataSourceOptions.IsSecret(name) && !name.Equals("user", StringComparison.OrdinalIgnoreCase))
            {
                message = message.Replace(value, "***", StringComparison.Ordinal);
            }
        }

        return message;
    }

    private int AtLeast(string name, int otherwise, int least) =>
        _options.GetInt(name, otherwise) is var value && value >= least
            ? value
            : throw new SparkException(
                null,
                $"requirement failed: Invalid value `{value}` for parameter `{name}`. The minimum value is {least}."
            );

    private void CheckIsolationLevel()
    {
        if (
            _options.Find("isolationLevel") is { } level
            && level.ToUpperInvariant() is not ("NONE" or "READ_UNCOMMITTED" or "READ_COMMITTED" or "REPEATABLE_READ" or "SERIALIZABLE")
        )
        {
            throw new SparkException(
                null,
                $"Invalid value `{level}` for parameter `isolationLevel`. This can be `NONE`, `READ_UNCOMMITTED`, `READ_COMMITTED`, `REPEATABLE_READ` or `SERIALIZABLE`."
            );
        }
    }

    [GeneratedRegex("(//)[^/@]*@")]
    private static partial Regex Credentials();
}
