using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Translation.Relations;

/// <summary>UNION, INTERSECT, EXCEPT.</summary>
internal static class SetOperationTranslation
{
    internal static SelectBuilder Translate(TypedSetOperation operation, PlanTranslator translator)
    {
        // A long chain of unions is one list, not a nest.
        var parts = new List<TypedPlan>();
        Collect(operation.Left, operation, parts);
        Collect(operation.Right, operation, parts);
        var queries = parts.Select((part, i) => Query(translator.Translate(part), i == 0 ? operation.Output : null));
        return new SelectBuilder($"({string.Join($" {Keyword(operation)} ", queries)})", operation.Output);
    }

    private static void Collect(TypedPlan plan, TypedSetOperation parent, List<TypedPlan> parts)
    {
        if (
            plan is TypedSetOperation { Type: SetOperationType.Union } operation
            && parent.Type == SetOperationType.Union
            && operation.IsAll == parent.IsAll
        )
        {
            Collect(operation.Left, parent, parts);
            Collect(operation.Right, parent, parts);
        }
        else
        {
            parts.Add(plan);
        }
    }

    // The first query names the columns.
    private static string Query(SelectBuilder query, ValueList<AttributeReference>? names)
    {
        if (names is null || names.Count == 0)
        {
            return $"({query.ToSql(isExplicit: true)})";
        }

        var nested = query.Nest();
        nested.SetColumns([.. query.Output.Zip(names, (from, to) => new SelectColumn(to.Id, SqlText.Column(from.Id)))], names);
        return $"({nested.ToSql(isExplicit: true)})";
    }

    private static string Keyword(TypedSetOperation operation) =>
        (
            operation.Type switch
            {
                SetOperationType.Union => "UNION",
                SetOperationType.Intersect => "INTERSECT",
                SetOperationType.Except => "EXCEPT",
                _ => throw new ArgumentOutOfRangeException(nameof(operation), operation.Type, null),
            }
        ) + (operation.IsAll ? " ALL" : "");
}
