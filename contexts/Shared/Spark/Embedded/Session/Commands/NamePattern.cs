using System.Text.RegularExpressions;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>
/// The patterns of SHOW … LIKE: <c>*</c> stands for any text, <c>|</c> for or. Mirrors Spark's <c>StringUtils.filterPattern</c>.
/// </summary>
internal static class NamePattern
{
    /// <summary>The names that fit; all without a pattern.</summary>
    internal static IEnumerable<string> Filter(IEnumerable<string> names, string? pattern) =>
        pattern is null ? names : names.Where(name => Matches(name, pattern));

    /// <summary>Whether a name fits.</summary>
    internal static bool Matches(string name, string? pattern) =>
        pattern is null || pattern.Trim().Split('|').Any(part => Fits(name, part));

    private static bool Fits(string name, string part)
    {
        try
        {
            return Regex.IsMatch(name, $"^(?i:{part.Replace("*", ".*", StringComparison.Ordinal)})$", RegexOptions.CultureInvariant);
        }
        catch (ArgumentException)
        {
            // As Spark: what is no pattern fits nothing.
            return false;
        }
    }
}
