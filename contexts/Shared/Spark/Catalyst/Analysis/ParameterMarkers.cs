using System.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>Finds the markers of parameters by position.</summary>
internal static class ParameterMarkers
{
    /// <summary>Where in the text the markers <c>?</c> stand, in order.</summary>
    internal static IReadOnlyList<int> PositionsIn(LogicalPlan plan)
    {
        var positions = new SortedSet<int>();
        Collect(plan, positions);
        return [.. positions];
    }

    // Plans and expressions are records of records: their properties lead to all markers.
    private static void Collect(object? node, SortedSet<int> positions)
    {
        switch (node)
        {
            case Parameter { Name: null } parameter:
                positions.Add(parameter.Position);
                break;
            case string or null:
                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    Collect(item, positions);
                }

                break;
            case Expression
            or LogicalPlan
            or CaseBranch
            or CteRelation
            or WindowSpecification
            or WindowFrame
            or FrameBoundary
            or UnpivotColumn
            or Pivot:
                foreach (var property in node.GetType().GetProperties())
                {
                    if (
                        property.GetIndexParameters().Length == 0
                        && !property.PropertyType.IsPrimitive
                        && !property.PropertyType.IsEnum
                        && property.PropertyType != typeof(Origin)
                    )
                    {
                        Collect(property.GetValue(node), positions);
                    }
                }

                break;
            default:
                if (node.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
                {
                    Collect(type.GetProperty("Value")!.GetValue(node), positions);
                }

                break;
        }
    }
}
