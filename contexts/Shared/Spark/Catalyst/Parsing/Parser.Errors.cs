using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>Errors, with Spark's classes.</content>
internal sealed partial class Parser
{
    private ParseException SyntaxError(string hint = "") => new(
        "PARSE_SYNTAX_ERROR", new Dictionary<string, string> { ["error"] = Display(_tokens[_position]), ["hint"] = hint }, Here());

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

    private static ParseException NotAllowed(string message, Origin origin) => Error("_LEGACY_ERROR_TEMP_0035", origin, ("message", message));

    private ParseException TooDeep() => new(
        "_LEGACY_ERROR_TEMP_0064",
        new Dictionary<string, string> { ["msg"] = "The statement is nested too deep. Split it into views or common table expressions" },
        Here());

    private string Display(in Token token) =>
        token.Kind == TokenKind.EndOfInput
            ? "end of input"
            : $"'{TextOf(token).ToString().Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}'";

    /// <summary>A word of SQL as Spark's messages have it: <c>"DATE"</c>.</summary>
    private static string SqlWord(string word) => $"\"{word.ToUpperInvariant()}\"";
}
