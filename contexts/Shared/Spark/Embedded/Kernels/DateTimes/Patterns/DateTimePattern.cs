using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>
/// A pattern of dates and times, as Spark takes it of <c>java.time.format.DateTimeFormatter</c>, in English.
/// See https://spark.apache.org/docs/3.5.7/sql-ref-datetime-pattern.html.
/// </summary>
internal sealed class DateTimePattern
{
    private DateTimePattern(string text, IReadOnlyList<PatternPart> parts) => (Text, Parts) = (text, parts);

    internal string Text { get; }

    /// <summary>What it is made of, in order.</summary>
    internal IReadOnlyList<PatternPart> Parts { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="isForParsing">Whether it is to read text, which not all letters can.</param>
    /// <exception cref="SparkRuntimeException">It is none.</exception>
    internal static DateTimePattern Parse(string text, bool isForParsing)
    {
        var position = 0;
        var parts = ParseParts(text, ref position, isForParsing, depth: 0);
        return new DateTimePattern(text, parts);
    }

    private static List<PatternPart> ParseParts(string text, ref int position, bool isForParsing, int depth)
    {
        var parts = new List<PatternPart>();
        while (position < text.Length)
        {
            var character = text[position];
            switch (character)
            {
                case '\'':
                    parts.Add(
                        new PatternPart.Literal(
                            QuotedText.Read(text, ref position)
                                ?? throw new SparkRuntimeException(null, $"Pattern ends with an incomplete string literal: {text}")
                        )
                    );
                    break;
                case '[':
                    position++;
                    parts.Add(new PatternPart.Optional(ParseParts(text, ref position, isForParsing, depth + 1)));
                    break;
                case ']':
                    if (depth == 0)
                    {
                        throw new SparkRuntimeException(null, "Pattern invalid as it contains ] without previous [");
                    }

                    position++;
                    return parts;
                case '{' or '}' or '#':
                    throw new SparkRuntimeException(null, $"Pattern includes reserved character: '{character}'");
                case var letter when char.IsAsciiLetter(letter):
                    var start = position;
                    while (position < text.Length && text[position] == letter)
                    {
                        position++;
                    }

                    parts.Add(FieldOf(letter, position - start, isForParsing));
                    break;
                default:
                    parts.Add(new PatternPart.Literal(character.ToString()));
                    position++;
                    break;
            }
        }

        return parts;
    }

    private static PatternPart.Field FieldOf(char letter, int count, bool isForParsing)
    {
        var isUnsupported =
            letter is 'Y' or 'W' or 'w' or 'u' or 'e' or 'c' or 'A' or 'B' or 'n' or 'N' or 'p'
            || (isForParsing && letter is 'E' or 'F' or 'q' or 'Q' && isForParsing)
            || (letter is 'G' or 'M' or 'L' or 'E' or 'Q' or 'q' && count >= 5);
        if (isUnsupported)
        {
            throw new SparkRuntimeException(null, $"Illegal pattern character: {letter}");
        }

        var max = letter switch
        {
            'd' or 'h' or 'H' or 'k' or 'K' or 'm' or 's' or 'V' => 2,
            'D' => 3,
            'a' or 'F' => 1,
            'S' => 9,
            'y' => 6,
            'z' => 4,
            'x' or 'X' or 'Z' => 5,
            'G' or 'M' or 'L' or 'E' or 'Q' or 'q' or 'O' => 4,
            _ => 0,
        };
        if (max == 0)
        {
            throw new SparkRuntimeException(null, $"Unknown pattern letter: {letter}");
        }

        if (count > max || (letter == 'V' && count != 2) || (letter == 'O' && count is not (1 or 4)))
        {
            throw new SparkRuntimeException(null, $"Too many pattern letters: {letter}");
        }

        return new PatternPart.Field(letter, count);
    }
}
