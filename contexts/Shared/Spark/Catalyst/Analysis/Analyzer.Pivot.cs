using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <content>
/// PIVOT: an aggregation whose aggregates see, for each value, the rows with that value alone. Mirrors Spark's <c>ResolvePivot</c>.
/// </content>
public sealed partial class Analyzer
{
    private const int MaxPivotValues = 10_000;

    private Analyzed ResolvePivotQuery(PivotQuery pivot, QueryScope query)
    {
        var input = Analyze(pivot.Input, query);
        var resolver = Resolver(query, input);
        var columns = resolver.ResolveAll(pivot.Columns);
        var aggregates = new SelectList(this, query, input).Add(pivot.Aggregates);
        var values = pivot.Values.Select(value => PivotValue(value, resolver)).ToArray();
        var used = columns
            .Concat(aggregates.Items.Select(item => item.Value))
            .SelectMany(expression => expression.References())
            .ToHashSet();
        var grouping = input.Columns.Where(other => !used.Contains(other)).Select(other => new SelectItem(other)).ToArray();
        return Pivot(input, grouping, columns, values, aggregates.Items, pivot.Origin);
    }

    private Analyzed ResolvePivot(Aggregate aggregate, QueryScope query)
    {
        var input = Analyze(aggregate.Input, query);
        var resolver = Resolver(query, input);
        var column = resolver.Resolve(aggregate.Pivot!.Column).TrimAliases();
        var grouping = new SelectList(this, query, input).Add(aggregate.Grouping).Items.ToArray();
        var aggregates = new SelectList(this, query, input).Add(aggregate.Aggregates);
        var values =
            aggregate.Pivot.Values.Count > 0
                ? aggregate.Pivot.Values.Select(value => PivotValue(value, resolver)).ToArray()
                : CollectPivotValues(input, column, aggregate.Origin);
        return Pivot(input, grouping, [column], values, aggregates.Items, aggregate.Origin);
    }

    private (TypedExpression Value, string? Name) PivotValue(Expression written, ExpressionResolver resolver)
    {
        var resolved = resolver.Resolve(written);
        var (value, name) = resolved is TypedAlias alias ? (alias.Child, alias.Name) : (resolved, null);
        return ConstantFolding.IsFoldable(value.TrimAliases())
            ? (ConstantFolding.Fold(value), name)
            : throw AnalysisErrors.Error(
                "NON_LITERAL_PIVOT_VALUES",
                written.Origin,
                ("expression", $"\"{ExpressionSql.Of(value, Settings.TimeZone)}\"")
            );
    }

    private (TypedExpression Value, string? Name)[] CollectPivotValues(Analyzed input, TypedExpression column, Origin origin)
    {
        var collect = Context.CollectFirstColumn ?? throw AnalysisErrors.Unsupported("A pivot without values, which needs the data,");
        var alias = Projection.Hide(column);
        var distinct = new TypedDistinct(new TypedProject(input.Plan, [alias]));
        var order = new TypedSortOrder(alias.ToAttribute(), SortDirection.Ascending, NullOrdering.NullsFirst);
        var values = collect(new TypedLimit(new TypedSort(distinct, [order], IsGlobal: true), MaxPivotValues + 1));
        if (values.Count > MaxPivotValues)
        {
            throw AnalysisErrors.Error(
                "_LEGACY_ERROR_TEMP_1324",
                origin,
                ("pivotColumn", ExpressionSql.Of(column, Settings.TimeZone)),
                ("maxValues", "10000"),
                ("config", "spark.sql.pivotMaxValues")
            );
        }

        return [.. values.Select(value => ((TypedExpression)new TypedLiteral(value, column.Type), (string?)null))];
    }

    private Analyzed Pivot(
        Analyzed input,
        IReadOnlyList<SelectItem> grouping,
        ValueList<TypedExpression> columns,
        IReadOnlyList<(TypedExpression Value, string? Name)> values,
        IReadOnlyList<SelectItem> aggregates,
        Origin origin
    )
    {
        if (columns.FirstOrDefault(column => !Ordering.IsOrderable(column.Type)) is { } incomparable)
        {
            throw AnalysisErrors.Error(
                "INCOMPARABLE_PIVOT_COLUMN",
                origin,
                ("columnName", $"`{ExpressionSql.Of(incomparable, Settings.TimeZone)}`")
            );
        }

        foreach (var aggregate in aggregates)
        {
            CheckPivotAggregate(aggregate.Value, origin);
        }

        // Where all results are numbers Spark first aggregates and then turns: a value without rows gives NULL, also for counts.
        var turns = aggregates.All(aggregate => aggregate.Value.Type is NumericType or BooleanType);
        var items = new List<SelectItem>(grouping);
        foreach (var (value, name) in values)
        {
            var condition = PivotCondition(columns, value, origin);
            var label = name ?? PivotNames.Of(value, Settings.TimeZone);
            for (var i = 0; i < aggregates.Count; i++)
            {
                var result = Filtered(aggregates[i].Value, condition, ignoresNulls: !turns);
                if (turns)
                {
                    var count = ((AggregateCall)Call("count", origin, new TypedLiteral(1, DataTypes.IntegerType))) with
                    {
                        Filter = condition,
                    };
                    var isMissing = Call("=", origin, count, new TypedLiteral(0L, DataTypes.LongType));
                    result = new TypedCase([new TypedCaseBranch(isMissing, new TypedLiteral(null, result.Type))], result) { IsIf = true };
                }

                items.Add(new SelectItem(Alias(result, aggregates.Count == 1 ? label : $"{label}_{aggregates[i].Expression.Name}")));
            }
        }

        return Group(input, new GroupingColumns(input.Plan, grouping.Select(item => item.Value).ToValueList(), Settings), items, []);
    }

    private void CheckPivotAggregate(TypedExpression aggregate, Origin origin)
    {
        if (!OutsideAggregates.HasAggregate(aggregate))
        {
            throw AnalysisErrors.Error("_LEGACY_ERROR_TEMP_1006", origin, ("sql", ExpressionSql.Of(aggregate, Settings.TimeZone)));
        }

        OutsideAggregates.Map(
            aggregate,
            part =>
                part switch
                {
                    AggregateCall => part,
                    AttributeReference => throw AnalysisErrors.Error(
                        "_LEGACY_ERROR_TEMP_1006",
                        origin,
                        ("sql", ExpressionSql.Of(aggregate, Settings.TimeZone))
                    ),
                    _ => null,
                }
        );
    }

    private TypedExpression PivotCondition(ValueList<TypedExpression> columns, TypedExpression value, Origin origin)
    {
        if (columns.Count == 1)
        {
            return Call("<=>", origin, columns[0], PivotConstant(value, columns[0].Type, origin));
        }

        return
            value is FunctionCall { Function.Name: "struct" or "named_struct" } tuple
            && ((StructType)tuple.Type).Fields.Count == columns.Count
            ? columns
                .Select((column, i) => Call("<=>", origin, column, PivotConstant(FieldOf(tuple, i), column.Type, origin)))
                .Aggregate((left, right) => Call("and", origin, left, right))
            : throw PivotMismatch(
                value,
                new StructType(columns.Select((column, i) => new StructField($"col{i + 1}", column.Type))),
                origin
            );
    }

    private static TypedExpression FieldOf(FunctionCall tuple, int index) =>
        (tuple.Function.Name == "struct" ? tuple.Arguments[index] : tuple.Arguments[(2 * index) + 1]).TrimAliases();

    private TypedExpression PivotConstant(TypedExpression value, DataType type, Origin origin)
    {
        if (CommonTypes.IsSameType(value.Type, type))
        {
            return value;
        }

        return CastRules.CanCast(value.Type, type, EvalMode.Legacy)
            ? ConstantFolding.Fold(new TypedCast(value, type, Settings.EvalMode))
            : throw PivotMismatch(value, type, origin);
    }

    private Plans.Errors.AnalysisException PivotMismatch(TypedExpression value, DataType type, Origin origin) =>
        AnalysisErrors.Error(
            "PIVOT_VALUE_DATA_TYPE_MISMATCH",
            origin,
            ("value", ExpressionSql.Of(value, Settings.TimeZone)),
            ("valueType", value.Type.SimpleString),
            ("pivotType", type.CatalogString)
        );

    private TypedExpression Filtered(TypedExpression aggregate, TypedExpression condition, bool ignoresNulls) =>
        aggregate.ReplaceDown(part =>
            part is not AggregateCall call
                ? null
                : call with
                {
                    Filter = call.Filter is null ? condition : Call("and", call.Origin, call.Filter, condition),
                    IgnoreNulls = call.IgnoreNulls || (ignoresNulls && call.Function.TakesIgnoreNulls),
                }
        );
}
