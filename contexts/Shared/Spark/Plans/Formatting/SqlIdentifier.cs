namespace Shared.Spark.Plans.Formatting;

/// <summary>Writes names as SQL.</summary>
public static class SqlIdentifier
{
    /// <summary>A part of a name in backquotes: <c>`a b`</c>.</summary>
    public static string Quote(string part) => $"`{part.Replace("`", "``", StringComparison.Ordinal)}`";

    /// <summary>A part of a name, in backquotes only when it needs them, as Spark's <c>quoteIfNeeded</c>.</summary>
    public static string QuoteIfNeeded(string part) => IsPlain(part) ? part : Quote(part);

    /// <summary>A name, each of whose parts is in backquotes only when it needs them: <c>db.`my table`</c>.</summary>
    public static string QuoteIfNeeded(IEnumerable<string> parts) => string.Join('.', parts.Select(QuoteIfNeeded));

    /// <summary>A name with all parts in backquotes, as Spark's error messages have it: <c>`db`.`t`</c>.</summary>
    public static string Quote(IEnumerable<string> parts) => string.Join('.', parts.Select(Quote));

    private static bool IsPlain(string part)
    {
        var digits = 0;
        foreach (var c in part)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return false;
            }

            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits < part.Length;
    }
}
