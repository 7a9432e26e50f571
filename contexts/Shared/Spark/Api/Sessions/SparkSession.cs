using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Relations;
using Range = Shared.Spark.Plans.Relations.Range;

namespace Microsoft.Spark.Sql;

/// <summary>
/// The entry to Spark: makes frames, runs SQL, holds settings, views and functions.
/// See https://spark.apache.org/docs/3.5.7/api/scala/org/apache/spark/sql/SparkSession.html.
/// </summary>
public sealed partial class SparkSession : IDisposable
{
    private long _lastPlanId;

    internal SparkSession(ISparkEngine engine, SparkContext context)
    {
        Engine = engine;
        SparkContext = context;
        Catalog = new Catalog.Catalog(this);
        context.Add(this);
    }

    /// <summary>What the sessions of this application share.</summary>
    public SparkContext SparkContext { get; }

    /// <summary>Databases, tables, views and functions.</summary>
    public Catalog.Catalog Catalog { get; }

    internal ISparkEngine Engine { get; }

    internal bool IsStopped { get; private set; }

    internal ZoneRules TimeZone => ZoneRules.OfSession(Engine.Configuration.Find("spark.sql.session.timeZone"));

    /// <summary>The settings of the session.</summary>
    public RuntimeConfig Conf() => new(Engine.Configuration);

    /// <summary>Registers C# functions to be called from SQL.</summary>
    public UdfRegistration Udf() => new(Engine);

    /// <summary>Reads files and other sources.</summary>
    public DataFrameReader Read() => new(this);

    /// <summary>The version of Spark whose answers the session gives.</summary>
    public string Version() => Engine.Version;

    /// <summary>A session with settings, views and functions of its own, that shares the <see cref="SparkContext"/>.</summary>
    public SparkSession NewSession() => new(Engine.NewSession(), SparkContext);

    /// <summary>Runs SQL. A command is carried out at once, a query when its rows are asked for.</summary>
    /// <param name="sqlText">The statement.</param>
    public DataFrame Sql(string sqlText) => Run(new SqlQuery(sqlText, [], []) { PlanId = NextPlanId() });

    /// <summary>A table or view.</summary>
    /// <param name="tableName">Its name, with its database if it is not the current one.</param>
    public DataFrame Table(string tableName) => Read().Table(tableName);

    /// <summary>The numbers from 0, as the column <c>id</c>.</summary>
    /// <param name="end">Behind the last.</param>
    public DataFrame Range(long end) => Range(0, end);

    /// <summary>Numbers, as the column <c>id</c>.</summary>
    /// <param name="start">The first.</param>
    /// <param name="end">Behind the last.</param>
    public DataFrame Range(long start, long end) => Range(start, end, 1);

    /// <summary>Numbers, as the column <c>id</c>.</summary>
    /// <param name="start">The first.</param>
    /// <param name="end">Behind the last.</param>
    /// <param name="step">The distance.</param>
    public DataFrame Range(long start, long end, long step) => new(this, new Range(start, end, step));

    /// <summary>Numbers, as the column <c>id</c>.</summary>
    /// <param name="start">The first.</param>
    /// <param name="end">Behind the last.</param>
    /// <param name="step">The distance.</param>
    /// <param name="numPartitions">How many partitions they are spread over.</param>
    public DataFrame Range(long start, long end, long step, int numPartitions) => new(this, new Range(start, end, step, numPartitions));

    /// <summary>Ends the session and all others of its <see cref="SparkContext"/>.</summary>
    public void Stop() => SparkContext.Stop();

    /// <summary>Ends the session. Unlike <see cref="Stop"/>, sessions made by <see cref="NewSession"/> go on.</summary>
    public void Dispose()
    {
        if (IsStopped)
        {
            return;
        }

        IsStopped = true;
        Forget(this);
        Engine.Dispose();
        SparkContext.Remove(this);
    }

    internal long NextPlanId() => Interlocked.Increment(ref _lastPlanId);

    internal DataFrame Run(LogicalPlan plan) => new(this, Engine.ExecuteCommand(plan));

    private DataFrame Create(StructType schema, IEnumerable<object?[]> rows) =>
        new(this, new LocalRelation(new LocalData(schema, [.. rows])));
}
