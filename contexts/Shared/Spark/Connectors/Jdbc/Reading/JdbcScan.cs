using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Connectors.Jdbc.Reading;

/// <summary>A table or query of a database.</summary>
internal sealed class JdbcScan : BatchScanSource
{
    private readonly JdbcDialect _dialect;
    private readonly JdbcOptions _options;
    private readonly string _relation;
    private readonly IReadOnlyList<JdbcColumn> _columns;
    private readonly ValueList<string> _partitions;

    private JdbcScan(
        JdbcDialect dialect,
        JdbcOptions options,
        string relation,
        IReadOnlyList<JdbcColumn> columns,
        ValueList<string> partitions
    )
    {
        (_dialect, _options, _relation, _columns, _partitions) = (dialect, options, relation, columns, partitions);
        Schema = JdbcSession.SchemaOf(columns);
    }

    /// <inheritdoc/>
    public override StructType Schema { get; }

    /// <inheritdoc/>
    public override string Description => $"JDBC {_options.RelationName} of {_options.SafeUrl}";

    /// <summary>Whether it reads the table that <paramref name="other"/> names.</summary>
    internal bool Reads(JdbcOptions other) =>
        _options.Query is null
        && _options.SafeUrl == other.SafeUrl
        && string.Equals(_options.Table, other.Table, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override IReadOnlyList<IScanPartition> Plan(ScanRequest request)
    {
        var filters = _options.PushDownPredicate ? JdbcFilters.Compile(_dialect, request, _columns) : [];
        var query = new JdbcQuery(_relation, [.. request.Columns.Select(column => _columns[column])])
        {
            Conditions = filters,
            Limit = _options.PushDownLimit && request.Filters.Count == 0 ? request.Limit : null,
        };
        return _partitions.Count == 0
            ? [new JdbcScanPartition(_dialect, _options, query)]
            :
            [
                .. _partitions.Select(condition => new JdbcScanPartition(
                    _dialect,
                    _options,
                    query with
                    {
                        Conditions = [.. query.Conditions, condition],
                    }
                )),
            ];
    }

    internal static JdbcScan Open(JdbcDialect dialect, JdbcOptions options, ReadRequest request)
    {
        using var session = dialect.Open(options, forWrite: false);
        var relation = session.Resolve(options.Relation);
        var columns = WithCustomTypes(session.Describe(relation), options.CustomSchema);
        var partitions = request.Predicates.Count > 0 ? request.Predicates : JdbcPartitioning.Conditions(options, columns, request.Session);
        return new JdbcScan(dialect, options, relation, columns, partitions);
    }

    private static IReadOnlyList<JdbcColumn> WithCustomTypes(IReadOnlyList<JdbcColumn> columns, string? customSchema)
    {
        if (customSchema is null)
        {
            return columns;
        }

        var custom = SparkSqlParser.ParseTableSchema(customSchema);
        return
        [
            .. columns.Select(column =>
                custom.Fields.Find(field => field.Name.Equals(column.Name, StringComparison.OrdinalIgnoreCase)) is { } field
                    ? column with
                    {
                        Type = field.DataType,
                    }
                    : column
            ),
        ];
    }
}
