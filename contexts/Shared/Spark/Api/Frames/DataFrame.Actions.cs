using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;
using Shared.Spark.Plans.Relations;

namespace Microsoft.Spark.Sql;

/// <content>What computes rows, keeps them or shows them.</content>
public sealed partial class DataFrame
{
    /// <summary>All rows, held in memory.</summary>
    public IEnumerable<Row> Collect() => Read(Plan);

    /// <summary>All rows, one by one as they are asked for: holds no more than a batch of them.</summary>
    public IEnumerable<Row> ToLocalIterator()
    {
        using var result = Engine.Execute(Plan);
        while (result.Next() is { } batch)
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                yield return RowReader.ReadRow(batch, row);
            }
        }
    }

    /// <summary>All rows, one by one as they are asked for.</summary>
    /// <param name="prefetchPartitions">Whether a cluster computes the next partition meanwhile.</param>
    public IEnumerable<Row> ToLocalIterator(bool prefetchPartitions) => ToLocalIterator();

    /// <summary>The first rows.</summary>
    /// <param name="n">How many at most.</param>
    public IEnumerable<Row> Take(int n) => Head(n);

    /// <summary>The first rows.</summary>
    /// <param name="n">How many at most.</param>
    public IEnumerable<Row> Head(int n) => Read(Limit(n).Plan);

    /// <summary>The first row.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public Row Head() =>
        Head(1).FirstOrDefault() ?? throw new InvalidOperationException("The frame has no rows, so there is no first one.");

    /// <summary>The first row; the same as <see cref="Head()"/>.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public Row First() => Head();

    /// <summary>The last rows.</summary>
    /// <param name="n">How many at most.</param>
    public IEnumerable<Row> Tail(int n) => Read(new Tail(Plan, n));

    /// <summary>How many rows there are.</summary>
    public long Count() => Read(Agg(Functions.Count(Functions.Lit(1))).Plan).Single().GetAs<long>(0);

    /// <summary>Whether there are no rows.</summary>
    public bool IsEmpty() => !With(new Project(Plan, [])).Head(1).Any();

    /// <summary>Prints the first rows as a table.</summary>
    /// <param name="numRows">How many.</param>
    /// <param name="truncate">Cells of more characters are cut, and all are aligned right; 0 for whole cells, aligned left.</param>
    /// <param name="vertical">Whether each row is printed as lines of name and value.</param>
    public void Show(int numRows = 20, int truncate = 20, bool vertical = false)
    {
        var rows = Math.Clamp(numRows, 0, int.MaxValue - 16);
        using var result = Engine.Execute(Limit(rows + 1).Plan);
        Console.Out.WriteLine(ShowString.Format(result, rows, truncate, vertical, Session.TimeZone));
    }

    /// <summary>Prints the schema as a tree.</summary>
    public void PrintSchema() => PrintSchema(int.MaxValue);

    /// <summary>Prints the schema as a tree.</summary>
    /// <param name="level">How deep; 0 for all.</param>
    public void PrintSchema(int level) => Console.Out.WriteLine(SchemaTree.Format(Schema(), level <= 0 ? int.MaxValue : level));

    /// <summary>Prints how the frame is computed.</summary>
    /// <param name="extended">Whether all plans are shown; else the physical one.</param>
    public void Explain(bool extended = false) => Explain(extended ? "extended" : "simple");

    /// <summary>Prints how the frame is computed.</summary>
    /// <param name="mode"><c>simple, extended, codegen, cost</c> or <c>formatted</c>.</param>
    public void Explain(string mode)
    {
        var known = Enum.TryParse<ExplainMode>(mode, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed);
        Console.Out.WriteLine(
            known
                ? Engine.Explain(Plan, parsed)
                : throw new ArgumentException(
                    $"Unknown explain mode: {mode}. Accepted explain modes are 'simple', 'extended', 'codegen', 'cost', 'formatted'.",
                    nameof(mode)
                )
        );
    }

    /// <summary>Keeps the rows in memory, and on disk what does not fit, when they are first computed.</summary>
    public DataFrame Cache() => Persist();

    /// <summary>Keeps the rows when they are first computed; the same as <see cref="Cache"/>.</summary>
    public DataFrame Persist() => Persist(Sql.StorageLevel.MEMORY_AND_DISK);

    /// <summary>Keeps the rows when they are first computed.</summary>
    /// <param name="storageLevel">Where.</param>
    public DataFrame Persist(StorageLevel storageLevel)
    {
        Engine.Persist(Plan, storageLevel.Level);
        return this;
    }

    /// <summary>Drops the kept rows.</summary>
    /// <param name="blocking">Whether to wait until they are gone.</param>
    public DataFrame Unpersist(bool blocking = false)
    {
        Engine.Unpersist(Plan);
        return this;
    }

    /// <summary>How the rows are kept.</summary>
    public StorageLevel StorageLevel() => new(Engine.GetPersistence(Plan));

    /// <summary>Keeps the rows in the checkpoint folder, so that what made them need not be computed again.</summary>
    /// <param name="eager">Whether they are computed at once.</param>
    /// <exception cref="SparkException"><see cref="SparkContext.SetCheckpointDir"/> was not called.</exception>
    public DataFrame Checkpoint(bool eager = true) =>
        Session.SparkContext.GetCheckpointDir() is null
            ? throw new SparkException(
                null,
                "Checkpoint directory has not been set in the SparkContext: call spark.SparkContext.SetCheckpointDir(directory)."
            )
            : LocalCheckpoint(eager);

    /// <summary>Keeps the rows, so that what made them need not be computed again.</summary>
    /// <param name="eager">Whether they are computed at once.</param>
    public DataFrame LocalCheckpoint(bool eager = true)
    {
        var kept = Persist();
        if (eager)
        {
            kept.Count();
        }

        return kept;
    }

    /// <summary>Makes the frame a view of this session.</summary>
    /// <param name="viewName">The view's name.</param>
    /// <exception cref="AnalysisException">There is a view of that name.</exception>
    public void CreateTempView(string viewName) => CreateView(viewName, isGlobal: false, replace: false);

    /// <summary>Makes the frame a view of this session, in place of one of that name.</summary>
    /// <param name="viewName">The view's name.</param>
    public void CreateOrReplaceTempView(string viewName) => CreateView(viewName, isGlobal: false, replace: true);

    /// <summary>Makes the frame a view <c>global_temp.name</c> of all sessions.</summary>
    /// <param name="viewName">The view's name.</param>
    /// <exception cref="AnalysisException">There is a view of that name.</exception>
    public void CreateGlobalTempView(string viewName) => CreateView(viewName, isGlobal: true, replace: false);

    /// <summary>Makes the frame a view <c>global_temp.name</c> of all sessions, in place of one of that name.</summary>
    /// <param name="viewName">The view's name.</param>
    public void CreateOrReplaceGlobalTempView(string viewName) => CreateView(viewName, isGlobal: true, replace: true);

    /// <summary>Each row as a JSON object, in the column <c>value</c>.</summary>
    public DataFrame ToJSON() =>
        Select(
            new Column(new Alias(UnresolvedFunction.Call("to_json", UnresolvedFunction.Call("struct", new UnresolvedStar())), ["value"]))
        );

    private List<Row> Read(LogicalPlan plan)
    {
        var rows = new List<Row>();
        using var result = Engine.Execute(plan);
        while (result.Next() is { } batch)
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                rows.Add(RowReader.ReadRow(batch, row));
            }
        }

        return rows;
    }

    private void CreateView(string name, bool isGlobal, bool replace) =>
        Engine.ExecuteCommand(new CreateView(Plan, name, isGlobal, replace));
}
