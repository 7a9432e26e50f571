using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using static System.StringComparison;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>Errors, with Spark's classes.</content>
internal sealed partial class Parser
{
    private ParseException SyntaxError(string hint = "") =>
        Kind == TokenKind.EndOfInput && _hasUnclosedComment
            ? Error("UNCLOSED_BRACKETED_COMMENT", Here())
            : Error("PARSE_SYNTAX_ERROR", Here(), ("error", Display(_tokens[_position])), ("hint", hint));

    // The first error that is not of syntax. Syntax comes first, as in Spark, whose parser reads the whole text before it looks at what is
    // said.
    private ParseException? _deferred;

    /// <summary>Keeps an error until the whole text is read; gives what stands in until then.</summary>
    private T Defer<T>(ParseException error, T placeholder)
    {
        _deferred ??= error;
        return placeholder;
    }

    private void Defer(ParseException error) => _deferred ??= error;

    private ParseException ExtraInput() => SyntaxError($": extra input {Display(_tokens[_position])}");

    private static ParseException Error(string errorClass, Origin origin, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var values = new Dictionary<string, string>();
        foreach (var (name, value) in parameters)
        {
            values.Add(name, value);
        }

        return new ParseException(errorClass, values, origin);
    }

    /// <summary>What Spark says without a class of its own.</summary>
    private static ParseException Invalid(string message, Origin origin) => Error("_LEGACY_ERROR_TEMP_0064", origin, ("msg", message));

    private static ParseException NotAllowed(string message, Origin origin) =>
        Error("_LEGACY_ERROR_TEMP_0035", origin, ("message", message));

    private ParseException TooDeep() =>
        new(
            "_LEGACY_ERROR_TEMP_0064",
            new Dictionary<string, string>
            {
                ["msg"] = "The statement is nested too deep. Split it into views or common table expressions",
            },
            Here()
        );

    private string Display(in Token token) =>
        token.Kind == TokenKind.EndOfInput
            ? "end of input"
            : $"'{TextOf(token).ToString().Replace("\n", "\\n", Ordinal).Replace("\r", "\\r", Ordinal).Replace("\t", "\\t", Ordinal)}'";

    /// <summary>A word of SQL as Spark's messages have it: <c>"DATE"</c>.</summary>
    private static string SqlWord(string word) => $"\"{word.ToUpperInvariant()}\"";
}
