using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Functions;
using Shared.Spark.Embedded.Session;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded;

/// <summary>
/// Spark in this process: plans are resolved as Catalyst does it and computed by DuckDB. One object is one session.
/// See https://spark.apache.org/docs/3.5.7/api/scala/org/apache/spark/sql/SparkSession.html.
/// </summary>
public sealed partial class EmbeddedEngine : ISparkEngine
{
    private readonly Application _application;
    private readonly SessionConfiguration _configuration;
    private readonly SessionCatalog _catalog;
    private readonly AnalysisContext _context;
    private readonly Analyzer _analyzer;
    private readonly PlanRunner _runner;
    private readonly RegisteredFunctions _registered = new();
    private readonly DataSourceSession _dataSourceSession;
    private bool _isDisposed;

    private EmbeddedEngine(Application application)
    {
        _application = application;
        _application.Enter();
        _configuration = new SessionConfiguration(application.Configuration);
        _dataSourceSession = new DataSourceSession(_configuration, application.Database);
        _catalog = new SessionCatalog(application.Warehouse, application.GlobalTempViews);
        _context = new AnalysisContext
        {
            Functions = application.Functions,
            Catalog = _catalog,
            DataSources = new DataSourceResolver(application.Sources, _dataSourceSession),
            FindUserDefinedFunction = _registered.Find,
            Ids = application.Ids,
        };
        _analyzer = new Analyzer(_context);
        _runner = new PlanRunner(application, () => SessionSettings.TimeZoneOf(_configuration));
        _context.CollectFirstColumn = plan => FirstColumn.Collect(_runner, plan);
        _configuration.Changed += ApplySettings;
        ApplySettings();
    }

    /// <inheritdoc/>
    public string Version => "3.5.7";

    /// <inheritdoc/>
    public IRuntimeConfiguration Configuration => _configuration;

    /// <summary>An engine with the data sources that it brings.</summary>
    /// <param name="configuration">Spark's settings, for the application and its first session.</param>
    public static ISparkEngine Create(IReadOnlyDictionary<string, string> configuration) => Create(configuration, DataSourceRegistry.BuiltIn);

    /// <summary>An engine.</summary>
    /// <param name="configuration">Spark's settings, for the application and its first session.</param>
    /// <param name="sources">The data sources: <see cref="DataSourceRegistry.BuiltIn"/> and connectors'.</param>
    public static ISparkEngine Create(IReadOnlyDictionary<string, string> configuration, DataSourceRegistry sources) =>
        new EmbeddedEngine(new Application(configuration, BuiltInFunctions.All, sources));

    /// <inheritdoc/>
    public StructType Analyze(LogicalPlan plan) => _analyzer.Analyze(plan).Schema;

    /// <inheritdoc/>
    public DataType ParseDataType(string ddl)
    {
        try
        {
            return SparkSqlParser.ParseDataType(ddl, _context.ParserOptions);
        }
        catch (Plans.Errors.ParseException)
        {
            return SparkSqlParser.ParseTableSchema(ddl, _context.ParserOptions);
        }
    }

    /// <inheritdoc/>
    public IResultStream Execute(LogicalPlan plan, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return plan is Command or CatalogQuery
            ? _runner.Run(_analyzer.Analyze(ExecuteCommand(plan, cancellationToken)), cancellationToken)
            : _runner.Run(_analyzer.Analyze(plan), cancellationToken);
    }

    /// <inheritdoc/>
    public void RegisterFunction(UserDefinedFunction function) => _registered.Add(function);

    /// <inheritdoc/>
    public void Persist(LogicalPlan plan, PersistenceLevel level) => _application.Persisted.Add(_analyzer.Analyze(plan), level);

    /// <inheritdoc/>
    public void Unpersist(LogicalPlan plan) => _application.Persisted.Remove(_analyzer.Analyze(plan))?.Drop(DropTable);

    /// <inheritdoc/>
    public PersistenceLevel GetPersistence(LogicalPlan plan) => _application.Persisted.Find(_analyzer.Analyze(plan))?.Level ?? PersistenceLevel.None;

    /// <inheritdoc/>
    public bool IsLocal(LogicalPlan plan) => _analyzer.Analyze(plan) is TypedLocalRelation or TypedValues;

    /// <inheritdoc/>
    public bool IsStreaming(LogicalPlan plan) => false;

    /// <inheritdoc/>
    public IReadOnlyList<string> GetInputFiles(LogicalPlan plan)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        Translation.PlanWalk.Visit(
            _analyzer.Analyze(plan),
            node =>
            {
                if (node is TypedScan { Source: IFileScan scan })
                {
                    files.UnionWith(scan.Files);
                }
            });
        return [.. files];
    }

    /// <inheritdoc/>
    public bool IsSameSemantics(LogicalPlan left, LogicalPlan right) => SemanticsOf(left) == SemanticsOf(right);

    /// <inheritdoc/>
    public int GetSemanticHash(LogicalPlan plan) => SemanticsOf(plan).GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public ISparkEngine NewSession() => new EmbeddedEngine(_application);

    /// <inheritdoc/>
    public void InterruptAll() => _application.Database.InterruptAll();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _application.Leave();
        }
    }

    private string SemanticsOf(LogicalPlan plan) => PlanText.Of(_analyzer.Analyze(plan));

    private void DropTable(string table) => _application.Database.Execute($"DROP TABLE IF EXISTS {table}");

    private void ApplySettings()
    {
        _context.Settings = SessionSettings.ForAnalysis(_configuration);
        _context.ParserOptions = SessionSettings.ForParsing(_configuration);
    }
}
