using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>A pattern of <c>java.text.SimpleDateFormat</c>: letters are fields, all else and what is quoted stands for itself.</summary>
internal sealed class LegacyPattern
{
    private const string Letters = "GyMdkHmsSEDFwWahKzZYuXL";

    private readonly long _fractionUnits;

    private LegacyPattern(List<PatternPart> parts)
    {
        Parts = parts;
        _fractionUnits = (long)
            Math.Pow(10, parts.OfType<PatternPart.Field>().Where(field => field.Letter == 'S').Sum(field => field.Count));
    }

    /// <summary>What it is made of, in order.</summary>
    internal IReadOnlyList<PatternPart> Parts { get; }

    /// <summary>The microseconds of what the letters S are, when they are a fraction.</summary>
    internal long FractionOf(long value) => (long)((Int128)value * DateTimeConstants.MicrosPerSecond / _fractionUnits);

    /// <summary>What the letters S are for microseconds, when they are a fraction.</summary>
    internal long FractionFrom(long micros) => (long)((Int128)micros * _fractionUnits / DateTimeConstants.MicrosPerSecond);

    /// <exception cref="SparkRuntimeException">The text is no pattern.</exception>
    internal static LegacyPattern Parse(string text, LegacyFormat format) =>
        TryParse(text, format, out var error) ?? throw new SparkRuntimeException(null, error);

    internal static LegacyPattern? TryParse(string text, LegacyFormat format) => TryParse(text, format, out _);

    private static LegacyPattern? TryParse(string text, LegacyFormat format, out string error)
    {
        error = "";
        var parts = new List<PatternPart>();
        for (var position = 0; position < text.Length; )
        {
            var character = text[position];
            if (character == '\'')
            {
                if (QuotedText.Read(text, ref position) is not { } quoted)
                {
                    error = "Unterminated quote";
                    return null;
                }

                parts.Add(new PatternPart.Literal(quoted));
            }
            else if (char.IsAsciiLetter(character))
            {
                var start = position;
                while (position < text.Length && text[position] == character)
                {
                    position++;
                }

                if (
                    !Letters.Contains(character, StringComparison.Ordinal)
                    || (character == 'L' && format == LegacyFormat.Fast)
                    || (character == 'X' && position - start > 3)
                )
                {
                    error =
                        character == 'X'
                            ? $"invalid ISO 8601 format: length={position - start}"
                            : $"Illegal pattern character '{character}'";
                    return null;
                }

                parts.Add(new PatternPart.Field(character, position - start));
            }
            else
            {
                parts.Add(new PatternPart.Literal(character.ToString()));
                position++;
            }
        }

        return new LegacyPattern(parts);
    }
}
