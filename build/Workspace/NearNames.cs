namespace Workspace;

/// <summary>Names that a misspelt one may have meant.</summary>
internal static class NearNames
{
    /// <summary>The nearest of the candidates, the best first.</summary>
    public static IReadOnlyList<string> Of(string name, IEnumerable<string> candidates, int most = 3)
    {
        var near =
            from candidate in candidates.Distinct(StringComparer.OrdinalIgnoreCase)
            let distance = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())
            let contains = name.Length > 1 && (Contains(candidate, name) || (candidate.Length > 2 && Contains(name, candidate)))
            where contains || distance <= Math.Max(1, Math.Min(name.Length, candidate.Length) / 2)
            orderby contains ? 0 : distance, distance, candidate
            select candidate;
        return [.. near.Take(most)];
    }

    /// <summary>" Did you mean 'X' or 'Y'?", or nothing.</summary>
    public static string Hint(string name, IEnumerable<string> candidates, string prefix = "")
    {
        var near = Of(name, candidates);
        return near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near.Select(n => $"'{prefix}{n}'"))}?";
    }

    private static bool Contains(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>How many letters to insert, delete, replace or swap with their neighbour (optimal string alignment).</summary>
    internal static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i, j] = Math.Min(replaced, Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
