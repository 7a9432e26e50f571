namespace Shared.Spark.Catalyst.Parsing;

/// <content>Numbers: the longest token wins, and of two as long the number; a number with a point must not run into a word.</content>
internal sealed partial class Lexer
{
    private TokenKind Number()
    {
        var start = _position;
        var digits = DigitsEnd(start);
        if (digits < text.Length && text[digits] == '.' && Fraction(DigitsEnd(digits + 1)) is { } kind)
        {
            return kind;
        }

        var exponent = ExponentEnd(digits);
        var (suffixKind, suffixEnd) = Suffix(exponent > 0 ? exponent : digits, hasExponent: exponent > 0);
        var word = WordEnd(start);
        var end = Math.Max(suffixEnd, word);
        _position = end;
        return word > suffixEnd ? TokenKind.Identifier : suffixKind;
    }

    private TokenKind FractionOnly()
    {
        if (Fraction(DigitsEnd(_position + 1)) is { } kind)
        {
            return kind;
        }

        _position++;
        return TokenKind.Dot;
    }

    /// <summary>The kind of a number with a point whose digits end at <paramref name="digits"/>; null when it runs into a word.</summary>
    private TokenKind? Fraction(int digits)
    {
        var exponent = ExponentEnd(digits);
        if (exponent > 0)
        {
            var (kind, end) = Suffix(exponent, hasExponent: true);
            if (IsFree(end))
            {
                _position = end;
                return kind;
            }
        }
        else
        {
            var (kind, end) = Suffix(digits, hasExponent: false);
            if (
                end > digits
                && kind is not (TokenKind.BigIntLiteral or TokenKind.SmallIntLiteral or TokenKind.TinyIntLiteral)
                && IsFree(end)
            )
            {
                _position = end;
                return kind;
            }
        }

        if (!IsFree(digits))
        {
            return null;
        }

        _position = digits;
        return TokenKind.DecimalValue;
    }

    private (TokenKind Kind, int End) Suffix(int index, bool hasExponent)
    {
        var c = index < text.Length ? char.ToUpperInvariant(text[index]) : '\0';
        return c switch
        {
            'L' when !hasExponent => (TokenKind.BigIntLiteral, index + 1),
            'S' when !hasExponent => (TokenKind.SmallIntLiteral, index + 1),
            'Y' when !hasExponent => (TokenKind.TinyIntLiteral, index + 1),
            'F' => (TokenKind.FloatLiteral, index + 1),
            'D' => (TokenKind.DoubleLiteral, index + 1),
            'B' when index + 1 < text.Length && text[index + 1] is 'D' or 'd' => (TokenKind.BigDecimalLiteral, index + 2),
            _ => (hasExponent ? TokenKind.ExponentValue : TokenKind.IntegerValue, index),
        };
    }

    /// <summary>The end of an exponent at <paramref name="index"/>; 0 when there is none.</summary>
    private int ExponentEnd(int index)
    {
        if (index >= text.Length || text[index] is not ('e' or 'E'))
        {
            return 0;
        }

        var digits = index + 1 < text.Length && text[index + 1] is '+' or '-' ? index + 2 : index + 1;
        var end = DigitsEnd(digits);
        return end > digits ? end : 0;
    }

    private int DigitsEnd(int index)
    {
        while (index < text.Length && char.IsAsciiDigit(text[index]))
        {
            index++;
        }

        return index;
    }

    private bool IsFree(int end) => end >= text.Length || !IsWordCharacter(text[end]);
}
