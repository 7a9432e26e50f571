using System.Buffers;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Csv;

/// <content>Values in quotes.</content>
internal ref partial struct CsvTokenizer
{
    private readonly bool IsAtEndOfValue => _current != EndOfText && (IsAtDelimiter(_position - 1) || IsAtNewLine(_position - 1));

    private void ReadQuoted()
    {
        // Most values have neither quotes nor escapes in them.
        var start = _position + 1;
        var length = _text[start..].IndexOfAny(_quote, _escape);
        if (
            length >= 0
            && _text[start + length] == _quote
            && start + length + 1 < _text.Length
            && (IsAtDelimiter(start + length + 1) || (IsAtNewLine(start + length + 1) && _newLine.Length == 1))
        )
        {
            _tokens.AddSlice(start, length);
            _position = start + length + 1;
            return;
        }

        (_previous, _isUnescaped, _valueStart) = (0, false, _tokens.Buffer.WrittenCount);
        _current = _quote;
        _position++;
        ReadQuotedValue();
        if (_current == EndOfText)
        {
            _position = _text.Length;
        }
        else
        {
            _position -= _isTwoWide ? 2 : 1;
        }

        _tokens.AddBuffered(_valueStart, _tokens.Buffer.WrittenCount - _valueStart);
    }

    // Goes on to the next character; at the end of the text, adds what a value that ends there is to have.
    private bool Next()
    {
        if (_position < _text.Length)
        {
            _current = _text[_position++];
            if (_newLine.Length == 2 && IsAtNewLine(_position - 1))
            {
                // Two characters that end a line are taken for one line feed.
                _current = '\n';
                _position++;
                _isTwoWide = true;
                return true;
            }

            _isTwoWide = false;
            return true;
        }

        if (_current == _quote && _previous != _quote && !_isUnescaped)
        {
            Append(_quote);
        }

        _current = EndOfText;
        return false;
    }

    private readonly bool IsDelimiterOrNewLine => _isTwoWide || IsAtEndOfValue;

    private void ReadQuotedValue()
    {
        if (_previous != 0 && _options.StopsAtDelimiter)
        {
            Prepend(_quote);
            AppendToEnd();
            return;
        }

        if (!Next())
        {
            return;
        }

        while (_previous != _quote || !(_current <= ' ' || IsDelimiterOrNewLine))
        {
            if (_current != _quote && _current != _escape)
            {
                if (_previous == _quote)
                {
                    HandleUnescapedQuote();
                    return;
                }

                if (_previous == _escape && _escape != 0)
                {
                    Append(_escape);
                }

                if (!AppendToQuoteOrEscape())
                {
                    return;
                }

                _previous = _current;
                if (!Next())
                {
                    return;
                }
            }
            else
            {
                HandleEscape();
                _previous = _current;
                if (!Next() || (_isUnescaped && IsDelimiterOrNewLine))
                {
                    return;
                }
            }
        }

        ReadBehindQuote();
    }

    // Spaces behind the closing quote are left out, unless something follows them.
    private void ReadBehindQuote()
    {
        if (IsDelimiterOrNewLine || _current > ' ')
        {
            return;
        }

        var spaces = _position - 1;
        do
        {
            if (!Next() || _isTwoWide || IsAtNewLine(_position - 1))
            {
                return;
            }
        } while (_current <= ' ' && !IsAtDelimiter(_position - 1));
        if (IsAtDelimiter(_position - 1))
        {
            return;
        }

        Append(_quote);
        _tokens.Buffer.Write(_text[spaces..(_position - 1)]);
        if (_options.StopsAtDelimiter || (_current != _quote && _current != _escape))
        {
            Append((byte)_current);
        }

        _previous = _current;
        ReadQuotedValue();
    }

    private void HandleEscape()
    {
        if (_current == _escape && _previous == _escapeOfEscape && _escapeOfEscape != 0)
        {
            Append(_escape);
            _current = 0;
        }
        else if (_previous == _escape && _escape != 0)
        {
            if (_current == _quote)
            {
                Append(_quote);
                _current = 0;
            }
            else
            {
                Append((byte)_previous);
            }
        }
        else if (_current == _quote && _previous == _quote)
        {
            Append(_quote);
        }
        else if (_previous == _quote)
        {
            RaiseIfAsked();
            Append(_quote);
            _previous = _current;
        }
    }

    private void HandleUnescapedQuote()
    {
        RaiseIfAsked();
        _isUnescaped = true;
        Append(_quote);
        Append((byte)_current);
        _previous = _current;
        ReadQuotedValue();
    }

    private readonly void RaiseIfAsked()
    {
        if (_options.RaisesOnUnescapedQuotes)
        {
            throw new SparkException(
                null,
                $"Unescaped quote character '{(char)_quote}' inside quoted value of CSV field. The option 'unescapedQuoteHandling' may allow it."
            );
        }
    }

    private void AppendToEnd()
    {
        var end = FindEnd(_position);
        _tokens.Buffer.Write(_text[_position..end]);
        _position = end;
        Next();
    }

    private bool AppendToQuoteOrEscape()
    {
        // The character that is looked at is no quote and no escape.
        while (true)
        {
            AppendCurrent();
            var rest = _text[_position..];
            var length = _newLine.Length == 2 ? rest.IndexOfAny(_quote, _escape, _newLine[0]) : rest.IndexOfAny(_quote, _escape);
            _tokens.Buffer.Write(length < 0 ? rest : rest[..length]);
            _position = length < 0 ? _text.Length : _position + length;
            if (length < 0)
            {
                // What ends inside of quotes is taken as it is.
                _current = EndOfText;
                return false;
            }

            Next();
            if (_current == _quote || _current == _escape)
            {
                return true;
            }
        }
    }

    private readonly void AppendCurrent() => Append((byte)_current);

    private readonly void Append(byte value)
    {
        _tokens.Buffer.GetSpan(1)[0] = value;
        _tokens.Buffer.Advance(1);
    }

    private readonly void Prepend(byte value)
    {
        var length = _tokens.Buffer.WrittenCount - _valueStart;
        var moved = _tokens.Buffer.WrittenSpan[_valueStart..].ToArray();
        Append(0);
        var written = System.Runtime.InteropServices.MemoryMarshal.AsMemory(_tokens.Buffer.WrittenMemory).Span[_valueStart..];
        moved.CopyTo(written[1..]);
        written[0] = value;
        System.Diagnostics.Debug.Assert(moved.Length == length, "All of the value is moved.");
    }
}
