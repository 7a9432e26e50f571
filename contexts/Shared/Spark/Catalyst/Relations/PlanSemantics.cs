using System.Globalization;
using System.Text.RegularExpressions;
using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>Whether the plans of subqueries mean the same, though each has ids of its own. Mirrors Spark's <c>sameResult</c>.</summary>
internal static partial class PlanSemantics
{
    /// <summary>
    /// Whether two plans give the same rows: they are built the same over the same sources, and refer to the same columns around them.
    /// </summary>
    internal static bool AreEqual(TypedPlan left, TypedPlan right) =>
        ReferenceEquals(left, right)
        || (
            OuterReferences.All(left).SequenceEqual(OuterReferences.All(right))
            && Canonical(left) == Canonical(right)
            && Leaves(left).Zip(Leaves(right)).All(pair => IsSameSource(pair.First, pair.Second))
            && Subqueries(left).Zip(Subqueries(right)).All(pair => AreEqual(pair.First, pair.Second))
        );

    // The plan as text in which ids count from one in the order they are met.
    private static string Canonical(TypedPlan plan)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        return Id()
            .Replace(
                PlanPrinter.Print(plan),
                match =>
                {
                    if (!ids.TryGetValue(match.Value, out var number))
                    {
                        ids.Add(match.Value, number = ids.Count + 1);
                    }

                    return number.ToString(CultureInfo.InvariantCulture);
                }
            );
    }

    private static IEnumerable<TypedPlan> Leaves(TypedPlan plan) => plan.Children.Count == 0 ? [plan] : plan.Children.SelectMany(Leaves);

    private static bool IsSameSource(TypedPlan left, TypedPlan right) =>
        (left, right) switch
        {
            (TypedScan first, TypedScan second) => ReferenceEquals(first.Source, second.Source) || first.Source.Equals(second.Source),
            (TypedLocalRelation first, TypedLocalRelation second) => ReferenceEquals(first.Data, second.Data),
            (TypedValues first, TypedValues second) => first.Rows.Count == second.Rows.Count
                && first
                    .Rows.Zip(second.Rows)
                    .All(rows =>
                        rows.First.Count == rows.Second.Count
                        && rows.First.Zip(rows.Second).All(values => Semantics.AreEqual(values.First, values.Second))
                    ),
            // As Spark, to which every reference to a named query is another.
            (TypedCteReference, _) => false,
            _ => left.GetType() == right.GetType(),
        };

    private static IEnumerable<TypedPlan> Subqueries(TypedPlan plan) =>
        plan
            .AllExpressions.SelectMany(expression => expression.SelfAndDescendants())
            .Select(part =>
                part switch
                {
                    TypedScalarSubquery scalar => scalar.Plan,
                    TypedExists exists => exists.Plan,
                    TypedInSubquery @in => @in.Plan,
                    _ => null,
                }
            )
            .OfType<TypedPlan>()
            .Concat(plan.Children.SelectMany(Subqueries));

    [GeneratedRegex(@"#\d+L?")]
    private static partial Regex Id();
}
