using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>Makes plans give columns that they leave out. Mirrors Spark's <c>ResolveMissingReferences</c>.</summary>
internal static class MissingColumns
{
    /// <summary>The plan with one column more; null when it cannot have it.</summary>
    internal static TypedPlan? Add(TypedPlan plan, AttributeReference column)
    {
        if (plan.Output.Contains(column))
        {
            return plan;
        }

        switch (plan)
        {
            case TypedProject project when Add(project.Input, column) is { } input:
                return new TypedProject(input, project.Expressions.Add(Find(input, column)));
            case TypedFilter filter when Add(filter.Input, column) is { } input:
                return new TypedFilter(input, filter.Condition);
            case TypedSort sort when Add(sort.Input, column) is { } input:
                return new TypedSort(input, sort.Order, sort.IsGlobal);
            case TypedLimit limit when Add(limit.Input, column) is { } input:
                return new TypedLimit(input, limit.Count);
            case TypedOffset offset when Add(offset.Input, column) is { } input:
                return new TypedOffset(input, offset.Count);
            case TypedTail tail when Add(tail.Input, column) is { } input:
                return new TypedTail(input, tail.Count);
            case TypedSample sample when Add(sample.Input, column) is { } input:
                return new TypedSample(input, sample.LowerBound, sample.UpperBound, sample.WithReplacement, sample.Seed);
            case TypedGenerate generate when Add(generate.Input, column) is { } input:
                return new TypedGenerate(input, generate.Generator, generate.GeneratorOutput);
            case TypedAggregate aggregate when aggregate.Grouping.Contains(column):
                return new TypedAggregate(aggregate.Input, aggregate.Grouping, aggregate.Aggregates.Add(column))
                {
                    GroupingSets = aggregate.GroupingSets,
                };
            default:
                return null;
        }
    }

    private static AttributeReference Find(TypedPlan input, AttributeReference column) =>
        input.Output.First(output => output.Id == column.Id);
}
