using System.Globalization;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Embedded.Sources.Scripts;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Session;

/// <summary>What a query needs in the database, made when its translation asks for it; tables of its own are dropped with it.</summary>
internal sealed class QueryResources(Application application, PlanRunner runner, CancellationToken cancellationToken)
    : IQueryResources,
        IDisposable
{
    private readonly List<string> _tables = [];

    /// <summary>The plan whose rows are being kept: it must be computed, not looked up.</summary>
    internal TypedPlan? Filling { get; init; }

    /// <inheritdoc/>
    public string TableOf(LocalData data) => application.LocalTables.NameOf(data);

    /// <inheritdoc/>
    public string TableOf(BatchScanSource source, ScanRequest request)
    {
        var names = BatchTables.Load(application.Database, source, request, cancellationToken);
        _tables.AddRange(names);
        return names.Count == 1 ? names[0] : $"({string.Join(" UNION ALL ", names.Select(name => $"SELECT * FROM {name}"))})";
    }

    /// <inheritdoc/>
    public string TableOf(TypedScriptTransformation script)
    {
        var scan = new ScriptScan(script, token => runner.Run(script.Input, token), runner.TimeZone);
        return TableOf(scan, ScanRequest.Whole(scan.Schema));
    }

    /// <inheritdoc/>
    public string? FindPersisted(TypedPlan plan) =>
        ReferenceEquals(plan, Filling)
            ? null
            : application.Persisted.Find(plan)?.Table((filled, table) => runner.Fill(filled, table, cancellationToken));

    /// <inheritdoc/>
    public string Use(INativeFunction function)
    {
        application.Database.Ensure(function);
        return function.Name;
    }

    /// <inheritdoc/>
    public string NumberOf(Delegate function) => application.Delegates.NumberOf(function);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var table in _tables)
        {
            application.Database.Execute(string.Create(CultureInfo.InvariantCulture, $"DROP TABLE IF EXISTS {table}"));
        }

        _tables.Clear();
    }
}
