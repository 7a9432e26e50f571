using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Session.Tables;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session;

/// <summary>The parts of a session. Mirrors Spark's <c>SessionState</c>.</summary>
internal sealed class SessionState
{
    internal SessionState(Application application)
    {
        Application = application;
        Configuration = new SessionConfiguration(application.Configuration);
        DataSourceSession = new DataSourceSession(Configuration, application.Database);
        Tables = new TableLookup(application.Warehouse, application.Sources, DataSourceSession);
        Catalog = new SessionCatalog(Tables, application.GlobalTempViews);
        Context = new AnalysisContext
        {
            Functions = application.Functions,
            Catalog = Catalog,
            DataSources = new DataSourceResolver(application.Sources, DataSourceSession),
            FindUserDefinedFunction = Registered.Find,
            FindFunctionClass = name =>
                name.Count <= 3 && application.Warehouse.FindFunction(TableName.Of(name, Catalog)) is { } function
                    ? (function.QualifiedName, function.ClassName)
                    : null,
            Ids = application.Ids,
        };
        Analyzer = new Analyzer(Context);
        Runner = new PlanRunner(application, () => SessionSettings.ForTranslation(Configuration));
        Context.CollectFirstColumn = plan => FirstColumn.Collect(Runner, plan);
        Configuration.Changed += ApplySettings;
        ApplySettings();
    }

    /// <summary>What it shares with other sessions.</summary>
    internal Application Application { get; }

    /// <summary>Its settings.</summary>
    internal SessionConfiguration Configuration { get; }

    /// <summary>Its temporary views over the tables.</summary>
    internal SessionCatalog Catalog { get; }

    /// <summary>The tables as it reads them.</summary>
    internal TableLookup Tables { get; }

    /// <summary>The C# functions.</summary>
    internal RegisteredFunctions Registered { get; } = new();

    /// <summary>What the analyzer knows.</summary>
    internal AnalysisContext Context { get; }

    /// <summary>Resolves plans.</summary>
    internal Analyzer Analyzer { get; }

    /// <summary>Runs resolved plans.</summary>
    internal PlanRunner Runner { get; }

    /// <summary>What data sources see of it.</summary>
    internal DataSourceSession DataSourceSession { get; }

    /// <summary>A plan, resolved.</summary>
    internal TypedPlan Analyze(LogicalPlan plan) => InternalErrors.Guard("analysis of the query", () => Analyzer.Analyze(plan));

    /// <summary>Drops a table of the database.</summary>
    internal void DropTable(string table) => Application.Database.Execute($"DROP TABLE IF EXISTS {table}");

    private void ApplySettings()
    {
        Context.Settings = SessionSettings.ForAnalysis(Configuration);
        Context.ParserOptions = SessionSettings.ForParsing(Configuration);
    }
}
