using System.Runtime.CompilerServices;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Connect.Client;
using Shared.Spark.Connect.Codec;
using Shared.Spark.Connect.LocalRelations;
using Shared.Spark.Connect.Results;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;
using P = Shared.Spark.Connect.Protocol;
using Requests = Shared.Spark.Connect.Protocol.AnalyzePlanRequest.Types;

namespace Shared.Spark.Connect;

/// <summary>
/// A session on a Spark cluster, over Spark Connect: plans go there as they are, rows come back as Arrow.
/// See https://spark.apache.org/docs/3.5.7/spark-connect-overview.html.
/// </summary>
public sealed class ConnectEngine : ISparkEngine
{
    private readonly ConnectClient _client;
    private readonly RelationEncoder _relations;
    private readonly CommandEncoder _commands;
    private readonly ConditionalWeakTable<LogicalPlan, StructType> _schemas = [];
    private readonly Lazy<string> _version;

    private ConnectEngine(ConnectClient client)
    {
        _client = client;
        _relations = new RelationEncoder(new LocalRelationEncoder(client).Encode);
        _commands = new CommandEncoder(_relations);
        _version = new Lazy<string>(() => Analyze(new P.AnalyzePlanRequest { SparkVersion = new() }).SparkVersion.Version);
        Configuration = new ConnectConfiguration(client);
    }

    /// <inheritdoc/>
    public string Version => _version.Value;

    /// <inheritdoc/>
    public IRuntimeConfiguration Configuration { get; }

    /// <inheritdoc/>
    public bool AnalyzesEagerly => false;

    /// <summary>Opens a session. The server is asked at once, so that a wrong address fails here.</summary>
    /// <param name="address">Where the server is.</param>
    /// <param name="configuration">The session's settings.</param>
    /// <param name="retries">When and how fast calls are made again; null for Spark's figures.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <exception cref="Plans.Errors.SparkException">
    /// The server does not answer, refuses the token, or is no Spark Connect server.
    /// </exception>
    public static ConnectEngine Connect(
        ConnectionString address,
        IReadOnlyDictionary<string, string> configuration,
        RetryPolicy? retries = null,
        TimeProvider? time = null
    )
    {
        var channel = new ConnectChannel(address);
        var client = new ConnectClient(
            channel,
            address.SessionId ?? Guid.NewGuid().ToString(),
            retries ?? new RetryPolicy(),
            time ?? TimeProvider.System
        );
        var engine = new ConnectEngine(client);
        try
        {
            ServerVersion.Check(engine.Version, address);
            foreach (var (key, value) in configuration.Where(pair => !IsStatic(pair.Key)))
            {
                engine.Configuration.Set(key, value);
            }
        }
        catch
        {
            client.Dispose();
            throw;
        }

        return engine;
    }

    /// <inheritdoc/>
    public StructType Analyze(LogicalPlan plan)
    {
        if (!_schemas.TryGetValue(plan, out var schema))
        {
            var response = Analyze(new P.AnalyzePlanRequest { Schema = new Requests.Schema { Plan = PlanOf(plan) } });
            schema = (StructType)DataTypeCodec.Decode(response.Schema.Schema_);
            _schemas.AddOrUpdate(plan, schema);
        }

        return schema;
    }

    /// <inheritdoc/>
    public DataType ParseDataType(string ddl) =>
        DataTypeCodec.Decode(Analyze(new P.AnalyzePlanRequest { DdlParse = new Requests.DDLParse { DdlString = ddl } }).DdlParse.Parsed);

    /// <inheritdoc/>
    public string Explain(LogicalPlan plan, ExplainMode mode)
    {
        var explain = new Requests.Explain
        {
            Plan = PlanOf(plan),
            ExplainMode = mode switch
            {
                ExplainMode.Simple => Requests.Explain.Types.ExplainMode.Simple,
                ExplainMode.Extended => Requests.Explain.Types.ExplainMode.Extended,
                ExplainMode.Codegen => Requests.Explain.Types.ExplainMode.Codegen,
                ExplainMode.Cost => Requests.Explain.Types.ExplainMode.Cost,
                _ => Requests.Explain.Types.ExplainMode.Formatted,
            },
        };
        return Analyze(new P.AnalyzePlanRequest { Explain = explain }).Explain.ExplainString;
    }

    /// <inheritdoc/>
    public LogicalPlan ExecuteCommand(LogicalPlan plan, CancellationToken cancellationToken = default)
    {
        // A relation here: carried out when its rows are read.
        if (plan is CatalogQuery)
        {
            return plan;
        }

        using var execution = _client.Execute(new P.Plan { Command = _commands.Encode(plan) }, [], cancellationToken);
        P.Relation? result = null;
        while (Wait(execution.NextAsync()) is { } response)
        {
            result = response.SqlCommandResult?.Relation ?? result;
        }

        return result is null ? EmptyResult : new ServerRelation(result);
    }

    /// <inheritdoc/>
    public IResultStream Execute(LogicalPlan plan, CancellationToken cancellationToken = default)
    {
        var execution = _client.Execute(PlanOf(plan), [], cancellationToken);
        try
        {
            return new ConnectResultStream(execution, () => Analyze(plan));
        }
        catch
        {
            execution.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void RegisterFunction(UserDefinedFunction function) => throw NotOnConnect.CSharpFunction();

    /// <inheritdoc/>
    public void Persist(LogicalPlan plan, PersistenceLevel level) =>
        Analyze(
            new P.AnalyzePlanRequest
            {
                Persist = new Requests.Persist { Relation = RelationOf(plan), StorageLevel = Encode(level) },
            }
        );

    /// <inheritdoc/>
    public void Unpersist(LogicalPlan plan) =>
        Analyze(new P.AnalyzePlanRequest { Unpersist = new Requests.Unpersist { Relation = RelationOf(plan) } });

    /// <inheritdoc/>
    public PersistenceLevel GetPersistence(LogicalPlan plan)
    {
        var response = Analyze(new P.AnalyzePlanRequest { GetStorageLevel = new Requests.GetStorageLevel { Relation = RelationOf(plan) } });
        var level = response.GetStorageLevel.StorageLevel;
        return new PersistenceLevel(level.UseDisk, level.UseMemory, level.UseOffHeap, level.Deserialized, level.Replication);
    }

    /// <inheritdoc/>
    public bool IsLocal(LogicalPlan plan) =>
        Analyze(new P.AnalyzePlanRequest { IsLocal = new Requests.IsLocal { Plan = PlanOf(plan) } }).IsLocal.IsLocal_;

    /// <inheritdoc/>
    public bool IsStreaming(LogicalPlan plan) =>
        Analyze(new P.AnalyzePlanRequest { IsStreaming = new Requests.IsStreaming { Plan = PlanOf(plan) } }).IsStreaming.IsStreaming_;

    /// <inheritdoc/>
    public IReadOnlyList<string> GetInputFiles(LogicalPlan plan) =>
        [.. Analyze(new P.AnalyzePlanRequest { InputFiles = new Requests.InputFiles { Plan = PlanOf(plan) } }).InputFiles.Files];

    /// <inheritdoc/>
    public bool IsSameSemantics(LogicalPlan left, LogicalPlan right) =>
        Analyze(
            new P.AnalyzePlanRequest
            {
                SameSemantics = new Requests.SameSemantics { TargetPlan = PlanOf(left), OtherPlan = PlanOf(right) },
            }
        ).SameSemantics.Result;

    /// <inheritdoc/>
    public int GetSemanticHash(LogicalPlan plan) =>
        Analyze(new P.AnalyzePlanRequest { SemanticHash = new Requests.SemanticHash { Plan = PlanOf(plan) } }).SemanticHash.Result;

    /// <inheritdoc/>
    public ISparkEngine NewSession() => new ConnectEngine(_client.NewSession());

    /// <inheritdoc/>
    public void InterruptAll() => _client.Interrupt(new P.InterruptRequest { InterruptType = P.InterruptRequest.Types.InterruptType.All });

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static LogicalPlan EmptyResult { get; } = new LocalRelation(new Plans.Columnar.LocalData(new StructType([]), []));

    // What the launching cluster decides is no setting of a session.
    private static bool IsStatic(string key) =>
        key is "spark.master" or "spark.remote" or "spark.app.name" || !key.StartsWith("spark.sql.", StringComparison.Ordinal);

    private P.AnalyzePlanResponse Analyze(P.AnalyzePlanRequest request) => _client.Analyze(request);

    private P.Plan PlanOf(LogicalPlan plan) => new() { Root = RelationOf(plan) };

    private P.Relation RelationOf(LogicalPlan plan) => _relations.Encode(plan);

    private static P.StorageLevel Encode(PersistenceLevel level) =>
        new()
        {
            UseDisk = level.UseDisk,
            UseMemory = level.UseMemory,
            UseOffHeap = level.UseOffHeap,
            Deserialized = level.Deserialized,
            Replication = level.Replication,
        };

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
