using System.Text.RegularExpressions;

namespace Workspace;

/// <summary>A text with tokens in it: @NAME@.</summary>
internal static partial class Template
{
    /// <summary>The text with its tokens replaced; a token without a value is a mistake in the template.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> tokens) =>
        Token()
            .Replace(
                text,
                match =>
                    tokens.GetValueOrDefault(match.Groups[1].Value)
                    ?? throw new UserError($"A template has {match.Value}, which stands for nothing.")
            );

    [GeneratedRegex("@([A-Z_]+)@")]
    private static partial Regex Token();
}
