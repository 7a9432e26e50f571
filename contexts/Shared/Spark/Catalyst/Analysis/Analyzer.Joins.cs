using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <content>Joins: self-joins, LATERAL, USING and NATURAL.</content>
public sealed partial class Analyzer
{
    private Analyzed ResolveJoin(Join join, QueryScope query)
    {
        var left = Analyze(join.Left, query);
        var rightQuery = join.IsLateral
            ? query with
            {
                Outer = new NameScope(Settings, left) { Outer = query.Outer },
                IsCached = false,
            }
            : query;
        var right = Analyze(join.Right, rightQuery);
        if (join.IsLateral)
        {
            new CorrelationCheck(SubqueryKind.Lateral, Settings).Check(right.Plan);
            SubqueryChecks.CheckLateral(left.Plan, right.Plan, query.Ctes);
        }

        right = KeepApart(left, right);
        if (join.IsNatural || join.UsingColumns.Count > 0)
        {
            return ResolveUsing(join, left, right);
        }

        var (leftColumns, rightColumns) = JoinedColumns(join.Type, left, right);
        var condition = join.Condition is null ? null : ResolveJoinCondition(join.Condition, query, left, right);
        var type = join.Type == JoinType.Inner && condition is null ? JoinType.Cross : join.Type;
        var plan = new TypedJoin(left.Plan, right.Plan, type == JoinType.Cross && condition is not null ? JoinType.Inner : type, condition)
        {
            IsLateral = join.IsLateral,
        };
        return new Analyzed(
            plan,
            join.Type is JoinType.LeftSemi or JoinType.LeftAnti ? leftColumns : [.. leftColumns, .. rightColumns],
            left,
            right
        )
        {
            Hidden = join.Type is JoinType.LeftSemi or JoinType.LeftAnti ? left.Hidden : [.. left.Hidden, .. right.Hidden],
        };
    }

    /// <summary>The right side of a join, by other ids where both sides have the same.</summary>
    private Analyzed KeepApart(Analyzed left, Analyzed right)
    {
        var ids = left.Plan.Output.Select(column => column.Id).ToHashSet();
        if (!right.Plan.Output.Any(column => ids.Contains(column.Id)))
        {
            return right;
        }

        var output = right.Plan.Output.Select(column => column.With(id: Context.Ids.Next())).ToValueList();
        return WithRenames(new TypedRename(right.Plan, output), right, right.Plan.Output, output).With(right.PlanId);
    }

    private static (ValueList<AttributeReference> Left, ValueList<AttributeReference> Right) JoinedColumns(
        JoinType type,
        Analyzed left,
        Analyzed right
    ) =>
        (
            type is JoinType.RightOuter or JoinType.FullOuter ? left.Columns.Map(column => column.With(isNullable: true)) : left.Columns,
            type is JoinType.LeftOuter or JoinType.FullOuter ? right.Columns.Map(column => column.With(isNullable: true)) : right.Columns
        );

    private TypedExpression ResolveJoinCondition(Expression written, QueryScope query, Analyzed left, Analyzed right)
    {
        var condition = Resolver(query, left, right).Resolve(written).TrimAliases();
        if (condition.Type is StringType && Settings.IsAnsi)
        {
            condition = CommonTypes.CastTo(condition, DataTypes.BooleanType, Settings.EvalMode);
        }

        if (condition.Type is not BooleanType)
        {
            throw AnalysisErrors.Error(
                "JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE",
                condition.Origin,
                ("joinCondition", $"\"{ExpressionSql.Of(condition, Settings.TimeZone)}\""),
                ("conditionType", DataTypeMismatch.Quote(condition.Type))
            );
        }

        if (
            condition.SelfAndDescendants().Where(part => part is AggregateCall or WindowCall or GeneratorCall).ToArray() is
            { Length: > 0 } invalid
        )
        {
            throw AnalysisErrors.Error(
                "UNSUPPORTED_EXPR_FOR_OPERATOR",
                condition.Origin,
                ("invalidExprSqls", string.Join(", ", invalid.Select(part => $"\"{ExpressionSql.Of(part, Settings.TimeZone)}\"")))
            );
        }

        SubqueryChecks.CheckJoin(condition);
        if (
            condition.Any(part =>
                part is FunctionCall { Function.IsDeterministic: false } or UserDefinedCall { Function.IsDeterministic: false }
            )
        )
        {
            throw AnalysisErrors.Error(
                "INVALID_NON_DETERMINISTIC_EXPRESSIONS",
                condition.Origin,
                ("sqlExprs", $"\"{ExpressionSql.Of(condition, Settings.TimeZone)}\"")
            );
        }

        return condition;
    }

    // Mirrors Spark's commonNaturalJoinProcessing: one column a key, then what else is left, then right. The keys that are merged stay to
    // be found by their qualified names.
    private Analyzed ResolveUsing(Join join, Analyzed left, Analyzed right)
    {
        var names = join.IsNatural ? CommonNames(left, right) : join.UsingColumns;
        var leftKeys = names.Select(name => UsingColumn(left, name, "left", join.Origin)).ToValueList();
        var rightKeys = names.Select(name => UsingColumn(right, name, "right", join.Origin)).ToValueList();
        TypedExpression? condition = null;
        for (var i = 0; i < leftKeys.Count; i++)
        {
            var equality = Call("=", join.Origin, leftKeys[i], rightKeys[i]);
            condition = condition is null ? equality : Call("and", join.Origin, condition, equality);
        }

        var type = join.Type is JoinType.Inner or JoinType.Cross
            ? condition is null
                ? JoinType.Cross
                : JoinType.Inner
            : join.Type;
        var plan = new TypedJoin(left.Plan, right.Plan, type, condition) { IsLateral = join.IsLateral };
        if (type is JoinType.LeftSemi or JoinType.LeftAnti)
        {
            return new Analyzed(plan, [.. leftKeys, .. left.Columns.Where(column => !leftKeys.Contains(column))], left, right)
            {
                Hidden = left.Hidden,
            };
        }

        var (leftColumns, rightColumns) = JoinedColumns(type, left, right);
        var leftRest = leftColumns.Where(column => !leftKeys.Contains(column));
        var rightRest = rightColumns.Where(column => !rightKeys.Contains(column));
        if (type != JoinType.FullOuter)
        {
            var isRight = type == JoinType.RightOuter;
            var (kept, merged) = isRight ? (rightKeys, leftKeys) : (leftKeys, rightKeys);
            var mergedSide = isRight ? leftColumns : rightColumns;
            return new Analyzed(plan, [.. kept, .. leftRest, .. rightRest], left, right)
            {
                Hidden = [.. merged.Select(key => mergedSide.First(column => column.Id == key.Id)), .. left.Hidden, .. right.Hidden],
            };
        }

        var keys = leftKeys
            .Select(
                (key, i) =>
                    (NamedExpression)Alias(
                        Call("coalesce", join.Origin, key.With(isNullable: true), rightKeys[i].With(isNullable: true)),
                        key.Name
                    )
            )
            .ToValueList();
        var project = new TypedProject(plan, [.. keys, .. plan.Output]);
        return new Analyzed(project, [.. keys.Select(key => key.ToAttribute()), .. leftRest, .. rightRest], left, right)
        {
            Hidden =
            [
                .. leftKeys.Select(key => leftColumns.First(column => column.Id == key.Id)),
                .. rightKeys.Select(key => rightColumns.First(column => column.Id == key.Id)),
                .. left.Hidden,
                .. right.Hidden,
            ],
        };
    }

    private ValueList<string> CommonNames(Analyzed left, Analyzed right)
    {
        // As Spark, by the very names, each as often as both sides have it.
        var names = right.Columns.Select(column => column.Name).ToList();
        return left.Columns.Select(column => column.Name).Where(names.Remove).ToValueList();
    }

    private AttributeReference UsingColumn(Analyzed side, string name, string sideName, Origin origin)
    {
        var comparison = Settings.NameComparison;
        return side.Columns.FirstOrDefault(column => column.Name.Equals(name, comparison))
            ?? throw AnalysisErrors.Error(
                "UNRESOLVED_USING_COLUMN_FOR_JOIN",
                origin,
                ("colName", SqlIdentifier.Quote(name)),
                ("side", sideName),
                (
                    "suggestion",
                    string.Join(", ", side.Columns.Select(column => SqlIdentifier.Quote(column.Name)).Order(StringComparer.Ordinal))
                )
            );
    }

    /// <summary>A call of a function of the registry over resolved arguments.</summary>
    internal TypedExpression Call(string name, Origin origin, params ReadOnlySpan<TypedExpression> arguments)
    {
        var function = Context.Functions.Find(name) ?? throw new InvalidOperationException($"The registry has no function '{name}'.");
        var site = new CallSite(function, ValueList.Create(arguments), Settings.EvalMode, Settings, origin)
        {
            Functions = Context.Functions,
        };
        var bound = function.Signature.Bind(site);
        if (bound.Replacement is { } replacement)
        {
            return replacement;
        }

        var target = bound.Function ?? function;
        return target.Kind switch
        {
            FunctionKind.Aggregate => new AggregateCall(target, bound.Arguments, bound.Type, bound.IsNullable)
            {
                Mode = Settings.EvalMode,
                Origin = origin,
            },
            FunctionKind.Generator => new GeneratorCall(target, bound.Arguments, (StructType)bound.Type) { Origin = origin },
            _ => new FunctionCall(target, bound.Arguments, bound.Type, bound.IsNullable) { Mode = Settings.EvalMode, Origin = origin },
        };
    }
}
