namespace Shared.Pipelines.Testing.Comparison;

/// <summary>
/// Matches rows as a multiset: first the equal ones, then those left over by how many cells they share.
/// One missing row is one difference, wherever it was.
/// </summary>
/// <param name="comparer">Compares cells.</param>
internal sealed class RowMatcher(CellComparer comparer)
{
    // Pairing compares each with each; a test with more differences is read by its first ones.
    private const int MostPairs = 500;

    internal IReadOnlyList<RowDifference> Differences(IReadOnlyList<object?[]> expected, IReadOnlyList<object?[]> actual)
    {
        var missing = TakeEqual(expected, actual, out var unexpected);
        var pairs = Pair([.. missing.Take(MostPairs)], [.. unexpected.Take(MostPairs)]);
        var pairedExpected = pairs.Select(pair => pair.Expected).ToHashSet();
        var pairedActual = pairs.Select(pair => pair.Actual).ToHashSet();
        return
        [
            .. pairs.Select(pair => new RowDifference(missing[pair.Expected], unexpected[pair.Actual])),
            .. missing.Where((_, index) => !pairedExpected.Contains(index)).Select(row => new RowDifference(row, null)),
            .. unexpected.Where((_, index) => !pairedActual.Contains(index)).Select(row => new RowDifference(null, row)),
        ];
    }

    private List<object?[]> TakeEqual(IReadOnlyList<object?[]> expected, IReadOnlyList<object?[]> actual, out List<object?[]> unexpected)
    {
        var byHash = new Dictionary<int, List<object?[]>>();
        foreach (var row in expected)
        {
            var hash = comparer.HashOf(row);
            (byHash.TryGetValue(hash, out var rows) ? rows : byHash[hash] = []).Add(row);
        }

        unexpected = [];
        var taken = new HashSet<object?[]>(ReferenceEqualityComparer.Instance);
        foreach (var row in actual)
        {
            var candidates = byHash.GetValueOrDefault(comparer.HashOf(row), []);
            var index = candidates.FindIndex(candidate => comparer.AreRowsEqual(candidate, row));
            if (index < 0)
            {
                unexpected.Add(row);
                continue;
            }

            taken.Add(candidates[index]);
            candidates.RemoveAt(index);
        }

        return [.. expected.Where(row => !taken.Contains(row))];
    }

    // The most alike first. Rows that share nothing are no pair.
    private List<(int Expected, int Actual)> Pair(List<object?[]> missing, List<object?[]> unexpected)
    {
        var candidates = new List<(int Expected, int Actual, int Equal)>();
        for (var i = 0; i < missing.Count; i++)
        {
            for (var j = 0; j < unexpected.Count; j++)
            {
                if (comparer.CountEqual(missing[i], unexpected[j]) is > 0 and var equal)
                {
                    candidates.Add((i, j, equal));
                }
            }
        }

        var pairs = new List<(int Expected, int Actual)>();
        var usedExpected = new HashSet<int>();
        var usedActual = new HashSet<int>();
        var bestFirst = candidates
            .OrderByDescending(candidate => candidate.Equal)
            .ThenBy(candidate => candidate.Expected)
            .ThenBy(candidate => candidate.Actual);
        foreach (var (i, j, _) in bestFirst)
        {
            if (!usedExpected.Contains(i) && !usedActual.Contains(j))
            {
                usedExpected.Add(i);
                usedActual.Add(j);
                pairs.Add((i, j));
            }
        }

        pairs.Sort();
        return pairs;
    }
}
