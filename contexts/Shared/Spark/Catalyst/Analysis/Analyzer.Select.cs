using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <content>SELECT lists, WHERE, LIMIT, windows' names.</content>
public sealed partial class Analyzer
{
    private static Analyzed OneRow() =>
        new(
            new TypedValues(
                [
                    [],
                ],
                []
            )
        );

    private Analyzed ResolveProject(Project project, QueryScope query)
    {
        var input = project.Input is null ? OneRow() : Analyze(project.Input, query);
        (input, var expressions) = AddTimeWindows(input, project.Expressions, query);
        var list = new SelectList(this, query, input).Add(expressions);
        return list.Items.Any(item => OutsideAggregates.HasAggregate(item.Value))
            ? new AggregateStage(this, input, new GroupingColumns(input.Plan, [], Settings), list.Items, list.LateralAliases).Build()
            : Select(input, list);
    }

    private Analyzed Select(Analyzed input, SelectList list)
    {
        foreach (var item in list.Items)
        {
            if (item.Value.SelfAndDescendants().FirstOrDefault(GroupingColumns.IsGroupingFunction) is { } grouping)
            {
                throw AnalysisErrors.Error("UNSUPPORTED_GROUPING_EXPRESSION", grouping.Origin);
            }
        }

        var (plan, columns) = Projection.Build(input.Plan, list.Items, list.LateralAliases);
        return new Analyzed(plan, columns, input) { IsTransparent = true };
    }

    private Analyzed ResolveFilter(Filter filter, QueryScope query)
    {
        var input = Analyze(filter.Input, query);
        if (input.Aggregation is { } aggregation)
        {
            // A frame's filter over groups may refer to aggregates and to grouping columns that it does not have.
            return FilterGroups(aggregation, input, filter.Condition, query, isHaving: false);
        }

        (input, var expressions) = AddTimeWindows(input, [filter.Condition], query);
        var (plan, conditions) = ResolveWithMissing(input, expressions, query, "Filter");
        var condition = CheckCondition(conditions[0], query);
        return new Analyzed(new TypedFilter(plan, condition), input.Columns, input) { Hidden = input.Hidden, IsTransparent = true };
    }

    private TypedExpression CheckCondition(TypedExpression condition, QueryScope query, string clause = "WHERE")
    {
        var settings = Settings;
        condition = condition.TrimAliases();
        if (condition.Type is StringType && settings.IsAnsi)
        {
            condition = CommonTypes.CastTo(condition, DataTypes.BooleanType, settings.EvalMode);
        }

        if (condition.SelfAndDescendants().FirstOrDefault(GroupingColumns.IsGroupingFunction) is { } grouping)
        {
            throw AnalysisErrors.Error("UNSUPPORTED_GROUPING_EXPRESSION", grouping.Origin);
        }

        if (condition.Any(part => part is WindowCall))
        {
            throw AnalysisErrors.Error("_LEGACY_ERROR_TEMP_1034", condition.Origin, ("clauseName", clause));
        }

        if (condition.Type is not BooleanType)
        {
            throw DataTypeMismatch.Error(
                ExpressionSql.Of(condition, settings.TimeZone),
                condition.Origin,
                "FILTER_NOT_BOOLEAN",
                ("filter", $"\"{ExpressionSql.Of(condition, settings.TimeZone)}\""),
                ("type", DataTypeMismatch.Quote(condition.Type))
            );
        }

        var invalid = condition
            .SelfAndDescendants()
            .Where(part => part is GeneratorCall || (part is AggregateCall call && !IsOfGroupsAround(call, query)))
            .ToArray();
        if (invalid.Length > 0)
        {
            throw AnalysisErrors.Error(
                "INVALID_WHERE_CONDITION",
                condition.Origin,
                ("condition", $"\"{ExpressionSql.Of(condition, settings.TimeZone)}\""),
                ("expressionList", string.Join(", ", invalid.Select(part => ExpressionSql.Of(part, settings.TimeZone))))
            );
        }

        return condition;
    }

    // An aggregate over columns of the query around alone is one of its groups; one over both queries' columns is an error of its own.
    private static bool IsOfGroupsAround(AggregateCall call, QueryScope query) =>
        query.Outer is { IsOverGroups: true } && call.Any(part => part is OuterReference);

    private Analyzed ResolveLimit(Limit limit, QueryScope query)
    {
        var input = Analyze(limit.Input, query);
        var count = Count(limit.Count, "limit", query, input);
        return Over(input, plan => new TypedLimit(plan, count));
    }

    private Analyzed ResolveOffset(Offset offset, QueryScope query)
    {
        var input = Analyze(offset.Input, query);
        var count = Count(offset.Count, "offset", query, input);
        return Over(input, plan => new TypedOffset(plan, count));
    }

    private long Count(Expression expression, string name, QueryScope query, Analyzed input)
    {
        if (expression is Literal { Value: int and >= 0 and var known, Type: IntegerType })
        {
            return known;
        }

        var typed = Resolver(query with { Outer = null }, input).Resolve(expression);
        var text = $"\"{ExpressionSql.Of(typed, Settings.TimeZone)}\"";
        if (!ConstantFolding.IsFoldable(typed))
        {
            throw AnalysisErrors.Error("INVALID_LIMIT_LIKE_EXPRESSION.IS_UNFOLDABLE", expression.Origin, ("name", name), ("expr", text));
        }

        if (typed.Type is not IntegerType)
        {
            throw AnalysisErrors.Error(
                "INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE",
                expression.Origin,
                ("name", name),
                ("expr", text),
                ("dataType", DataTypeMismatch.Quote(typed.Type))
            );
        }

        return Fold(typed, expression) switch
        {
            TypedLiteral { Value: int value and >= 0 } => value,
            TypedLiteral { Value: int value } => throw AnalysisErrors.Error(
                "INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE",
                expression.Origin,
                ("name", name),
                ("expr", text),
                ("v", value.ToString(System.Globalization.CultureInfo.InvariantCulture))
            ),
            TypedLiteral => throw AnalysisErrors.Error(
                "INVALID_LIMIT_LIKE_EXPRESSION.IS_NULL",
                expression.Origin,
                ("name", name),
                ("expr", text)
            ),
            _ => throw AnalysisErrors.Error(
                "INVALID_LIMIT_LIKE_EXPRESSION.IS_UNFOLDABLE",
                expression.Origin,
                ("name", name),
                ("expr", text)
            ),
        };
    }

    // A constant; the engine computes what the analyzer cannot.
    private TypedExpression Fold(TypedExpression typed, Expression expression) =>
        ConstantFolding.Fold(typed) is TypedLiteral literal ? literal
        : Context.CollectFirstColumn is { } collect
            ? new TypedLiteral(collect(Analyze(new Project(null, [expression]), new QueryScope()).ToPlan())[0], typed.Type)
        : typed;

    /// <summary>The value of a constant that only the engine can compute.</summary>
    internal object? Compute(TypedExpression constant) =>
        Context.CollectFirstColumn is { } collect
            ? collect(new TypedProject(OneRow().Plan, [Alias(constant, "value")]))[0]
            : throw AnalysisErrors.Unsupported($"The constant {ExpressionSql.Of(constant)} without an engine");

    private Analyzed ResolveWindows(WithWindowDefinition definition, QueryScope query)
    {
        var windows = new Dictionary<string, WindowSpecification>(Settings.NameComparer);
        foreach (var (name, window) in definition.Windows)
        {
            windows[name] = window;
        }

        return Analyze(definition.Input, query with { Windows = windows, IsCached = false });
    }

    private Analyzed ResolveDeduplicate(Deduplicate deduplicate, QueryScope query)
    {
        var input = Analyze(deduplicate.Input, query);
        var plan = input.ToPlan();
        if (deduplicate.AllColumns)
        {
            foreach (var column in input.Columns)
            {
                if (Ordering.Exists(column.Type, type => type is MapType))
                {
                    throw AnalysisErrors.Error(
                        "UNSUPPORTED_FEATURE.SET_OPERATION_ON_MAP_TYPE",
                        deduplicate.Origin,
                        ("colName", SqlIdentifier.Quote(column.Name)),
                        ("dataType", DataTypeMismatch.Quote(column.Type))
                    );
                }
            }

            return new Analyzed(new TypedDistinct(plan), input.Columns, input);
        }

        var keys = deduplicate.ColumnNames.SelectMany(name => KeysNamed(input, name)).Distinct().ToValueList();
        return new Analyzed(new TypedDeduplicate(plan, keys), input.Columns, input);
    }

    private IEnumerable<AttributeReference> KeysNamed(Analyzed input, string name) =>
        FindColumns(input, name) is { Length: > 0 } columns
            ? columns
            : throw AnalysisErrors.Error(
                "_LEGACY_ERROR_TEMP_1201",
                default,
                ("colName", name),
                ("fieldNames", string.Join(", ", input.Columns.Select(column => column.Name)))
            );

    private AttributeReference[] ColumnsNamed(Analyzed input, string name) =>
        FindColumns(input, name) is { Length: > 0 } columns
            ? columns
            : throw AnalysisErrors.UnresolvedColumn([name], input.Columns, default);

    private AttributeReference[] FindColumns(Analyzed input, string name)
    {
        var comparison = Settings.NameComparison;
        return [.. input.Columns.Where(column => column.Name.Equals(name, comparison))];
    }
}
