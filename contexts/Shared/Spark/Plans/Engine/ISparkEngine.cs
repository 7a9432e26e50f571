using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Engine;

/// <summary>
/// One session of an engine: what the public API asks of it. An engine has its own catalog, configuration and functions;
/// sessions never see each other's. Members may be called from several threads.
/// </summary>
public interface ISparkEngine : IDisposable
{
    /// <summary>The version of Spark whose answers it gives: <c>3.5.7</c>.</summary>
    string Version { get; }

    /// <summary>The session's settings.</summary>
    IRuntimeConfiguration Configuration { get; }

    /// <summary>
    /// Whether a frame's plan is analyzed when the frame is made; a remote engine analyzes when it must, as Spark Connect's clients do.
    /// </summary>
    bool AnalyzesEagerly => true;

    /// <summary>The schema of a plan's result.</summary>
    /// <exception cref="Errors.AnalysisException">The plan is wrong.</exception>
    StructType Analyze(LogicalPlan plan);

    /// <summary>Reads a type or a schema from DDL: <c>a INT, b STRING</c>, <c>array&lt;int&gt;</c>.</summary>
    /// <exception cref="Errors.ParseException">The text is no type.</exception>
    DataType ParseDataType(string ddl);

    /// <summary>How the plan is computed, as text.</summary>
    string Explain(LogicalPlan plan, ExplainMode mode);

    /// <summary>
    /// Carries a command out, be it a <see cref="Commands.Command"/> or a <see cref="SqlQuery"/> whose text is one, and gives the plan of
    /// its result. A query is given back, to be computed when it is asked for.
    /// </summary>
    LogicalPlan ExecuteCommand(LogicalPlan plan, CancellationToken cancellationToken = default);

    /// <summary>Computes a plan. The result must be disposed.</summary>
    IResultStream Execute(LogicalPlan plan, CancellationToken cancellationToken = default);

    /// <summary>Makes a C# function callable by its name.</summary>
    void RegisterFunction(UserDefinedFunction function);

    /// <summary>Keeps the rows of a plan when they are first computed, for all plans that contain it.</summary>
    void Persist(LogicalPlan plan, PersistenceLevel level);

    /// <summary>Drops the kept rows of a plan.</summary>
    void Unpersist(LogicalPlan plan);

    /// <summary>How the rows of a plan are kept.</summary>
    PersistenceLevel GetPersistence(LogicalPlan plan);

    /// <summary>Whether the plan's rows are at hand without a cluster.</summary>
    bool IsLocal(LogicalPlan plan);

    /// <summary>Whether the plan reads a stream.</summary>
    bool IsStreaming(LogicalPlan plan);

    /// <summary>The files that the plan reads.</summary>
    IReadOnlyList<string> GetInputFiles(LogicalPlan plan);

    /// <summary>Whether two plans are the same but for names.</summary>
    bool IsSameSemantics(LogicalPlan left, LogicalPlan right);

    /// <summary>A number that is equal for plans of the same semantics.</summary>
    int GetSemanticHash(LogicalPlan plan);

    /// <summary>A session beside this one, with settings, views and functions of its own.</summary>
    ISparkEngine NewSession();

    /// <summary>Stops what runs in this session.</summary>
    void InterruptAll();
}
