using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <content>GROUP BY and HAVING. Mirrors Spark's <c>ResolveReferencesInAggregate</c>, <c>ResolveGroupingAnalytics</c> and
/// <c>ResolveAggregateFunctions</c>.</content>
public sealed partial class Analyzer
{
    private Analyzed ResolveGroupBy(GroupBy groupBy, QueryScope query)
    {
        var input = Analyze(groupBy.Input, query);
        var (extended, expressions) = AddTimeWindows(
            input,
            [.. groupBy.Grouping, .. groupBy.Select],
            query,
            () => SessionKeys(groupBy.Grouping, groupBy.Select, input, query)
        );
        var list = new SelectList(this, query, extended).Add(expressions.Skip(groupBy.Grouping.Count).ToValueList());
        return Group(extended, expressions.Take(groupBy.Grouping.Count).ToValueList(), list, query);
    }

    private Analyzed Group(Analyzed input, ValueList<Expression> grouping, SelectList list, QueryScope query)
    {
        var scope = new NameScope(Settings, input)
        {
            Outer = query.Outer,
            Fallback = name => Settings.GroupByAliases ? FindGroupingAlias(list, name) : null,
        };
        var resolver = new ExpressionResolver(this, query, scope);
        if (
            IsGroupByAll(grouping, scope) && !list.Items.Any(item => item.Expression.Name.Equals("all", StringComparison.OrdinalIgnoreCase))
        )
        {
            return Group(input, new GroupingColumns(input.Plan, GroupByAll(list, grouping[0].Origin), Settings), list);
        }

        if (!grouping.Any(expression => expression is GroupingAnalytics))
        {
            var expressions = grouping.Select(expression => Grouping(expression, resolver, list)).ToValueList();
            return Group(input, new GroupingColumns(input.Plan, expressions, Settings), list);
        }

        var sets = GroupingSets.Expand(grouping, expression => Grouping(expression, resolver, list));
        return Group(input, new GroupingColumns(input.Plan, sets.Expressions, sets.Sets, Context), list);
    }

    private Analyzed Group(Analyzed input, GroupingColumns grouping, SelectList list) =>
        Group(input, grouping, list.Items, list.LateralAliases);

    private Analyzed Group(Analyzed input, GroupingColumns grouping, IReadOnlyList<SelectItem> items, HashSet<ExprId> lateralAliases)
    {
        foreach (var expression in grouping.Written)
        {
            AggregationCheck.CheckNoAggregate(expression, Settings);
        }

        var stage = new AggregateStage(this, input, grouping, items, lateralAliases);
        foreach (var expression in grouping.Written)
        {
            AggregationCheck.CheckGrouping(expression, Settings);
            SubqueryChecks.CheckGrouped(expression, items);
        }

        return stage.Build();
    }

    private TypedExpression Grouping(Expression expression, ExpressionResolver resolver, SelectList list) =>
        Settings.GroupByOrdinal && expression is Literal { Value: int position, Type: IntegerType }
            ? ItemAt(position, list, expression.Origin)
            : resolver.Resolve(expression).TrimAliases();

    private TypedExpression ItemAt(int position, SelectList list, Origin origin)
    {
        if (list.HasStar)
        {
            throw AnalysisErrors.Error("STAR_GROUP_BY_POS", origin);
        }

        if (position < 1 || position > list.Items.Count)
        {
            throw AnalysisErrors.Error(
                "GROUP_BY_POS_OUT_OF_RANGE",
                origin,
                ("index", position.ToString(CultureInfo.InvariantCulture)),
                ("size", list.Items.Count.ToString(CultureInfo.InvariantCulture))
            );
        }

        var value = list.Items[position - 1].Value;
        return OutsideAggregates.HasAggregate(value)
            ? throw AnalysisErrors.Error(
                "GROUP_BY_POS_AGGREGATE",
                origin,
                ("index", position.ToString(CultureInfo.InvariantCulture)),
                ("aggExpr", ExpressionSql.Of(list.Items[position - 1].Expression, Settings.TimeZone))
            )
            : value;
    }

    private TypedExpression? FindGroupingAlias(SelectList list, UnresolvedAttribute name)
    {
        var comparison = Settings.NameComparison;
        if (
            name.NameParts.Count != 1
            || list.Items.FirstOrDefault(item => item.Expression.Name.Equals(name.NameParts[0], comparison)) is not { } item
        )
        {
            return null;
        }

        if (item.Value.References().Any(attribute => list.LateralAliases.Contains(attribute.Id)))
        {
            throw AnalysisErrors.Error("UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_GROUP_BY", name.Origin);
        }

        return item.Value;
    }

    private static bool IsGroupByAll(ValueList<Expression> grouping, NameScope scope) =>
        grouping is [UnresolvedAttribute { NameParts: [var all], PlanId: null } name]
        && all.Equals("all", StringComparison.OrdinalIgnoreCase)
        && scope.FindColumn(name) is null;

    // What is selected and holds no aggregate, a function over a window included; generators are no values of groups.
    private static ValueList<TypedExpression> GroupByAll(SelectList list, Origin origin)
    {
        var grouping = list
            .Items.Select(item => item.Value)
            .Where(value => !value.Any(part => part is AggregateCall or GeneratorCall))
            .ToValueList();
        if (grouping.Any(expression => expression.References().Any(attribute => list.LateralAliases.Contains(attribute.Id))))
        {
            throw AnalysisErrors.Error("UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_GROUP_BY", origin);
        }

        return grouping.Count == 0 && list.Items.Any(item => HasColumn(item.Value))
            ? throw AnalysisErrors.Error("UNRESOLVED_ALL_IN_GROUP_BY", origin)
            : grouping;
    }

    private static bool HasColumn(TypedExpression expression) =>
        expression is AttributeReference || (expression is not AggregateCall && expression.Children.Any(HasColumn));

    private Analyzed ResolveHaving(Having having, QueryScope query)
    {
        var (groups, scope) = (having.Input, query);
        while (groups is WithWindowDefinition definition)
        {
            var windows = new Dictionary<string, WindowSpecification>(Settings.NameComparer);
            foreach (var (name, window) in definition.Windows)
            {
                windows[name] = window;
            }

            (groups, scope) = (definition.Input, scope with { Windows = windows, IsCached = false });
        }

        if (HasWindow(having.Condition))
        {
            throw AnalysisErrors.Error("_LEGACY_ERROR_TEMP_1034", having.Condition.Origin, ("clauseName", "HAVING"));
        }

        // HAVING without GROUP BY makes one group of all rows.
        var input = groups is Project project
            ? Analyze(new GroupBy(project.Input ?? new Project(null, []), [], project.Expressions) { Origin = project.Origin }, scope)
            : Analyze(groups, scope);
        return input.Aggregation is { } aggregation
            ? FilterGroups(aggregation, input, having.Condition, query, isHaving: true)
            : ResolveFilter(new Filter(having.Input, having.Condition) { Origin = having.Origin }, query);
    }

    private static bool HasWindow(Expression expression) =>
        expression switch
        {
            WindowExpression => true,
            UnresolvedFunction call => call.Arguments.Any(HasWindow),
            Cast cast => HasWindow(cast.Child),
            _ => false,
        };

    private Analyzed FilterGroups(AggregateStage aggregation, Analyzed input, Expression condition, QueryScope query, bool isHaving)
    {
        var (stage, resolved) = AddToGroups(aggregation, input, [condition], query, isHaving);
        if (isHaving)
        {
            stage.SetHaving(CheckCondition(resolved[0], query, "HAVING"));
            return stage.Build();
        }

        var built = stage.Build();
        return new Analyzed(new TypedFilter(built.Plan, CheckCondition(resolved[0], query)), input.Columns, input);
    }

    /// <summary>
    /// Resolves expressions of HAVING or ORDER BY over groups: names stand for columns of the input where they are grouped by or
    /// aggregated, else for those of the SELECT list; HAVING looks at the input first, ORDER BY at the list.
    /// </summary>
    private (AggregateStage Stage, ValueList<TypedExpression> Expressions) AddToGroups(
        AggregateStage aggregation,
        Analyzed groups,
        ValueList<Expression> expressions,
        QueryScope query,
        bool isHaving
    )
    {
        var inputScope = new NameScope(Settings, aggregation.Input) { Outer = query.Outer };
        var rejected = new HashSet<ExprId>();

        // As Spark, where ORDER BY behind HAVING sees what is grouped by, but aggregates nothing.
        var aggregates = isHaving || !aggregation.HasHaving;
        while (true)
        {
            var stage = aggregation.Clone();
            var scope = new NameScope(Settings, groups)
            {
                Outer = query.Outer,
                Preferred = isHaving ? FindGrouped : null,
                Fallback = FindGrouped,
                AggregateArguments = new NameScope(Settings, isHaving ? aggregation.Input : groups)
                {
                    Outer = query.Outer,
                    Fallback = name =>
                        isHaving ? new NameScope(Settings, groups).FindColumn(name)
                        : aggregates ? inputScope.FindColumn(name)
                        : null,
                },
                AddsMissing = true,
                IsOverGroups = true,
            };
            var resolver = new ExpressionResolver(this, query, scope) { Operator = isHaving ? "UnresolvedHaving" : null };
            var unmatched = new HashSet<ExprId>();
            var resolved = expressions
                .Select(expression =>
                    expression is OrdinalColumn ordinal
                        ? ordinal.Column
                        : stage.Add(WithoutAggregates(resolver.Resolve(expression).TrimAliases(), aggregates), isHaving, unmatched)
                )
                .ToValueList();
            if (unmatched.Count == 0)
            {
                return (stage, resolved);
            }

            if (unmatched.IsSubsetOf(rejected))
            {
                var column = aggregation.Input.Plan.Output.First(output => unmatched.Contains(output.Id));
                throw AnalysisErrors.UnresolvedColumn([column.Name], groups.Columns, expressions[0].Origin);
            }

            rejected.UnionWith(unmatched);
        }

        TypedExpression? FindGrouped(UnresolvedAttribute name) =>
            inputScope.FindColumn(name) is { } found
            && !found.References().Any(attribute => rejected.Contains(attribute.Id))
            && (aggregates || aggregation.Grouping.Contains(found))
                ? found
                : null;
    }

    private TypedExpression WithoutAggregates(TypedExpression expression, bool aggregates) =>
        !aggregates && OutsideAggregates.HasAggregate(expression)
            ? throw AnalysisErrors.Error(
                "UNSUPPORTED_EXPR_FOR_OPERATOR",
                expression.Origin,
                ("invalidExprSqls", $"\"{ExpressionSql.Of(expression, Settings.TimeZone)}\"")
            )
            : expression;

    private Analyzed ResolveAggregate(Aggregate aggregate, QueryScope query)
    {
        if (aggregate.GroupType == GroupType.Pivot)
        {
            return ResolvePivot(aggregate, query);
        }

        var input = Analyze(aggregate.Input, query);
        (input, var expressions) = AddTimeWindows(
            input,
            [.. aggregate.Grouping, .. aggregate.Aggregates],
            query,
            () => SessionKeys(aggregate.Grouping, [], input, query)
        );
        var list = new SelectList(this, query, input).Add(expressions);
        var grouping = list
            .Items.Take(list.Items.Count)
            .Where((_, i) => i < aggregate.Grouping.Count)
            .Select(item => item.Value)
            .ToValueList();
        return aggregate.GroupType switch
        {
            GroupType.GroupBy => Group(input, new GroupingColumns(input.Plan, grouping, Settings), list),
            var type => Group(
                input,
                new GroupingColumns(
                    input.Plan,
                    grouping,
                    GroupingSets.Of(type == GroupType.Rollup ? GroupingKind.Rollup : GroupingKind.Cube, grouping.Count),
                    Context
                ),
                list
            ),
        };
    }
}
