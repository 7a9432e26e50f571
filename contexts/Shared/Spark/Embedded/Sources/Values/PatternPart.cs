namespace Shared.Spark.Embedded.Sources.Values;

/// <summary>A part of a date-time pattern.</summary>
/// <param name="Letter">The pattern letter; <c>'</c> for a literal, <c>[</c> for an optional part.</param>
/// <param name="Count">How often the letter stands.</param>
/// <param name="Literal">The text of a literal.</param>
/// <param name="Parts">What an optional part holds.</param>
internal sealed record PatternPart(char Letter, int Count, string Literal, IReadOnlyList<PatternPart> Parts)
{
    private const string Letters = "GyuMLdDHhKkmsSaEXxZzVOn";

    /// <summary>The parts of a pattern of Java's DateTimeFormatter, those that Spark's files know.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    internal static IReadOnlyList<PatternPart> Parse(string pattern)
    {
        var position = 0;
        var parts = ParseUntil(pattern, ref position, isOptional: false);
        return position == pattern.Length ? parts : throw new ArgumentException($"Pattern has no '[' for the ']' at {position}");
    }

    private static List<PatternPart> ParseUntil(string pattern, ref int position, bool isOptional)
    {
        var parts = new List<PatternPart>();
        while (position < pattern.Length && pattern[position] != ']')
        {
            var c = pattern[position];
            if (c == '[')
            {
                position++;
                parts.Add(new PatternPart('[', 0, "", ParseUntil(pattern, ref position, isOptional: true)));
                position++;
            }
            else if (c == '\'')
            {
                parts.Add(new PatternPart('\'', 0, ReadQuoted(pattern, ref position), []));
            }
            else if (char.IsAsciiLetter(c))
            {
                var start = position;
                while (position < pattern.Length && pattern[position] == c)
                {
                    position++;
                }

                parts.Add(Letters.Contains(c, StringComparison.Ordinal)
                    ? new PatternPart(c, position - start, "", [])
                    : throw new ArgumentException($"Illegal pattern character: {c}"));
            }
            else
            {
                position++;
                parts.Add(new PatternPart('\'', 0, c.ToString(), []));
            }
        }

        return isOptional && position == pattern.Length ? throw new ArgumentException("Pattern ends with an incomplete optional part") : parts;
    }

    private static string ReadQuoted(string pattern, ref int position)
    {
        var end = pattern.IndexOf('\'', position + 1);
        if (end < 0)
        {
            throw new ArgumentException($"Pattern ends with an incomplete string literal: {pattern}");
        }

        var text = end == position + 1 ? "'" : pattern[(position + 1)..end];
        position = end + 1;
        return text;
    }
}
