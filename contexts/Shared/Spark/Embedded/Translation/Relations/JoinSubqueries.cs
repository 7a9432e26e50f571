using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Translation.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Translation.Relations;

/// <summary>
/// Subqueries in the condition of a join. DuckDB takes them only in inner joins: elsewhere they become columns of the side that they are
/// about. What Spark can push to one side it makes an existence join of, in which IN is never NULL; the rest it computes as it stands,
/// where IN may be.
/// </summary>
internal sealed class JoinSubqueries(TypedJoin join, PlanTranslator translator)
{
    private readonly HashSet<ExprId> _left = [.. join.Left.Output.Select(column => column.Id)];
    private readonly HashSet<ExprId> _right = [.. join.Right.Output.Select(column => column.Id)];

    /// <summary>Whether an expression has a subquery in it.</summary>
    internal static bool Has(TypedExpression expression) => expression is SubqueryExpression || expression.Children.Any(Has);

    /// <summary>A condition behind an inner join.</summary>
    internal string TranslateBehind(TypedExpression condition) =>
        IsPushed(condition) ? translator.Expressions.TranslateCondition(condition) : translator.Expressions.TranslateExactly(condition);

    /// <summary>A condition without its subqueries, which become columns of the sides.</summary>
    internal string Precompute(TypedExpression condition, ref SelectBuilder left, ref SelectBuilder right)
    {
        if (IsPushed(condition))
        {
            var isLeft = Columns(condition).Any(_left.Contains);
            return AddColumn(translator.Expressions.TranslateCondition(condition), ref isLeft ? ref left : ref right);
        }

        foreach (var subquery in Subqueries(condition))
        {
            var columns = Columns(subquery).ToArray();
            if (!columns.Any(_right.Contains) || !columns.Any(_left.Contains))
            {
                ref var side = ref columns.Any(_right.Contains) ? ref right : ref left;
                translator.Expressions.Replace(subquery, AddColumn(translator.Expressions.TranslateExactly(subquery), ref side));
            }
            else if (subquery is TypedInSubquery { Values: [var value] } membership && !PlanWalk.HasOuterReference(membership.Plan))
            {
                // Values of both sides are looked up in a list of all values.
                var list = AddColumn(SubqueryTranslation.ListOf(membership, translator.Expressions), ref left);
                var sql = SubqueryTranslation.InList(translator.Expressions.Translate(value), list, translator.Expressions);
                translator.Expressions.Replace(subquery, sql);
            }
            else
            {
                throw TranslationErrors.Unsupported("A subquery over columns of both sides in the condition of an outer join");
            }
        }

        return translator.Expressions.TranslateExactly(condition);
    }

    // As Spark's PushPredicateThroughJoin.
    private bool IsPushed(TypedExpression condition)
    {
        var columns = Columns(condition).ToArray();
        var (isLeft, isRight) = (columns.All(_left.Contains), columns.All(_right.Contains));
        return join.Type switch
        {
            JoinType.Inner or JoinType.Cross or JoinType.LeftSemi => isLeft || isRight,
            JoinType.LeftOuter or JoinType.LeftAnti => isRight,
            JoinType.RightOuter => isLeft,
            _ => false,
        };
    }

    private IEnumerable<ExprId> Columns(TypedExpression expression) =>
        expression.References().Select(column => column.Id).Where(id => _left.Contains(id) || _right.Contains(id));

    private string AddColumn(string sql, ref SelectBuilder side)
    {
        var name = $"j{translator.Expressions.NextLambda()}";
        var extended = new SelectBuilder($"(SELECT *, {sql} AS {name} FROM {side.From})", side.Output);
        foreach (var condition in side.Where)
        {
            extended.AddWhere(condition);
        }

        side = extended;
        return name;
    }

    private static IEnumerable<TypedExpression> Subqueries(TypedExpression expression) =>
        expression is SubqueryExpression ? [expression] : expression.Children.SelectMany(Subqueries);
}
