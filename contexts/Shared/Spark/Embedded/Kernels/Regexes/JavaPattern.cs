using System.Globalization;
using System.Text;

namespace Shared.Spark.Embedded.Kernels.Regexes;

/// <summary>
/// Translates patterns of <c>java.util.regex</c> to those of .NET: classes of ASCII alone, unions and intersections of classes, possessive
/// quantifiers, quotations, line ends. See https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/regex/Pattern.html.
/// </summary>
internal sealed partial class JavaPattern
{
    private const string LineEnds = @"\n\r\u0085\u2028\u2029";

    private readonly string _pattern;
    private readonly StringBuilder _output = new();
    private int _position;
    private bool _dotMatchesAll;
    private bool _isMultiline;
    private bool _isVerbose;

    private JavaPattern(string pattern) => _pattern = pattern;

    internal static string Translate(string pattern)
    {
        var translator = new JavaPattern(pattern);
        translator.Alternatives(isGroup: false);
        return translator._output.ToString();
    }

    private bool IsAtEnd => _position >= _pattern.Length;

    private char Current => _pattern[_position];

    private void Alternatives(bool isGroup)
    {
        while (!IsAtEnd)
        {
            switch (Current)
            {
                case ')' when isGroup:
                    return;
                case ')':
                    throw new JavaPatternException("Unmatched closing ')'", _pattern, _position);
                case '|':
                    _output.Append('|');
                    _position++;
                    break;
                case '#' when _isVerbose:
                    while (!IsAtEnd && Current != '\n')
                    {
                        _position++;
                    }

                    break;
                case var blank when _isVerbose && char.IsWhiteSpace(blank):
                    _position++;
                    break;
                default:
                    Quantified();
                    break;
            }
        }
    }

    // An atom and what says how often it is there; a possessive quantifier becomes an atomic group.
    private void Quantified()
    {
        var start = _output.Length;
        Atom();
        while (!IsAtEnd && Current is '*' or '+' or '?' or '{')
        {
            var quantifier = Quantifier();
            if (quantifier.Length == 0)
            {
                return;
            }

            _output.Append(quantifier);
            if (!IsAtEnd && Current == '+')
            {
                _position++;
                _output.Insert(start, "(?>").Append(')');
            }
            else if (!IsAtEnd && Current == '?')
            {
                _position++;
                _output.Append('?');
            }
        }
    }

    private string Quantifier()
    {
        if (Current != '{')
        {
            return _pattern[_position++].ToString();
        }

        var end = _pattern.IndexOf('}', _position);
        var content = end < 0 ? "" : _pattern[(_position + 1)..end];
        var parts = content.Split(',');
        if (end < 0 || parts.Length > 2 || parts[0].Length == 0 || !parts.All(part => part.All(char.IsAsciiDigit)))
        {
            throw new JavaPatternException("Illegal repetition", _pattern, _position);
        }

        _position = end + 1;
        return $"{{{content}}}";
    }

    private void Atom()
    {
        switch (Current)
        {
            case '\\':
                Escape();
                break;
            case '[':
                _output.Append(Class());
                break;
            case '(':
                Group();
                break;
            case '.':
                _output.Append(_dotMatchesAll ? @"[\s\S]" : $"[^{LineEnds}]");
                _position++;
                break;
            case '^':
                _output.Append(_isMultiline ? $@"(?:(?<=\A)|(?<=[{LineEnds}])(?!\z))" : @"\A");
                _position++;
                break;
            case '$':
                _output.Append(_isMultiline ? $@"(?=[{LineEnds}]|\z)" : $@"(?=(?:\r\n|[{LineEnds}])?\z)");
                _position++;
                break;
            case '*' or '+' or '?':
                throw new JavaPatternException($"Dangling meta character '{Current}'", _pattern, _position);
            case '{':
                throw new JavaPatternException("Illegal repetition", _pattern, _position);
            default:
                AppendLiteral(_pattern[_position++]);
                break;
        }
    }

    private void Group()
    {
        var (dotMatchesAll, isMultiline, isVerbose) = (_dotMatchesAll, _isMultiline, _isVerbose);
        var start = _position++;
        if (!IsAtEnd && Current == '?')
        {
            _position++;
            if (GroupPrefix())
            {
                return;
            }
        }
        else
        {
            _output.Append('(');
        }

        Alternatives(isGroup: true);
        if (IsAtEnd)
        {
            throw new JavaPatternException("Unclosed group", _pattern, start);
        }

        _position++;
        _output.Append(')');
        (_dotMatchesAll, _isMultiline, _isVerbose) = (dotMatchesAll, isMultiline, isVerbose);
    }

    // True for flags that hold for the rest of the group around them.
    private bool GroupPrefix()
    {
        foreach (var prefix in new[] { "<=", "<!", "=", "!", ">", ":" })
        {
            if (string.CompareOrdinal(_pattern, _position, prefix, 0, prefix.Length) == 0)
            {
                _output.Append("(?").Append(prefix);
                _position += prefix.Length;
                return false;
            }
        }

        if (!IsAtEnd && Current == '<')
        {
            var end = _pattern.IndexOf('>', _position);
            if (end < 0)
            {
                throw new JavaPatternException("named capturing group is missing trailing '>'", _pattern, _position);
            }

            _output.Append("(?").Append(_pattern, _position, end + 1 - _position);
            _position = end + 1;
            return false;
        }

        return Flags();
    }

    private bool Flags()
    {
        var isOn = true;
        var (on, off) = (new StringBuilder(), new StringBuilder());
        for (; !IsAtEnd && Current is not (':' or ')'); _position++)
        {
            switch (Current)
            {
                case '-':
                    isOn = false;
                    break;
                case 'i':
                    (isOn ? on : off).Append('i');
                    break;
                case 's':
                    _dotMatchesAll = isOn;
                    break;
                case 'm':
                    _isMultiline = isOn;
                    break;
                case 'x':
                    _isVerbose = isOn;
                    break;
                case 'u' or 'U' or 'd':
                    break;
                default:
                    throw new JavaPatternException("Unknown inline modifier", _pattern, _position);
            }
        }

        if (IsAtEnd)
        {
            throw new JavaPatternException("Unknown inline modifier", _pattern, _position);
        }

        var isRest = _pattern[_position++] == ')';
        var flags = off.Length > 0 ? $"{on}-{off}" : on.ToString();
        _output.Append(isRest ? (flags.Length > 0 ? $"(?{flags})" : "") : $"(?{flags}:");
        return isRest;
    }

    private void AppendLiteral(char character)
    {
        if (character is '#' or ' ' or '\t' or '\n' or '\r' or '\f' or '\v' or '{' or '}' or ']' or ')' or '"')
        {
            _output.Append(
                character is ' ' or '"' ? character.ToString() : @"\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture)
            );
        }
        else
        {
            _output.Append(character);
        }
    }
}
