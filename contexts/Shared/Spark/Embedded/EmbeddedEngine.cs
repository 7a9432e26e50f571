using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Functions;
using Shared.Spark.Embedded.Session;
using Shared.Spark.Embedded.Session.Commands;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded;

/// <summary>
/// Spark in this process: plans are resolved as Catalyst does it and computed by DuckDB. One object is one session.
/// See https://spark.apache.org/docs/3.5.7/api/scala/org/apache/spark/sql/SparkSession.html.
/// </summary>
public sealed class EmbeddedEngine : ISparkEngine
{
    private readonly SessionState _session;
    private CancellationTokenSource _interruption = new();
    private bool _isDisposed;

    private EmbeddedEngine(Application application)
    {
        application.Enter();
        _session = new SessionState(application);
    }

    /// <inheritdoc/>
    public string Version => "3.5.7";

    /// <inheritdoc/>
    public IRuntimeConfiguration Configuration => _session.Configuration;

    /// <summary>An engine with the data sources that it brings.</summary>
    /// <param name="configuration">Spark's settings, for the application and its first session.</param>
    public static ISparkEngine Create(IReadOnlyDictionary<string, string> configuration) =>
        Create(configuration, DataSourceRegistry.BuiltIn);

    /// <summary>An engine.</summary>
    /// <param name="configuration">Spark's settings, for the application and its first session.</param>
    /// <param name="sources">The data sources: <see cref="DataSourceRegistry.BuiltIn"/> and connectors'.</param>
    public static ISparkEngine Create(IReadOnlyDictionary<string, string> configuration, DataSourceRegistry sources) =>
        new EmbeddedEngine(new Application(configuration, BuiltInFunctions.All, sources));

    /// <inheritdoc/>
    public StructType Analyze(LogicalPlan plan) => _session.Analyze(plan).Schema;

    /// <inheritdoc/>
    public DataType ParseDataType(string ddl)
    {
        try
        {
            return SparkSqlParser.ParseDataType(ddl, _session.Context.ParserOptions);
        }
        catch (ParseException)
        {
            return SparkSqlParser.ParseTableSchema(ddl, _session.Context.ParserOptions);
        }
    }

    /// <inheritdoc/>
    public string Explain(LogicalPlan plan, ExplainMode mode) =>
        Explanation.Of(_session.Analyze(plan), mode, _session.Runner, _session.Application);

    /// <inheritdoc/>
    public LogicalPlan ExecuteCommand(LogicalPlan plan, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        cancellationToken = Interruptible(cancellationToken);
        return plan switch
        {
            SqlQuery query when FindCommand(query) is { } command => CommandRunner.Run(command, _session, cancellationToken),
            Command command => CommandRunner.Run(command, _session, cancellationToken),
            CatalogQuery query => CatalogQueries.Run(query, _session, cancellationToken),
            _ => plan,
        };
    }

    /// <inheritdoc/>
    public IResultStream Execute(LogicalPlan plan, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var query = plan is Command or CatalogQuery ? ExecuteCommand(plan, cancellationToken) : plan;
        return _session.Runner.Run(_session.Analyze(query), Interruptible(cancellationToken));
    }

    /// <inheritdoc/>
    public void RegisterFunction(UserDefinedFunction function) => _session.Registered.Add(function);

    /// <inheritdoc/>
    public void Persist(LogicalPlan plan, PersistenceLevel level) => _session.Application.Persisted.Add(_session.Analyze(plan), level);

    /// <inheritdoc/>
    public void Unpersist(LogicalPlan plan) => _session.Application.Persisted.Remove(_session.Analyze(plan))?.Drop(_session.DropTable);

    /// <inheritdoc/>
    public PersistenceLevel GetPersistence(LogicalPlan plan) =>
        _session.Application.Persisted.Find(_session.Analyze(plan))?.Level ?? PersistenceLevel.None;

    /// <inheritdoc/>
    public bool IsLocal(LogicalPlan plan) => _session.Analyze(plan) is TypedLocalRelation or TypedValues;

    /// <inheritdoc/>
    public bool IsStreaming(LogicalPlan plan) => false;

    /// <inheritdoc/>
    public IReadOnlyList<string> GetInputFiles(LogicalPlan plan)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        PlanWalk.Visit(
            _session.Analyze(plan),
            node =>
            {
                if (node is TypedScan { Source: IFileScan scan })
                {
                    files.UnionWith(scan.Files);
                }
            }
        );
        return [.. files];
    }

    /// <inheritdoc/>
    public bool IsSameSemantics(LogicalPlan left, LogicalPlan right) =>
        PlanText.Of(_session.Analyze(left)) == PlanText.Of(_session.Analyze(right));

    /// <inheritdoc/>
    public int GetSemanticHash(LogicalPlan plan) => PlanText.Of(_session.Analyze(plan)).GetHashCode(StringComparison.Ordinal);

    // The named queries before an INSERT are those of its query.
    private Command? FindCommand(SqlQuery query) =>
        SparkSqlParser.ParsePlan(query.Text, _session.Context.ParserOptions) switch
        {
            Command command => command,
            WithCte { Input: InsertInto insert } with => insert with { Query = with with { Input = insert.Query } },
            WithCte { Input: InsertOverwriteDirectory insert } with => insert with { Query = with with { Input = insert.Query } },
            WithCte { Input: Command command } => throw CommandResult.Unsupported(command),
            _ => null,
        };

    /// <inheritdoc/>
    public ISparkEngine NewSession() => new EmbeddedEngine(_session.Application);

    /// <inheritdoc/>
    public void InterruptAll() => Interlocked.Exchange(ref _interruption, new CancellationTokenSource()).Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _session.Application.Leave();
        }
    }

    // What runs in this session, in DuckDB or in a source, and in no other.
    private CancellationToken Interruptible(CancellationToken cancellationToken)
    {
        var interruption = _interruption.Token;
        return !cancellationToken.CanBeCanceled || cancellationToken == interruption
            ? interruption
            : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, interruption).Token;
    }
}
