using System.Globalization;
using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Embedded.Translation.Relations;

/// <summary>WITH. A query that is used once is put where it is used; one that gives other rows each time is computed once.</summary>
internal static class CteTranslation
{
    internal static SelectBuilder Translate(TypedWithCte with, PlanTranslator translator)
    {
        var uses = new Dictionary<long, int>();
        PlanWalk.Visit(
            with,
            plan =>
            {
                if (plan is TypedCteReference reference)
                {
                    uses[reference.Id] = uses.GetValueOrDefault(reference.Id) + 1;
                }
            }
        );
        var named = new List<string>();
        foreach (var definition in with.Definitions)
        {
            var count = uses.GetValueOrDefault(definition.Id);
            if (count == 1 || PlanWalk.HasOuterReference(definition.Plan))
            {
                translator.InlinedCtes[definition.Id] = definition;
            }
            else if (count > 1)
            {
                var materialized = PlanWalk.IsDeterministic(definition.Plan) ? "" : " MATERIALIZED";
                named.Add($"{NameOf(definition.Id)} AS{materialized} {translator.Subquery(definition.Plan)}");
            }
        }

        var select = translator.Translate(with.Input);
        if (named.Count == 0)
        {
            return select;
        }

        var outer = select.HasWith ? select.Nest() : select;
        named.ForEach(outer.AddWith);
        return outer;
    }

    internal static SelectBuilder Translate(TypedCteReference reference, PlanTranslator translator)
    {
        if (!translator.InlinedCtes.TryGetValue(reference.Id, out var definition))
        {
            return PlanTranslator.TableOf(NameOf(reference.Id), reference.Output);
        }

        var select = translator.Translate(definition.Plan).ForColumns();
        select.SetColumns(
            [.. definition.Plan.Output.Zip(reference.Output, (from, to) => new SelectColumn(to.Id, SqlText.Column(from.Id)))],
            reference.Output
        );
        return select;
    }

    private static string NameOf(long id) => string.Create(CultureInfo.InvariantCulture, $"cte{id}");
}
