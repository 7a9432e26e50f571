namespace Shared.Spark.Catalyst.Parsing;

/// <summary>
/// Cuts a text into tokens as Spark's <c>SqlBaseLexer</c> does. It never fails: what it does not know becomes a token the parser refuses.
/// </summary>
internal sealed partial class Lexer(string text)
{
    private readonly List<Token> _tokens = new((text.Length / 4) + 8);
    private readonly Stack<int> _open = new();
    private int _position;

    /// <summary>Whether the text ends within a <c>/* comment</c>.</summary>
    internal bool HasUnclosedComment { get; private set; }

    /// <summary>All tokens, the last of which is the end of the input.</summary>
    internal Token[] Tokenize()
    {
        while (SkipHidden())
        {
            var start = _position;
            var kind = Next(text[start]);
            Add(kind, start);
        }

        Add(TokenKind.EndOfInput, _position);
        return [.. _tokens];
    }

    private void Add(TokenKind kind, int start)
    {
        if (kind == TokenKind.LeftParen)
        {
            _open.Push(_tokens.Count);
        }
        else if (kind == TokenKind.RightParen && _open.TryPop(out var opening))
        {
            _tokens[opening] = _tokens[opening] with { Partner = _tokens.Count };
        }

        _tokens.Add(new Token(kind, start, _position));
    }

    /// <summary>Skips white space and comments; false at the end.</summary>
    private bool SkipHidden()
    {
        while (_position < text.Length)
        {
            var c = text[_position];
            if (c is ' ' or '\t' or '\n' or '\r')
            {
                _position++;
            }
            else if (c == '-' && Peek(1) == '-')
            {
                SkipLineComment();
            }
            else if (c == '/' && Peek(1) == '*' && Peek(2) != '+')
            {
                SkipBracketedComment();
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    // A backslash at the end of the line continues the comment on the next one.
    private void SkipLineComment()
    {
        for (_position += 2; _position < text.Length && text[_position] is not ('\n' or '\r'); _position++)
        {
            if (text[_position] == '\\' && Peek(1) == '\n')
            {
                _position++;
            }
        }
    }

    private void SkipBracketedComment()
    {
        var depth = 0;
        do
        {
            if (_position >= text.Length)
            {
                HasUnclosedComment = true;
                return;
            }

            if (text[_position] == '/' && Peek(1) == '*' && Peek(2) != '+')
            {
                depth++;
                _position += 2;
            }
            else if (text[_position] == '*' && Peek(1) == '/')
            {
                depth--;
                _position += 2;
            }
            else
            {
                _position++;
            }
        } while (depth > 0);
    }

    private TokenKind Next(char c) =>
        c switch
        {
            '\'' => Quoted(c, TokenKind.StringLiteral),
            '"' => Quoted(c, TokenKind.DoubleQuotedString),
            '`' => Backquoted(),
            'r' or 'R' when Peek(1) is '\'' or '"' => RawString(),
            >= '0' and <= '9' => Number(),
            '.' when char.IsAsciiDigit(Peek(1)) => FractionOnly(),
            _ when IsWordCharacter(c) => Word(),
            _ => Symbol(c),
        };

    private TokenKind Symbol(char c)
    {
        var (kind, length) = (c, Peek(1), Peek(2)) switch
        {
            ('<', '=', '>') => (TokenKind.NullSafeEqual, 3),
            ('/', '*', '+') => (TokenKind.HintStart, 3),
            ('=', '=', _) => (TokenKind.Equal, 2),
            ('=', '>', _) => (TokenKind.FatArrow, 2),
            ('<', '>', _) => (TokenKind.NotEqual, 2),
            ('<', '=', _) or ('!', '>', _) => (TokenKind.LessOrEqual, 2),
            ('>', '=', _) or ('!', '<', _) => (TokenKind.GreaterOrEqual, 2),
            ('!', '=', _) => (TokenKind.NotEqualC, 2),
            ('|', '|', _) => (TokenKind.ConcatPipe, 2),
            ('-', '>', _) => (TokenKind.Arrow, 2),
            ('*', '/', _) => (TokenKind.HintEnd, 2),
            _ => (Symbol1(c), 1),
        };
        _position += length;
        return kind;
    }

    private static TokenKind Symbol1(char c) =>
        c switch
        {
            ';' => TokenKind.Semicolon,
            '(' => TokenKind.LeftParen,
            ')' => TokenKind.RightParen,
            ',' => TokenKind.Comma,
            '.' => TokenKind.Dot,
            '[' => TokenKind.LeftBracket,
            ']' => TokenKind.RightBracket,
            ':' => TokenKind.Colon,
            '?' => TokenKind.Question,
            '!' => TokenKind.Not,
            '=' => TokenKind.Equal,
            '<' => TokenKind.Less,
            '>' => TokenKind.Greater,
            '+' => TokenKind.Plus,
            '-' => TokenKind.Minus,
            '*' => TokenKind.Asterisk,
            '/' => TokenKind.Slash,
            '%' => TokenKind.Percent,
            '~' => TokenKind.Tilde,
            '&' => TokenKind.Ampersand,
            '|' => TokenKind.Pipe,
            '^' => TokenKind.Hat,
            _ => TokenKind.Unrecognized,
        };

    private TokenKind Word()
    {
        var start = _position;
        _position = WordEnd(start);
        return Keywords.Find(text.AsSpan(start, _position - start));
    }

    private TokenKind Quoted(char quote, TokenKind kind)
    {
        for (var i = _position + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                _position = i + 1;
                return kind;
            }
        }

        _position++;
        return TokenKind.Unrecognized;
    }

    private TokenKind RawString()
    {
        var end = text.IndexOf(text[_position + 1], _position + 2);
        if (end < 0)
        {
            return Word();
        }

        _position = end + 1;
        return TokenKind.StringLiteral;
    }

    // A doubled quote is one of the name; the longest name wins, as in ANTLR.
    private TokenKind Backquoted()
    {
        var end = -1;
        for (var i = _position + 1; i < text.Length; i++)
        {
            if (text[i] == '`')
            {
                end = i;
                if (i + 1 >= text.Length || text[i + 1] != '`')
                {
                    break;
                }

                i++;
            }
        }

        _position = end < 0 ? _position + 1 : end + 1;
        return end < 0 ? TokenKind.Unrecognized : TokenKind.BackquotedIdentifier;
    }

    private char Peek(int distance) => _position + distance < text.Length ? text[_position + distance] : '\0';

    private int WordEnd(int index)
    {
        while (index < text.Length && IsWordCharacter(text[index]))
        {
            index++;
        }

        return index;
    }

    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
