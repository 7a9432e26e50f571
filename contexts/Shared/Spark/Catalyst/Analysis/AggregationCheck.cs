using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>What a SELECT list over groups may hold. Mirrors Spark's <c>ExprUtils.assertValidAggregation</c>.</summary>
internal static class AggregationCheck
{
    /// <summary>Raises Spark's errors unless the expression is computed from aggregates and from what is grouped by.</summary>
    internal static void Check(TypedExpression expression, GroupingColumns grouping, AnalysisSettings settings) =>
        OutsideAggregates.Map(
            expression,
            part =>
            {
                if (part is TypedLiteral || grouping.Contains(part) || GroupingColumns.IsGroupingFunction(part))
                {
                    return part;
                }

                if (part is AttributeReference)
                {
                    throw Missing(part, grouping, settings);
                }

                if (part is TypedScalarSubquery subquery)
                {
                    CheckSubquery(subquery, settings);
                }

                return null;
            }
        );

    /// <summary>Spark's error about a column that is neither grouped by nor aggregated.</summary>
    internal static AnalysisException Missing(TypedExpression column, GroupingColumns grouping, AnalysisSettings settings)
    {
        var text = ExpressionSql.Of(column, settings.TimeZone);
        return grouping.Expressions.Count == 0 && grouping.Sets is null
            ? AnalysisErrors.Error("MISSING_GROUP_BY", column.Origin)
            : AnalysisErrors.Error(
                "MISSING_AGGREGATION",
                column.Origin,
                ("expression", $"\"{text}\""),
                ("expressionAnyValue", $"\"any_value({text})\"")
            );
    }

    /// <summary>Raises Spark's error about an aggregate in what is grouped by.</summary>
    internal static void CheckNoAggregate(TypedExpression grouping, AnalysisSettings settings)
    {
        if (OutsideAggregates.HasAggregate(grouping))
        {
            throw AnalysisErrors.Error("GROUP_BY_AGGREGATE", grouping.Origin, ("sqlExpr", ExpressionSql.Of(grouping, settings.TimeZone)));
        }
    }

    /// <summary>Raises Spark's errors unless an expression can be grouped by.</summary>
    internal static void CheckGrouping(TypedExpression expression, AnalysisSettings settings)
    {
        if (!Ordering.IsOrderable(expression.Type))
        {
            throw AnalysisErrors.Error(
                "GROUP_EXPRESSION_TYPE_IS_NOT_ORDERABLE",
                expression.Origin,
                ("sqlExpr", $"\"{ExpressionSql.Of(expression, settings.TimeZone)}\""),
                ("dataType", DataTypeMismatch.Quote(expression.Type))
            );
        }

        if (expression.Any(part => part is WindowCall))
        {
            throw AnalysisErrors.Error(
                "UNSUPPORTED_EXPR_FOR_OPERATOR",
                expression.Origin,
                ("invalidExprSqls", $"\"{ExpressionSql.Of(expression, settings.TimeZone)}\"")
            );
        }

        if (expression.Any(part => part is GeneratorCall))
        {
            throw AnalysisErrors.Error("UNSUPPORTED_GENERATOR.OUTSIDE_SELECT", expression.Origin, ("plan", "'Aggregate"));
        }
    }

    private static void CheckSubquery(TypedScalarSubquery subquery, AnalysisSettings settings)
    {
        if (OuterReferences.Of(subquery.Plan).Count > 0)
        {
            throw AnalysisErrors.Error(
                "SCALAR_SUBQUERY_IS_IN_GROUP_BY_OR_AGGREGATE_FUNCTION",
                subquery.Origin,
                ("sqlExpr", $"\"{ExpressionSql.Of(subquery, settings.TimeZone)}\"")
            );
        }
    }
}
