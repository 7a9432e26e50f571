using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <content>ORDER BY, also by what is not selected. Mirrors Spark's <c>ResolveReferencesInSort</c>.</content>
public sealed partial class Analyzer
{
    private Analyzed ResolveSort(Sort sort, QueryScope query)
    {
        var input = Analyze(sort.Input, query);
        var order = ExpandOrder(sort.Order, input, query);
        if (input.Aggregation is { } aggregation && !order.All(item => item.Child is OrdinalColumn))
        {
            return SortGroups(aggregation, input, order, sort.IsGlobal, query);
        }

        var (plan, resolved) = ResolveWithMissing(input, order.Select(item => item.Child).ToValueList(), query, "Sort");
        var typed = resolved.Select((child, i) => CheckedOrder(child, order[i])).ToValueList();
        return new Analyzed(new TypedSort(plan, typed, sort.IsGlobal), input.Columns, input)
        {
            Hidden = input.Hidden,
            IsTransparent = true,
        };
    }

    private TypedSortOrder CheckedOrder(TypedExpression child, SortOrder written)
    {
        var order = ExpressionResolver.MakeOrder(child.TrimAliases(), written);
        OrderCheck.Check(order, Settings);
        SubqueryChecks.CheckOrder(order);
        if (order.Child.SelfAndDescendants().FirstOrDefault(part => part is GeneratorCall or AggregateCall or WindowCall) is { } invalid)
        {
            throw invalid is GeneratorCall
                ? AnalysisErrors.Error("UNSUPPORTED_GENERATOR.OUTSIDE_SELECT", order.Origin, ("plan", "'Sort"))
                : AnalysisErrors.Error(
                    "UNSUPPORTED_EXPR_FOR_OPERATOR",
                    order.Origin,
                    ("invalidExprSqls", $"\"{ExpressionSql.Of(invalid, Settings.TimeZone)}\"")
                );
        }

        return order;
    }

    // Ordinals and ALL become the columns that they stand for.
    private ValueList<SortOrder> ExpandOrder(ValueList<SortOrder> order, Analyzed input, QueryScope query)
    {
        if (
            order is [{ Child: UnresolvedAttribute { NameParts: [var all], PlanId: null } name } only]
            && all.Equals("all", StringComparison.OrdinalIgnoreCase)
            && Scope(query, input).FindColumn(name) is null
        )
        {
            return input.Columns.Select(column => only with { Child = new OrdinalColumn(column) }).ToValueList();
        }

        return order.Map(item =>
            Unwrap(item.Child) is Literal { Value: int position, Type: IntegerType } literal && Settings.OrderByOrdinal
                ? item with
                {
                    Child = new OrdinalColumn(ColumnAt(input, position, literal.Origin)),
                }
                : item
        );
    }

    private static Expression Unwrap(Expression expression) => expression is Alias alias ? alias.Child : expression;

    private static AttributeReference ColumnAt(Analyzed input, int position, Origin origin) =>
        position >= 1 && position <= input.Columns.Count
            ? input.Columns[position - 1]
            : throw AnalysisErrors.Error(
                "ORDER_BY_POS_OUT_OF_RANGE",
                origin,
                ("index", position.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("size", input.Columns.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))
            );

    private Analyzed SortGroups(AggregateStage aggregation, Analyzed input, ValueList<SortOrder> order, bool isGlobal, QueryScope query)
    {
        var (stage, resolved) = AddToGroups(aggregation, input, order.Select(item => item.Child).ToValueList(), query, isHaving: false);
        var built = stage.Build();
        var typed = resolved.Select((child, i) => CheckedOrder(child, order[i])).ToValueList();
        return new Analyzed(new TypedSort(built.Plan, typed, isGlobal), input.Columns, input);
    }

    /// <summary>
    /// Resolves expressions over the columns of a plan and, where a name is none of them, over those that the plan leaves out. The plan
    /// that comes back has all that they refer to.
    /// </summary>
    private (TypedPlan Plan, ValueList<TypedExpression> Expressions) ResolveWithMissing(
        Analyzed input,
        ValueList<Expression> expressions,
        QueryScope query,
        string @operator
    )
    {
        var scope = new NameScope(Settings, input)
        {
            Outer = query.Outer,
            AddsMissing = true,
            Fallback = name => FindBelow(input, name),
        };
        var resolver = new ExpressionResolver(this, query, scope) { Operator = @operator };
        var resolved = new TypedExpression[expressions.Count];
        var plan = input.Plan;
        for (var i = 0; i < resolved.Length; i++)
        {
            resolved[i] = expressions[i] is OrdinalColumn ordinal ? ordinal.Column : resolver.Resolve(expressions[i]);
            foreach (var attribute in resolved[i].References())
            {
                if (!plan.Output.Contains(attribute))
                {
                    plan =
                        MissingColumns.Add(plan, attribute)
                        ?? throw AnalysisErrors.UnresolvedColumn([attribute.Name], input.Columns, expressions[i].Origin);
                }
            }
        }

        return (plan, ValueList.Create<TypedExpression>(resolved));
    }

    private TypedExpression? FindBelow(Analyzed plan, UnresolvedAttribute name)
    {
        while (plan.IsTransparent && plan.Inputs is [var below])
        {
            plan = below;
            if (new NameScope(Settings, plan).FindColumn(name) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
