using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <content>Subqueries.</content>
internal sealed partial class ExpressionResolver
{
    private TypedPlan Subquery(LogicalPlan plan, SubqueryKind kind)
    {
        var typed = analyzer
            .Analyze(plan, query with { Outer = _scope, OuterCtes = query.Ctes, Start = plan, IsCached = false, Windows = null })
            .ToPlan();
        if (kind != SubqueryKind.Scalar)
        {
            new CorrelationCheck(kind, Settings).Check(typed);
        }

        return typed;
    }

    private TypedScalarSubquery ResolveScalarSubquery(ScalarSubquery subquery)
    {
        var plan = Subquery(subquery.Plan, SubqueryKind.Scalar);
        if (plan.Output.Count != 1)
        {
            throw AnalysisErrors.Error(
                "INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN",
                subquery.Origin,
                ("number", plan.Output.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))
            );
        }

        SubqueryChecks.CheckScalar(plan, query.Ctes, subquery.Origin);
        new CorrelationCheck(SubqueryKind.Scalar, Settings).Check(plan);
        return new TypedScalarSubquery(plan) { Origin = subquery.Origin };
    }

    private TypedInSubquery ResolveInSubquery(InSubquery @in)
    {
        var values = ResolveAll(@in.Values);
        if (values is [FunctionCall { Function.Name: "struct" or "named_struct" } tuple] && @in.Values.Count == 1)
        {
            values =
                tuple.Function.Name == "struct"
                    ? tuple.Arguments.Map(argument => argument is TypedAlias alias ? alias.Child : argument)
                    : tuple.Arguments.Where((_, i) => i % 2 == 1).ToValueList();
        }

        var plan = Subquery(@in.Plan, SubqueryKind.Predicate);
        if (values.Count != plan.Output.Count)
        {
            throw DataTypeMismatch.Error(
                ExpressionSql.Of(new TypedInSubquery(values, plan), Settings.TimeZone),
                @in.Origin,
                "IN_SUBQUERY_LENGTH_MISMATCH",
                ("leftLength", values.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("rightLength", plan.Output.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("leftColumns", string.Join(", ", values.Select(value => $"\"{ExpressionSql.Of(value, Settings.TimeZone)}\""))),
                ("rightColumns", string.Join(", ", plan.Output.Select(column => $"\"{column.Name}\"")))
            );
        }

        var common = new DataType[values.Count];
        for (var i = 0; i < common.Length; i++)
        {
            common[i] = CommonTypes.FindWiderForTwo(values[i].Type, plan.Output[i].Type, Settings) ?? throw InMismatch(@in, values, plan);
        }

        return new TypedInSubquery(
            values.Select((value, i) => CommonTypes.CastTo(value, common[i], Settings.EvalMode)).ToValueList(),
            CastColumns(plan, common)
        )
        {
            IgnoresNullsOfQuery = Settings.InSubqueryIgnoresNullsOfQuery,
            Origin = @in.Origin,
        };
    }

    private Plans.Errors.AnalysisException InMismatch(InSubquery @in, ValueList<TypedExpression> values, TypedPlan plan)
    {
        var mismatched = values
            .Zip(plan.Output)
            .Where(pair => CommonTypes.FindWiderForTwo(pair.First.Type, pair.Second.Type, Settings) is null)
            .Select(pair =>
                $"({ExpressionSql.Of(pair.First, Settings.TimeZone)}:{pair.First.Type.CatalogString}, {pair.Second.Name}:{pair.Second.Type.CatalogString})"
            );
        return DataTypeMismatch.Error(
            ExpressionSql.Of(new TypedInSubquery(values, plan), Settings.TimeZone),
            @in.Origin,
            "IN_SUBQUERY_DATA_TYPE_MISMATCH",
            ("mismatchedColumns", string.Join(", ", mismatched)),
            ("leftType", string.Join(", ", values.Select(value => DataTypeMismatch.Quote(value.Type)))),
            ("rightType", string.Join(", ", plan.Output.Select(column => DataTypeMismatch.Quote(column.Type))))
        );
    }

    private TypedPlan CastColumns(TypedPlan plan, DataType[] types) =>
        plan.Output.Zip(types).All(pair => pair.First.Type.Equals(pair.Second))
            ? plan
            : new TypedProject(
                plan,
                plan.Output.Select(
                        (column, i) =>
                            column.Type.Equals(types[i])
                                ? (NamedExpression)column
                                : new TypedAlias(CommonTypes.CastTo(column, types[i], Settings.EvalMode), column.Name, Context.Ids.Next())
                    )
                    .ToValueList()
            );

    private TypedExpression ResolveUpdateFields(UpdateFields update)
    {
        var @struct = Resolve(update.Struct);
        var path = SparkNames.Parse(update.FieldName);
        return StructUpdate.Apply(
            @struct,
            path,
            update.Value is null ? null : Resolve(update.Value).TrimAliases(),
            Context,
            Settings,
            update.Origin
        );
    }
}
