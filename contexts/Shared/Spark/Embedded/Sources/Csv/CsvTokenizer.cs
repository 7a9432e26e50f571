using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Csv;

/// <summary>
/// Takes records of CSV apart, step by step as the univocity parser does for Spark, so that quotes that are no standard give the same
/// values. See https://github.com/uniVocity/univocity-parsers, <c>CsvParser</c>.
/// </summary>
internal ref partial struct CsvTokenizer
{
    private const int EndOfText = -1;

    private readonly ReadOnlySpan<byte> _text;
    private readonly CsvOptions _options;
    private readonly CsvTokens _tokens;
    private readonly ReadOnlySpan<byte> _newLine;
    private readonly bool _trimsLeading;
    private readonly bool _trimsTrailing;
    private readonly ReadOnlySpan<byte> _delimiter;
    private readonly byte _quote;
    private readonly byte _escape;
    private readonly byte _escapeOfEscape;
    private int _position;

    // In quotes: the character that is looked at, the one before it, 0 for none that matters, and whether it stands for two that end a
    // line.
    private int _current;
    private int _previous;
    private bool _isTwoWide;
    private bool _isUnescaped;
    private int _valueStart;

    /// <summary>Begins at the start of a text.</summary>
    /// <param name="text">A line, or a whole file.</param>
    /// <param name="newLine">What ends a record; empty when the text is one.</param>
    /// <param name="options">The options.</param>
    /// <param name="tokens">Where the values go.</param>
    internal CsvTokenizer(ReadOnlySpan<byte> text, ReadOnlySpan<byte> newLine, CsvOptions options, CsvTokens tokens)
    {
        _text = text;
        _newLine = newLine;
        (_options, _tokens) = (options, tokens);
        (_trimsLeading, _trimsTrailing) = (options.IgnoresLeadingSpace ?? false, options.IgnoresTrailingSpace ?? false);
        _delimiter = options.Delimiter;
        (_quote, _escape, _escapeOfEscape) = (options.Quote, options.Escape, options.EscapeOfEscape);
    }

    /// <summary>Where the record that was read last stands in the text.</summary>
    internal Range Record { get; private set; }

    /// <summary>Reads the next record that is neither empty nor a comment; false behind the last.</summary>
    internal bool Read()
    {
        while (_position < _text.Length)
        {
            _tokens.Clear();
            if (!_newLine.IsEmpty && _options.Comment != 0 && _text[_position] == _options.Comment)
            {
                SkipLine();
                continue;
            }

            var start = _position;
            ReadRecord();
            var end = _position;
            Record = start..end;
            SkipNewLine();
            if (_tokens.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool IsAtNewLine(int position) => !_newLine.IsEmpty && _text[position..].StartsWith(_newLine);

    private readonly bool IsAtDelimiter(int position) =>
        _delimiter.Length == 1 ? _text[position] == _delimiter[0] : _text[position..].StartsWith(_delimiter);

    private void SkipLine()
    {
        var length = _text[_position..].IndexOf(_newLine);
        _position = length < 0 ? _text.Length : _position + length + _newLine.Length;
    }

    private void SkipNewLine()
    {
        if (_position < _text.Length && IsAtNewLine(_position))
        {
            _position += _newLine.Length;
        }
    }

    // Each turn reads a value and the delimiter behind it.
    private void ReadRecord()
    {
        while (_position < _text.Length && !IsAtNewLine(_position))
        {
            SkipLeadingSpace();
            if (_position >= _text.Length)
            {
                _tokens.AddNull();
                return;
            }

            if (IsAtDelimiter(_position) || IsAtNewLine(_position))
            {
                _tokens.AddNull();
            }
            else if (_quote != 0 && _text[_position] == _quote)
            {
                ReadQuoted();
            }
            else
            {
                ReadPlain();
            }

            CheckLimits();
            if (_position >= _text.Length || !IsAtDelimiter(_position))
            {
                return;
            }

            _position += _delimiter.Length;
            if (_position >= _text.Length || IsAtNewLine(_position))
            {
                _tokens.AddNull();
            }
        }
    }

    private void SkipLeadingSpace()
    {
        while (_trimsLeading && _position < _text.Length && _text[_position] <= ' ' && !IsAtDelimiter(_position) && !IsAtNewLine(_position))
        {
            _position++;
        }
    }

    private void ReadPlain()
    {
        var start = _position;
        _position = FindEnd(start);
        var end = _position;
        while (_trimsTrailing && end > start && _text[end - 1] <= ' ')
        {
            end--;
        }

        _tokens.AddSlice(start, end - start);
    }

    // Where the value that goes on at a position ends: at a delimiter, an end of a line, or the end of the text.
    private readonly int FindEnd(int position)
    {
        var rest = _text[position..];
        var delimiter = rest.IndexOf(_delimiter);
        if (_newLine.IsEmpty)
        {
            return delimiter < 0 ? _text.Length : position + delimiter;
        }

        var newLine = (delimiter < 0 ? rest : rest[..delimiter]).IndexOf(_newLine);
        return newLine >= 0 ? position + newLine
            : delimiter < 0 ? _text.Length
            : position + delimiter;
    }

    private readonly void CheckLimits()
    {
        if (_tokens.Count > _options.MaxColumns)
        {
            throw new SparkException(null, $"A record has more than {_options.MaxColumns} columns. The option 'maxColumns' allows more.");
        }

        if (
            _options.MaxCharacters >= 0
            && !_tokens.IsNull(_tokens.Count - 1)
            && _tokens.Get(_tokens.Count - 1, _text).Length > _options.MaxCharacters
        )
        {
            throw new SparkException(
                null,
                $"A value has more than {_options.MaxCharacters} characters. The option 'maxCharsPerColumn' allows more."
            );
        }
    }
}
