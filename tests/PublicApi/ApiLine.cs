using System.Text.RegularExpressions;

namespace PublicApi.Tests;

/// <summary>A line of the list: a member of a public type.</summary>
/// <param name="Text">The line as it stands.</param>
/// <param name="Type">The type.</param>
/// <param name="Kind">T a type, C a constructor, M a method, O an operator, P a property, F a constant, V an override.</param>
/// <param name="Signature">The declaration.</param>
internal sealed partial record ApiLine(string Text, string Type, char Kind, string Signature)
{
    public static ApiLine Parse(string line)
    {
        var match = Line().Match(line);
        return match.Success
            ? new ApiLine(line, match.Groups["type"].Value, match.Groups["kind"].Value[0], Normalize(match.Groups["signature"].Value))
            : throw new FormatException($"No member: {line}");
    }

    // Whether a member may be overridden or is set in private is of no interest to those who call it.
    private static string Normalize(string signature) =>
        Modifiers().Replace(signature, "").Replace(" private set; ", " ", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<type>.+?) :: (?<kind>[A-Z])j? (?<signature>.+)$")]
    private static partial Regex Line();

    [GeneratedRegex(@"\b(virtual|override) ")]
    private static partial Regex Modifiers();
}
