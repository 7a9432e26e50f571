using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Coercion;

/// <summary>Binds <c>CASE</c> and <c>if</c>: conditions must be booleans, values are cast to their common type.</summary>
internal static class CaseCoercion
{
    internal static TypedCase BindCase(
        ValueList<TypedCaseBranch> branches,
        TypedExpression? @else,
        AnalysisSettings settings,
        Origin origin
    )
    {
        var written = new TypedCase(branches, @else) { Origin = origin };
        var values = branches.Select(branch => branch.Value.Type).Concat(@else is null ? [] : [@else.Type]).ToArray();
        var common =
            CommonTypes.FindWider(values, settings)
            ?? throw DataTypeMismatch.Error(
                ExpressionSql.Of(written),
                origin,
                "DATA_DIFF_TYPES",
                ("functionName", "`casewhen`"),
                ("dataType", $"[{string.Join(", ", values.Select(DataTypeMismatch.Quote))}]")
            );
        for (var i = 0; i < branches.Count; i++)
        {
            CheckCondition(written, branches[i].Condition, i);
        }

        return new TypedCase(
            branches.Map(branch => Cast(branch, common, settings)),
            @else is null ? null : CommonTypes.CastTo(@else, common, settings.EvalMode)
        )
        {
            Origin = origin,
        };
    }

    internal static TypedCase BindIf(CallSite call, TypedExpression condition, TypedExpression then, TypedExpression @else)
    {
        var written = new TypedCase([new TypedCaseBranch(condition, then)], @else) { IsIf = true, Origin = call.Origin };
        CheckCondition(written, condition, 0);
        var common =
            CommonTypes.FindWider([then.Type, @else.Type], call.Settings)
            ?? throw DataTypeMismatch.Error(
                ExpressionSql.Of(written),
                call.Origin,
                "DATA_DIFF_TYPES",
                ("functionName", "`if`"),
                ("dataType", $"[{DataTypeMismatch.Quote(then.Type)}, {DataTypeMismatch.Quote(@else.Type)}]")
            );
        return written with
        {
            Branches = written.Branches.Map(branch => Cast(branch, common, call.Settings)),
            Else = CommonTypes.CastTo(@else, common, call),
        };
    }

    private static TypedCaseBranch Cast(TypedCaseBranch branch, DataType common, AnalysisSettings settings)
    {
        var condition = CommonTypes.CastTo(branch.Condition, DataTypes.BooleanType, settings.EvalMode);
        var value = CommonTypes.CastTo(branch.Value, common, settings.EvalMode);
        return ReferenceEquals(condition, branch.Condition) && ReferenceEquals(value, branch.Value)
            ? branch
            : new TypedCaseBranch(condition, value);
    }

    private static void CheckCondition(TypedCase written, TypedExpression condition, int index)
    {
        if (condition.Type is not (BooleanType or NullType))
        {
            throw DataTypeMismatch.Error(
                ExpressionSql.Of(written),
                written.Origin,
                "UNEXPECTED_INPUT_TYPE",
                ("paramIndex", (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("requiredType", "\"BOOLEAN\""),
                ("inputSql", $"\"{ExpressionSql.Of(condition)}\""),
                ("inputType", DataTypeMismatch.Quote(condition.Type))
            );
        }
    }
}
