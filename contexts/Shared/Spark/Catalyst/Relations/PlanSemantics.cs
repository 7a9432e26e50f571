using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>Whether the plans of subqueries mean the same, though each has ids of its own. Mirrors Spark's <c>sameResult</c>.</summary>
internal sealed class PlanSemantics
{
    // The columns of the left plan for those of the right one.
    private readonly Dictionary<ExprId, AttributeReference> _columns = [];

    private PlanSemantics() { }

    /// <summary>
    /// Whether two plans give the same rows: they are built the same over the same sources, and refer to the same columns around them.
    /// </summary>
    internal static bool AreEqual(TypedPlan left, TypedPlan right) =>
        ReferenceEquals(left, right) || new PlanSemantics().Match(left, right);

    private bool Match(TypedPlan left, TypedPlan right)
    {
        if (!HaveOneShape(left, right) || left.Children.Count != right.Children.Count || left.Output.Count != right.Output.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Children.Count; i++)
        {
            if (!Match(left.Children[i], right.Children[i]))
            {
                return false;
            }
        }

        var expressions = left.AllExpressions.ToArray();
        var others = right.AllExpressions.ToArray();
        if (expressions.Length != others.Length)
        {
            return false;
        }

        for (var i = 0; i < expressions.Length; i++)
        {
            if (!Semantics.AreEqual(expressions[i], OfLeft(others[i])))
            {
                return false;
            }
        }

        Pair(left.Output, right.Output);
        return true;
    }

    // What is neither an expression nor an input.
    private static bool HaveOneShape(TypedPlan left, TypedPlan right) =>
        (left, right) switch
        {
            (TypedProject, TypedProject) or (TypedFilter, TypedFilter) or (TypedDistinct, TypedDistinct) => true,
            (TypedRename, TypedRename) or (TypedDeduplicate, TypedDeduplicate) or (TypedGenerate, TypedGenerate) => true,
            (TypedJoin first, TypedJoin second) => (first.Type, first.IsLateral) == (second.Type, second.IsLateral),
            (TypedAggregate first, TypedAggregate second) => first.Grouping.Count == second.Grouping.Count
                && Equals(first.GroupingSets, second.GroupingSets),
            (TypedSort first, TypedSort second) => first.IsGlobal == second.IsGlobal,
            (TypedLimit first, TypedLimit second) => first.Count == second.Count,
            (TypedOffset first, TypedOffset second) => first.Count == second.Count,
            (TypedTail first, TypedTail second) => first.Count == second.Count,
            (TypedSetOperation first, TypedSetOperation second) => (first.Type, first.IsAll) == (second.Type, second.IsAll),
            (TypedRange first, TypedRange second) => (first.Start, first.End, first.Step) == (second.Start, second.End, second.Step),
            (TypedValues first, TypedValues second) => first.Rows.Count == second.Rows.Count,
            (TypedScan first, TypedScan second) => first.Source.Equals(second.Source),
            (TypedLocalRelation first, TypedLocalRelation second) => ReferenceEquals(first.Data, second.Data),
            (TypedSample first, TypedSample second) => (first.LowerBound, first.UpperBound, first.WithReplacement, first.Seed)
                == (second.LowerBound, second.UpperBound, second.WithReplacement, second.Seed),

            // As in Spark, to which every reference to a named query is another.
            _ => false,
        };

    private void Pair(ValueList<AttributeReference> left, ValueList<AttributeReference> right)
    {
        for (var i = 0; i < right.Count; i++)
        {
            _columns[right[i].Id] = left[i];
        }
    }

    // An expression of the right plan over the columns of the left one.
    private TypedExpression OfLeft(TypedExpression expression) =>
        expression.ReplaceUp(part =>
            part switch
            {
                AttributeReference attribute => _columns.GetValueOrDefault(attribute.Id, attribute),
                OuterReference outer when _columns.TryGetValue(outer.Attribute.Id, out var column) => new OuterReference(column),
                SubqueryExpression subquery => subquery with { Plan = subquery.Plan.MapExpressions(OfLeft) },
                _ => part,
            }
        );
}
