using System.Text.RegularExpressions;

namespace Shared.Spark.Catalyst.Parsing;

/// <summary>Replaces <c>${name}</c> by the values of settings, as Spark's <c>VariableSubstitution</c>.</summary>
internal static partial class VariableSubstitution
{
    internal static string Apply(string text, Func<string, string?>? variables) =>
        variables is null || !text.Contains("${", StringComparison.Ordinal)
            ? text
            : Reference().Replace(text, match => Value(match.Groups[1].Value, variables) ?? match.Value);

    private static string? Value(string reference, Func<string, string?> variables)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || reference[..colon] is not ("spark" or "sparkconf" or "hivevar" or "hiveconf")
            ? variables(reference)
            : variables(reference[(colon + 1)..]);
    }

    [GeneratedRegex(@"\$\{([^}]*)\}")]
    private static partial Regex Reference();
}
