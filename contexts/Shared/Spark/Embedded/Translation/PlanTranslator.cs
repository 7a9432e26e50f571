using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Translation.Expressions;
using Shared.Spark.Embedded.Translation.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Translation;

/// <summary>
/// Makes DuckDB SQL of a resolved plan. Columns are named by the ids of their attributes, so that no name stands for two.
/// </summary>
internal sealed class PlanTranslator
{
    private PlanTranslator(IQueryResources resources, TranslationSettings settings, TypedPlan root)
    {
        Resources = resources;
        Settings = settings;
        Expressions = new ExpressionTranslator(this);
        _needed = new Lazy<HashSet<ExprId>>(() => NeededColumns.Of(root));
    }

    private readonly Lazy<HashSet<ExprId>> _needed;

    /// <summary>What the query needs besides its text.</summary>
    internal IQueryResources Resources { get; }

    /// <summary><c>spark.sql.session.timeZone</c>.</summary>
    internal string TimeZone => Settings.TimeZone;

    internal Embedded.Functions.FunctionBehavior Functions => Settings.Functions;

    /// <summary>Where in the text of the query calls stand.</summary>
    internal QueryOrigins Origins { get; } = new();

    /// <summary>The session's settings that matter here.</summary>
    internal TranslationSettings Settings { get; }

    /// <summary>Translates expressions.</summary>
    internal ExpressionTranslator Expressions { get; }

    /// <summary>The named queries that references may be replaced by.</summary>
    internal Dictionary<long, TypedCte> InlinedCtes { get; } = [];

    /// <summary>The query of a whole plan.</summary>
    internal static TranslatedQuery Translate(TypedPlan plan, IQueryResources resources, TranslationSettings settings) =>
        new PlanTranslator(resources, settings, plan).TranslateRoot(plan);

    private TranslatedQuery TranslateRoot(TypedPlan plan) => new(Translate(plan).ToSql(isExplicit: true), plan.Schema, Origins);

    /// <summary>Sees to it that the query can call a function at a place of its text, and gives its name.</summary>
    internal string Use(INativeFunction function, Origin origin) => Resources.Use(Origins.Place(function, origin));

    /// <summary>Whether a column is used by any part of the plan.</summary>
    internal bool IsNeeded(ExprId id) => _needed.Value.Contains(id);

    /// <summary>A plan as a SELECT, whose rows are all of use.</summary>
    internal SelectBuilder Translate(TypedPlan plan) => Translate(plan, Pushdown.None);

    /// <summary>A plan as a SELECT.</summary>
    internal SelectBuilder Translate(TypedPlan plan, Pushdown pushdown) =>
        Resources.FindPersisted(plan) is { } table
            ? TableOf(table, plan.Output)
            : plan switch
            {
                TypedLocalRelation local => LocalTranslation.Translate(local, this),
                TypedValues values => LocalTranslation.Translate(values, this),
                TypedRange range => LocalTranslation.Translate(range),
                TypedScan scan => ScanTranslation.Translate(scan, pushdown, this),
                TypedProject project => ProjectTranslation.Translate(project, pushdown, this),
                TypedRename rename => ProjectTranslation.Translate(rename, pushdown, this),
                TypedFilter filter => FilterTranslation.Translate(filter, pushdown, this),
                TypedJoin join => JoinTranslation.Translate(join, pushdown, this),
                TypedAggregate aggregate => AggregateTranslation.Translate(aggregate, this),
                TypedDistinct distinct => DistinctTranslation.Translate(distinct, this),
                TypedDeduplicate deduplicate => DistinctTranslation.Translate(deduplicate, this),
                TypedSort sort => OrderTranslation.Translate(sort, pushdown, this),
                TypedLimit limit => OrderTranslation.Translate(limit, pushdown, this),
                TypedOffset offset => OrderTranslation.Translate(offset, this),
                TypedTail tail => OrderTranslation.Translate(tail, this),
                TypedSetOperation operation => SetOperationTranslation.Translate(operation, this),
                TypedGenerate generate => GenerateTranslation.Translate(generate, this),
                TypedScriptTransformation script => TableOf(Resources.TableOf(script), script.Output),
                TypedSample sample => SampleTranslation.Translate(sample, this),
                TypedWithCte with => CteTranslation.Translate(with, this),
                TypedCteReference reference => CteTranslation.Translate(reference, this),
                _ => throw TranslationErrors.Unsupported($"the relation {plan.GetType().Name}"),
            };

    /// <summary>Whether what is translated is the query of EXISTS or IN.</summary>
    internal bool IsInPredicate { get; private set; }

    /// <summary>A plan as a query in brackets with its columns in order.</summary>
    internal string Subquery(TypedPlan plan) => Subquery(plan, isPredicate: false);

    /// <summary>The same for EXISTS and IN.</summary>
    internal string PredicateSubquery(TypedPlan plan) => Subquery(plan, isPredicate: true);

    private string Subquery(TypedPlan plan, bool isPredicate)
    {
        var isInPredicate = IsInPredicate;
        IsInPredicate = isPredicate;
        var sql = $"({Translate(plan).ToSql(isExplicit: true)})";
        IsInPredicate = isInPredicate;
        return sql;
    }

    /// <summary>A FROM item whose columns, in order, are <paramref name="output"/>.</summary>
    internal static SelectBuilder TableOf(string item, ValueList<AttributeReference> output) =>
        output.Count == 0
            ? new SelectBuilder(item, output)
            : new SelectBuilder($"{item} AS t{output[0].Id.Value}({SqlText.Columns(output)})", output);
}
