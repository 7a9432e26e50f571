using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Embedded.Translation.Relations;

/// <summary>DISTINCT.</summary>
internal static class DistinctTranslation
{
    internal static SelectBuilder Translate(TypedDistinct distinct, PlanTranslator translator)
    {
        var select = translator.Translate(distinct.Input).ForDistinct();
        select.SetDistinct("DISTINCT");
        return select;
    }

    internal static SelectBuilder Translate(TypedDeduplicate deduplicate, PlanTranslator translator)
    {
        if (deduplicate.Keys.Count == 0)
        {
            var first = translator.Translate(deduplicate.Input);
            first.SetLimit(1);
            return first;
        }

        var select = translator.Translate(deduplicate.Input).ForDistinct();
        if (select.Columns is not null)
        {
            select = select.Nest();
        }

        select.SetDistinct($"DISTINCT ON ({SqlText.Columns(deduplicate.Keys)})");
        return select;
    }
}
