namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>What is taken for JSON beyond the standard.</summary>
/// <param name="AllowsComments">Comments as in Java and C++.</param>
/// <param name="AllowsUnquotedNames">Names of fields without quotes.</param>
/// <param name="AllowsSingleQuotes">Single quotes around strings.</param>
/// <param name="AllowsLeadingZeros">Numbers such as <c>01</c>.</param>
/// <param name="AllowsNonNumeric"><c>NaN</c>, <c>INF</c> and <c>Infinity</c>.</param>
/// <param name="AllowsAnyEscape">A backslash before any character.</param>
/// <param name="AllowsControlCharacters">Control characters in strings.</param>
internal sealed record JsonSyntax(
    bool AllowsComments,
    bool AllowsUnquotedNames,
    bool AllowsSingleQuotes,
    bool AllowsLeadingZeros,
    bool AllowsNonNumeric,
    bool AllowsAnyEscape,
    bool AllowsControlCharacters
)
{
    /// <summary>What functions such as <c>get_json_object</c>, which have no options, take for JSON.</summary>
    internal static JsonSyntax OfFunctions { get; } =
        new(
            AllowsComments: false,
            AllowsUnquotedNames: false,
            AllowsSingleQuotes: true,
            AllowsLeadingZeros: false,
            AllowsNonNumeric: false,
            AllowsAnyEscape: false,
            AllowsControlCharacters: true
        );
}
