using System.Runtime.CompilerServices;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>
/// Resolves plans: every attribute gets an id, a type and a nullability, coercions become explicit casts. An analyzed plan is kept as long
/// as the plan lives, so that a chain of n frames costs n analyses of one node. Mirrors Spark's <c>Analyzer</c>.
/// </summary>
/// <param name="context">What it knows of the session.</param>
public sealed partial class Analyzer(AnalysisContext context)
{
    private readonly ConditionalWeakTable<LogicalPlan, Analyzed> _analyzed = [];

    internal AnalysisContext Context { get; } = context;

    private AnalysisSettings Settings => Context.Settings;

    /// <summary>The plan, resolved. The same instance gives the same result, whatever has happened to settings and views since.</summary>
    /// <exception cref="AnalysisException">The plan is wrong.</exception>
    public TypedPlan Analyze(LogicalPlan plan) => Analyze(plan, QueryScope.Root).ToPlan();

    /// <summary>An expression over the columns of a plan, resolved: a condition of a command, the value of a column.</summary>
    /// <exception cref="AnalysisException">The expression is wrong.</exception>
    public TypedExpression Analyze(Plans.Expressions.Expression expression, TypedPlan input) =>
        new ExpressionResolver(this, QueryScope.Root, new NameScope(Settings, new Analyzed(input))).Resolve(expression);

    internal Analyzed Analyze(LogicalPlan plan, QueryScope query)
    {
        if (query.IsCached && _analyzed.TryGetValue(plan, out var known))
        {
            return known;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        var analyzed = Resolve(plan, query);
        if (plan.PlanId is { } planId)
        {
            analyzed = analyzed.PlanId is null
                ? analyzed.With(planId)
                : new Analyzed(analyzed.Plan, analyzed.Columns, analyzed)
                {
                    PlanId = planId,
                    Hidden = analyzed.Hidden,
                    IsTransparent = true,
                    Aggregation = analyzed.Aggregation,
                };
        }

        if (query.IsCached)
        {
            _analyzed.AddOrUpdate(plan, analyzed);
        }

        return analyzed;
    }

    private Analyzed Resolve(LogicalPlan plan, QueryScope query) =>
        plan switch
        {
            Project project => ResolveProject(project, query),
            Filter filter => ResolveFilter(filter, query),
            Join join => ResolveJoin(join, query),
            GroupBy groupBy => ResolveGroupBy(groupBy, query),
            Aggregate aggregate => ResolveAggregate(aggregate, query),
            Having having => ResolveHaving(having, query),
            Sort sort => ResolveSort(sort, query),
            Limit limit => ResolveLimit(limit, query),
            Offset offset => ResolveOffset(offset, query),
            Tail tail => Over(Analyze(tail.Input, query), input => new TypedTail(input, tail.Count)),
            LocalRelation relation => ResolveLocalRelation(relation),
            Plans.Relations.Range range => ResolveRange(range.Start, range.End, range.Step),
            UnresolvedRelation relation => ResolveRelation(relation, query),
            RelationTimeTravel travel => ResolveTimeTravel(travel, query),
            PlanWithUnresolvedIdentifier identifier => ResolveIdentifier(identifier, query),
            UnresolvedDataSource source => new Analyzed(Scan(Context.DataSources.Resolve(source), [])),
            SubqueryAlias alias => ResolveAlias(alias, query),
            SetOperation operation => ResolveSetOperation(operation, query),
            Deduplicate deduplicate => ResolveDeduplicate(deduplicate, query),
            WithColumns columns => ResolveWithColumns(columns, query),
            WithColumnsRenamed renamed => ResolveWithColumnsRenamed(renamed, query),
            ToDataFrame named => ResolveToDataFrame(named, query),
            ToSchema schema => ResolveToSchema(schema, query),
            Drop drop => ResolveDrop(drop, query),
            Sample sample => ResolveSample(sample, query),
            SampleBy sample => ResolveSampleBy(sample, query),
            Repartition repartition => Analyze(repartition.Input, query),
            RepartitionByExpression repartition => ResolveRepartition(repartition, query),
            Hint hint => ResolveHint(hint, query),
            CollectMetrics metrics => Analyze(metrics.Input, query),
            WithCte cte => ResolveCtes(cte, query),
            WithWindowDefinition windows => ResolveWindows(windows, query),
            LateralView view => ResolveLateralView(view, query),
            InlineTable table => ResolveInlineTable(table, query),
            TableValuedFunction function => ResolveTableValuedFunction(function, query),
            ScriptTransformation script => ResolveScript(script, query),
            PivotQuery pivot => ResolvePivotQuery(pivot, query),
            Unpivot unpivot => ResolveUnpivot(unpivot, query),
            FillNa fill => ResolveFillNa(fill, query),
            DropNa drop => ResolveDropNa(drop, query),
            ReplaceNa replace => ResolveReplaceNa(replace, query),
            Describe describe => ResolveDescribe(describe, query),
            Summary summary => ResolveSummary(summary, query),
            Crosstab crosstab => ResolveCrosstab(crosstab, query),
            FrequentItems items => ResolveFrequentItems(items, query),
            SqlQuery sql => ResolveSql(sql, query),
            Command command => throw new AnalysisException(
                null,
                $"{command.GetType().Name} is a command: it is carried out, not read as a relation."
            ),
            CatalogQuery => throw new AnalysisException(null, "A question to the catalog is answered by the session, not analyzed."),
            _ => throw AnalysisErrors.Unsupported($"The relation {plan.GetType().Name}"),
        };

    // An operator that gives the rows of its input with the same columns, all or some.
    private static Analyzed Over(Analyzed input, Func<TypedPlan, TypedPlan> @operator) =>
        new(@operator(input.Plan), input.Columns, input) { Hidden = input.Hidden, IsTransparent = true };

    private NameScope Scope(QueryScope query, params ReadOnlySpan<Analyzed> inputs) => new(Settings, inputs) { Outer = query.Outer };

    private ExpressionResolver Resolver(QueryScope query, params ReadOnlySpan<Analyzed> inputs) => new(this, query, Scope(query, inputs));

    private ProjectStage Projection => new(this);

    private TypedAlias Alias(TypedExpression expression, string name) =>
        new(expression, name, Context.Ids.Next()) { Metadata = (expression as AttributeReference)?.Metadata };
}
