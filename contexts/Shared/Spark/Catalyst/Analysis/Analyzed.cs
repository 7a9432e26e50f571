using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>
/// A plan that is analyzed, and what names need to know of it. <see cref="Plan"/> may have more columns than <see cref="Columns"/>: those
/// that an order by a column that is not selected needs, or the keys that USING merges.
/// </summary>
internal sealed class Analyzed
{
    internal Analyzed(TypedPlan plan, params ReadOnlySpan<Analyzed> inputs)
        : this(plan, plan.Output, inputs) { }

    internal Analyzed(TypedPlan plan, ValueList<AttributeReference> columns, params ReadOnlySpan<Analyzed> inputs) =>
        (Plan, Columns, Inputs) = (plan, columns, inputs.ToArray());

    /// <summary>The plan.</summary>
    internal TypedPlan Plan { get; }

    /// <summary>The columns that are seen, with the qualifiers by which names find them.</summary>
    internal ValueList<AttributeReference> Columns { get; }

    /// <summary>Columns of the plan that only a qualified name finds: the keys that USING merges.</summary>
    internal ValueList<AttributeReference> Hidden { get; init; } = [];

    /// <summary>What it was made from, for references by plan id and to columns that are not selected.</summary>
    internal Analyzed[] Inputs { get; }

    /// <summary>The number by which frames refer to it.</summary>
    internal long? PlanId { get; init; }

    /// <summary>What the columns of the inputs are called here, where ids change.</summary>
    internal IReadOnlyDictionary<ExprId, AttributeReference>? Renames { get; init; }

    /// <summary>Whether an operator above may reach columns of the input that this one leaves out.</summary>
    internal bool IsTransparent { get; init; }

    /// <summary>The aggregation that this is, or filters; operators above may ask it for more aggregates.</summary>
    internal AggregateStage? Aggregation { get; init; }

    /// <summary>The plan with the columns that are seen and no more.</summary>
    internal TypedPlan ToPlan()
    {
        if (Plan.Output.Count == Columns.Count)
        {
            var isSame = true;
            for (var i = 0; i < Columns.Count && isSame; i++)
            {
                isSame = Plan.Output[i].Id == Columns[i].Id && Plan.Output[i].Name == Columns[i].Name;
            }

            if (isSame)
            {
                return Plan;
            }
        }

        return new TypedProject(Plan, Columns.Select(NamedExpression (column) => column).ToValueList());
    }

    /// <summary>The same with another number or flags.</summary>
    internal Analyzed With(long? planId) =>
        new(Plan, Columns, Inputs)
        {
            Hidden = Hidden,
            PlanId = planId,
            Renames = Renames,
            IsTransparent = IsTransparent,
            Aggregation = Aggregation,
        };
}
