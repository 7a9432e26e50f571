using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Shared.Spark.Embedded.Kernels.Regexes;

/// <summary>What stands behind a backslash, and character classes.</summary>
internal sealed partial class JavaPattern
{
    private void Escape()
    {
        var start = _position++;
        if (IsAtEnd)
        {
            throw new JavaPatternException("Unexpected internal error", _pattern, start);
        }

        var letter = _pattern[_position++];
        switch (letter)
        {
            case 'Q':
                var end = _pattern.IndexOf("\\E", _position, StringComparison.Ordinal);
                _output.Append(Regex.Escape(_pattern[_position..(end < 0 ? _pattern.Length : end)]));
                _position = end < 0 ? _pattern.Length : end + 2;
                break;
            case 'E':
                break;
            case 'A' or 'z' or 'G' or 'B':
                _output.Append('\\').Append(letter);
                break;
            case 'b':
                _output.Append("\\b");
                break;
            case 'Z':
                _output.Append($@"(?=(?:\r\n|[{LineEnds}])?\z)");
                break;
            case 'R':
                _output.Append($@"(?:\r\n|[\n\v\f\r\u0085\u2028\u2029])");
                break;
            case 'X':
                _output.Append(@"(?:\P{M}\p{M}*)");
                break;
            case 'k':
                var close = _pattern.IndexOf('>', _position);
                _output.Append("\\k").Append(_pattern, _position, close + 1 - _position);
                _position = close + 1;
                break;
            case >= '1' and <= '9':
                _output.Append("(?:\\").Append(letter).Append(')');
                break;
            default:
                _position = start;
                var set = ClassEscape();
                _output.Append(
                    set.Length == 1 || (set.Length == 2 && set[0] == '\\') || set.StartsWith("\\u", StringComparison.Ordinal)
                        ? set
                        : $"[{set}]"
                );
                break;
        }
    }

    /// <summary>An escape as the content of a class.</summary>
    private string ClassEscape()
    {
        var start = _position++;
        if (IsAtEnd)
        {
            throw new JavaPatternException("Illegal/unsupported escape sequence", _pattern, start);
        }

        var letter = _pattern[_position++];
        switch (letter)
        {
            case 'd':
                return "0-9";
            case 'D':
                return @"\x00-\x2f\x3a-\uffff";
            case 'w':
                return "a-zA-Z_0-9";
            case 'W':
                return @"\x00-\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\uffff";
            case 's':
                return @" \t\n\x0B\f\r";
            case 'S':
                return @"\x00-\x08\x0e-\x1f\x21-\uffff";
            case 'h':
                return @" \t\u00A0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000";
            case 'v':
                return @"\n\x0B\f\r\u0085\u2028\u2029";
            case 't' or 'n' or 'r' or 'f' or 'a' or 'e':
                return "\\" + letter;
            case '0':
                return Unit(Digits(8, 3, start));
            case 'x' when !IsAtEnd && Current == '{':
                var end = _pattern.IndexOf('}', _position);
                var code = int.Parse(_pattern[(_position + 1)..end], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                _position = end + 1;
                return code > char.MaxValue ? char.ConvertFromUtf32(code) : Unit(code);
            case 'x':
                return Unit(Digits(16, 2, start));
            case 'u':
                return Unit(Digits(16, 4, start));
            case 'c':
                return Unit(_pattern[_position++] ^ 64);
            case 'p' or 'P':
                return Property(isNegated: letter == 'P');
            case var other when char.IsAsciiLetter(other):
                throw new JavaPatternException("Illegal/unsupported escape sequence", _pattern, start);
            default:
                return letter < 128 && !char.IsLetterOrDigit(letter) ? "\\" + letter : letter.ToString();
        }
    }

    private int Digits(int radix, int max, int start)
    {
        var value = 0;
        var count = 0;
        for (; count < max && !IsAtEnd; count++, _position++)
        {
            var digit = char.IsAsciiHexDigit(Current) ? Convert.ToInt32(Current.ToString(), 16) : 99;
            if (digit >= radix)
            {
                break;
            }

            value = (value * radix) + digit;
        }

        return count == 0 ? throw new JavaPatternException("Illegal hexadecimal escape sequence", _pattern, start) : value;
    }

    private static string Unit(int code) => @"\u" + code.ToString("x4", CultureInfo.InvariantCulture);

    private string Property(bool isNegated)
    {
        string name;
        if (!IsAtEnd && Current == '{')
        {
            var end = _pattern.IndexOf('}', _position);
            name = _pattern[(_position + 1)..end];
            _position = end + 1;
        }
        else
        {
            name = _pattern[_position++].ToString();
        }

        var (positive, negative) = name switch
        {
            "Lower" => ("a-z", @"\x00-\x60\x7b-\uffff"),
            "Upper" => ("A-Z", @"\x00-\x40\x5b-\uffff"),
            "ASCII" => (@"\x00-\x7f", @"\x80-\uffff"),
            "Alpha" => ("a-zA-Z", @"\x00-\x40\x5b-\x60\x7b-\uffff"),
            "Digit" => ("0-9", @"\x00-\x2f\x3a-\uffff"),
            "Alnum" => ("a-zA-Z0-9", @"\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\uffff"),
            "Punct" => (@"!-/:-@\[-`{-~", @"\x00-\x20a-zA-Z0-9\x7f-\uffff"),
            "Graph" => ("!-~", @"\x00-\x20\x7f-\uffff"),
            "Print" => (" -~", @"\x00-\x1f\x7f-\uffff"),
            "Blank" => (@" \t", @"\x00-\x08\x0a-\x1f\x21-\uffff"),
            "Cntrl" => (@"\x00-\x1f\x7f", @"\x20-\x7e\x80-\uffff"),
            "XDigit" => ("0-9a-fA-F", @"\x00-\x2f\x3a-\x40\x47-\x60\x67-\uffff"),
            "Space" => (@" \t\n\x0B\f\r", @"\x00-\x08\x0e-\x1f\x21-\uffff"),
            "IsAlphabetic" or "javaLetter" => (@"\p{L}", @"\P{L}"),
            "IsLowercase" or "javaLowerCase" => (@"\p{Ll}", @"\P{Ll}"),
            "IsUppercase" or "javaUpperCase" => (@"\p{Lu}", @"\P{Lu}"),
            "IsDigit" or "javaDigit" => (@"\p{Nd}", @"\P{Nd}"),
            "IsPunctuation" => (@"\p{P}", @"\P{P}"),
            "IsWhite_Space" or "javaWhitespace" => (@"\s", @"\S"),
            "IsCyrillic"
            or "IsGreek"
            or "IsHebrew"
            or "IsArabic"
            or "IsThai"
            or "IsDevanagari"
            or "IsHiragana"
            or "IsKatakana"
            or "IsArmenian"
            or "IsGeorgian" => ($@"\p{{{name}}}", $@"\P{{{name}}}"),
            "IsHan" or "IsIdeographic" => (@"\p{IsCJKUnifiedIdeographs}", @"\P{IsCJKUnifiedIdeographs}"),
            "IsHangul" => (@"\p{IsHangulSyllables}", @"\P{IsHangulSyllables}"),
            "IsLatin" => (
                @"A-Za-z\u00AA\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02B8\u1E00-\u1EFF",
                @"\x00-\x40\x5b-\x60\x7b-\u00A9\u02B9-\u1DFF\u1F00-\uffff"
            ),
            _ => ($@"\p{{{Trim(name)}}}", $@"\P{{{Trim(name)}}}"),
        };
        return isNegated ? negative : positive;
    }

    // \p{IsL}, \p{general_category=Lu}, \p{InGreek}.
    private static string Trim(string name)
    {
        var equals = name.IndexOf('=', StringComparison.Ordinal);
        name = equals < 0 ? name : name[(equals + 1)..];
        return name.StartsWith("In", StringComparison.Ordinal) ? "Is" + name[2..]
            : name.StartsWith("Is", StringComparison.Ordinal) ? name[2..]
            : name;
    }

    // A class within a class is united with what stands before it; && intersects: A && B is A without what is not B.
    private string Class()
    {
        var start = _position++;
        var isNegated = !IsAtEnd && Current == '^';
        _position += isNegated ? 1 : 0;
        var content = new StringBuilder();
        var alternatives = new List<string>();
        var intersected = new List<string>();
        var isFirst = true;
        while (!IsAtEnd && (Current != ']' || isFirst))
        {
            isFirst = false;
            if (Current == '[')
            {
                alternatives.Add(Class());
            }
            else if (string.CompareOrdinal(_pattern, _position, "&&", 0, 2) == 0)
            {
                _position += 2;
                intersected.Add(Intersected());
            }
            else if (Current == '\\' && _position + 1 < _pattern.Length && _pattern[_position + 1] == 'Q')
            {
                var end = _pattern.IndexOf("\\E", _position, StringComparison.Ordinal);
                foreach (var character in _pattern[(_position + 2)..(end < 0 ? _pattern.Length : end)])
                {
                    content.Append(Unit(character));
                }

                _position = end < 0 ? _pattern.Length : end + 2;
            }
            else if (Current == '\\')
            {
                content.Append(ClassEscape());
            }
            else
            {
                content.Append(Current == '^' ? @"\^" : Current.ToString());
                _position++;
            }
        }

        if (IsAtEnd)
        {
            throw new JavaPatternException("Unclosed character class", _pattern, start);
        }

        _position++;
        return Assemble(isNegated, content.ToString(), alternatives, intersected);
    }

    // What follows && up to the end of the class or the next &&, as a class.
    private string Intersected()
    {
        if (!IsAtEnd && Current == '[')
        {
            return Class();
        }

        var end = _position;
        while (end < _pattern.Length && _pattern[end] != ']' && string.CompareOrdinal(_pattern, end, "&&", 0, 2) != 0)
        {
            end += _pattern[end] == '\\' ? 2 : 1;
        }

        var content = new StringBuilder();
        while (_position < end)
        {
            if (Current == '\\')
            {
                content.Append(ClassEscape());
            }
            else
            {
                content.Append(_pattern[_position++]);
            }
        }

        return $"[{content}]";
    }

    private static string Assemble(bool isNegated, string content, List<string> alternatives, List<string> intersected)
    {
        if (alternatives.Count == 0 && intersected.Count == 0)
        {
            return $"[{(isNegated ? "^" : "")}{content}]";
        }

        // One character that each condition looks at before it is taken.
        var union = content.Length > 0 ? [$"[{content}]", .. alternatives] : alternatives;
        var conditions = string.Concat(intersected.Select(other => $"(?={other})"));
        var any =
            union.Count == 0 ? @"[\s\S]"
            : union.Count == 1 ? union[0]
            : $"(?:{string.Join('|', union)})";
        return isNegated ? $@"(?:(?!{conditions}{any})[\s\S])" : $"(?:{conditions}{any})";
    }
}
