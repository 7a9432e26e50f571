using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;
using Shared.Spark.Plans.Tests;
using Range = Shared.Spark.Plans.Relations.Range;

namespace Shared.Spark.Api.Tests.Fakes;

/// <summary>Keeps the plans it is given and answers what the test says.</summary>
internal sealed class FakeEngine : ISparkEngine
{
    public static StructType Schema { get; } =
        new([
            new StructField("a", DataTypes.IntegerType),
            new StructField("b", DataTypes.StringType),
            new StructField("c", DataTypes.DoubleType),
        ]);

    public FakeConfiguration Settings { get; } = new();

    public List<LogicalPlan> Analyzed { get; } = [];

    public List<LogicalPlan> Executed { get; } = [];

    public List<LogicalPlan> Commands { get; } = [];

    public List<UserDefinedFunction> Functions { get; } = [];

    public List<(LogicalPlan Plan, PersistenceLevel Level)> Persisted { get; } = [];

    public List<ObjectResult> Results { get; } = [];

    /// <summary>The rows of whatever is executed.</summary>
    public object?[][] Rows { get; set; } = [];

    /// <summary>The schema of plans that the fake does not understand.</summary>
    public StructType DefaultSchema { get; set; } = Schema;

    public bool IsDisposed { get; private set; }

    public string Version => "3.5.7";

    public IRuntimeConfiguration Configuration => Settings;

    public static (SparkSession Session, FakeEngine Engine) Start()
    {
        var engine = new FakeEngine();
        return (SparkSession.Builder().Create(_ => engine), engine);
    }

    public StructType Analyze(LogicalPlan plan)
    {
        Analyzed.Add(plan);
        return SchemaOf(plan);
    }

    public DataType ParseDataType(string ddl) => SparkSqlParser.ParseDataType(ddl);

    public string Explain(LogicalPlan plan, ExplainMode mode) => $"{mode} {plan.GetType().Name}";

    public LogicalPlan ExecuteCommand(LogicalPlan plan, CancellationToken cancellationToken = default)
    {
        Commands.Add(plan);
        return plan is Command ? new LocalRelation(new(new StructType([]), [])) : plan;
    }

    public IResultStream Execute(LogicalPlan plan, CancellationToken cancellationToken = default)
    {
        Executed.Add(plan);
        var result = new ObjectResult(SchemaOf(plan), Rows);
        Results.Add(result);
        return result;
    }

    public void RegisterFunction(UserDefinedFunction function) => Functions.Add(function);

    public void Persist(LogicalPlan plan, PersistenceLevel level) => Persisted.Add((plan, level));

    public void Unpersist(LogicalPlan plan) => Persisted.RemoveAll(persisted => ReferenceEquals(persisted.Plan, plan));

    public PersistenceLevel GetPersistence(LogicalPlan plan) =>
        Persisted
            .Where(persisted => ReferenceEquals(persisted.Plan, plan))
            .Select(persisted => persisted.Level)
            .LastOrDefault(PersistenceLevel.None);

    public bool IsLocal(LogicalPlan plan) => plan is LocalRelation;

    public bool IsStreaming(LogicalPlan plan) => false;

    public IReadOnlyList<string> GetInputFiles(LogicalPlan plan) => ["file:/x"];

    public bool IsSameSemantics(LogicalPlan left, LogicalPlan right) => (left with { PlanId = null }).Equals(right with { PlanId = null });

    public int GetSemanticHash(LogicalPlan plan) => (plan with { PlanId = null }).GetHashCode();

    public ISparkEngine NewSession() => new FakeEngine();

    public void InterruptAll() => Commands.Clear();

    public void Dispose() => IsDisposed = true;

    private StructType SchemaOf(LogicalPlan plan) =>
        plan switch
        {
            LocalRelation local => local.Data.Schema,
            Range => new StructType([new StructField("id", DataTypes.LongType, false)]),
            Project { Input: { } input } project => new StructType(
                project.Expressions.Select(expression => FieldOf(expression, SchemaOf(input)))
            ),
            Filter filter => SchemaOf(filter.Input),
            Limit limit => SchemaOf(limit.Input),
            _ => DefaultSchema,
        };

    private static StructField FieldOf(Expression expression, StructType input) =>
        expression switch
        {
            UnresolvedAttribute { NameParts: [.., var name] } => input.Fields.Find(field => field.Name == name)
                ?? throw new AnalysisException(
                    "UNRESOLVED_COLUMN.WITH_SUGGESTION",
                    new Dictionary<string, string> { ["objectName"] = $"`{name}`", ["proposal"] = "`a`" }
                ),
            Alias { Names: [var name] } => new StructField(name, DataTypes.LongType),
            _ => new StructField("x", DataTypes.LongType),
        };
}
