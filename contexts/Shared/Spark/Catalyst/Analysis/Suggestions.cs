using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>
/// Names that are near one that does not exist, the nearest first. Mirrors Spark's <c>orderSuggestedIdentifiersBySimilarity</c>.
/// </summary>
internal static class Suggestions
{
    private const int MaxCount = 5;

    /// <summary>The nearest five of some columns, quoted.</summary>
    internal static string For(ValueList<string> name, IEnumerable<AttributeReference> columns)
    {
        // Columns are in the order of their names; a plain name is not told what relation all of them are of.
        var candidates = columns
            .OrderBy(column => column.Name, StringComparer.Ordinal)
            .ThenBy(column => column.Id.Value)
            .Select(column => (ValueList<string>)[.. column.Qualifier, column.Name])
            .Distinct()
            .ToArray();
        if (
            name.Count == 1
            && candidates.Select(candidate => string.Join('.', candidate.Take(candidate.Count - 1))).Distinct().Count() == 1
        )
        {
            candidates = [.. candidates.Select(candidate => (ValueList<string>)[candidate[^1]])];
        }

        var wanted = string.Join('.', name);
        return string.Join(", ", candidates.Select(AnalysisErrors.Name).OrderBy(candidate => Distance(candidate, wanted)).Take(MaxCount));
    }

    /// <summary>How many single characters must change to make one text of the other.</summary>
    internal static int Distance(string left, string right)
    {
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, substitution);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
