using System.Buffers;
using System.Globalization;
using System.Text;

namespace Shared.Spark.Embedded.Sources.Json;

/// <content>Strings, names, numbers and words.</content>
internal ref partial struct JsonCursor
{
    private static readonly SearchValues<byte> s_endsOfDouble = SearchValues.Create([
        (byte)'"',
        (byte)'\\',
        .. Enumerable.Range(0, 32).Select(b => (byte)b),
    ]);
    private static readonly SearchValues<byte> s_endsOfSingle = SearchValues.Create([
        (byte)'\'',
        (byte)'\\',
        .. Enumerable.Range(0, 32).Select(b => (byte)b),
    ]);

    private static bool IsNameByte(byte b) => char.IsAsciiLetterOrDigit((char)b) || b is (byte)'_' or (byte)'$' or >= 0x80;

    private static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';

    private bool ReadName()
    {
        var b = _text[_position];
        if (b == '"' || (b == '\'' && _syntax.AllowsSingleQuotes))
        {
            return ReadString(b);
        }

        if (!_syntax.AllowsUnquotedNames)
        {
            return false;
        }

        var start = _position;
        while (_position < _text.Length && IsNameByte(_text[_position]))
        {
            _position++;
        }

        Value = _text[start.._position];
        return _position > start;
    }

    private bool ReadString(byte quote)
    {
        var ends = quote == '"' ? s_endsOfDouble : s_endsOfSingle;
        var start = _position + 1;
        var length = _text[start..].IndexOfAny(ends);
        if (length >= 0 && _text[start + length] == quote)
        {
            Value = _text.Slice(start, length);
            _position = start + length + 1;
            return Check(Value);
        }

        _buffer.ResetWrittenCount();
        _position = start;
        while (length >= 0)
        {
            _buffer.Write(_text.Slice(_position, length));
            _position += length;
            var b = _text[_position++];
            if (b == quote)
            {
                Value = _buffer.WrittenSpan;
                return Check(Value);
            }

            if (b == '\\' ? !ReadEscape() : !_syntax.AllowsControlCharacters)
            {
                break;
            }

            if (b != '\\')
            {
                _buffer.Write([b]);
            }

            length = _text[_position..].IndexOfAny(ends);
        }

        Fail();
        return false;
    }

    private bool Check(ReadOnlySpan<byte> text)
    {
        if (System.Text.Unicode.Utf8.IsValid(text))
        {
            return true;
        }

        Fail();
        return false;
    }

    private bool ReadEscape()
    {
        if (_position >= _text.Length)
        {
            return false;
        }

        var b = _text[_position++];
        switch (b)
        {
            case (byte)'"' or (byte)'\\' or (byte)'/':
                _buffer.Write([b]);
                return true;
            case (byte)'b':
                _buffer.Write("\b"u8);
                return true;
            case (byte)'f':
                _buffer.Write("\f"u8);
                return true;
            case (byte)'n':
                _buffer.Write("\n"u8);
                return true;
            case (byte)'r':
                _buffer.Write("\r"u8);
                return true;
            case (byte)'t':
                _buffer.Write("\t"u8);
                return true;
            case (byte)'u':
                return ReadCodeUnit();
            default:
                _buffer.Write([b]);
                return _syntax.AllowsAnyEscape || (b == '\'' && _syntax.AllowsSingleQuotes);
        }
    }

    private bool ReadCodeUnit()
    {
        if (!TryReadHex(_position, out var unit))
        {
            return false;
        }

        _position += 4;
        var rune = (Rune)'?';
        if (
            char.IsHighSurrogate((char)unit)
            && _position + 1 < _text.Length
            && _text[_position] == '\\'
            && _text[_position + 1] == 'u'
            && TryReadHex(_position + 2, out var low)
            && char.IsLowSurrogate((char)low)
        )
        {
            _position += 6;
            rune = new Rune((char)unit, (char)low);
        }
        else if (Rune.IsValid(unit))
        {
            rune = new Rune(unit);
        }

        // A lone surrogate is written as Java writes it.
        _buffer.Advance(rune.EncodeToUtf8(_buffer.GetSpan(4)));
        return true;
    }

    private readonly bool TryReadHex(int position, out int unit)
    {
        unit = 0;
        return position + 4 <= _text.Length
            && int.TryParse(_text.Slice(position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out unit);
    }

    private bool ReadWord(ReadOnlySpan<byte> word)
    {
        var isWord =
            _text[_position..].StartsWith(word) && (_position + word.Length >= _text.Length || !IsNameByte(_text[_position + word.Length]));
        if (isWord)
        {
            _position += word.Length;
            return true;
        }

        Fail();
        return false;
    }

    private JsonToken ReadNumber()
    {
        var start = _position;
        if (_text[_position] is (byte)'-' or (byte)'+')
        {
            _position++;
        }

        if (_position >= _text.Length || !IsDigit(_text[_position]))
        {
            return ReadNonNumeric(start);
        }

        if (
            _text[start] == '+'
            || (_text[_position] == '0' && _position + 1 < _text.Length && IsDigit(_text[_position + 1]) && !_syntax.AllowsLeadingZeros)
        )
        {
            Fail();
            return JsonToken.Error;
        }

        SkipDigits();
        var isFloat = false;
        if (_position < _text.Length && _text[_position] == '.')
        {
            isFloat = true;
            _position++;
            if (!SkipDigits())
            {
                Fail();
                return JsonToken.Error;
            }
        }

        if (_position < _text.Length && _text[_position] is (byte)'e' or (byte)'E')
        {
            isFloat = true;
            _position++;
            if (_position < _text.Length && _text[_position] is (byte)'-' or (byte)'+')
            {
                _position++;
            }

            if (!SkipDigits())
            {
                Fail();
                return JsonToken.Error;
            }
        }

        if (_position < _text.Length && IsNameByte(_text[_position]))
        {
            Fail();
            return JsonToken.Error;
        }

        Value = _text[start.._position];
        return isFloat ? JsonToken.Float : JsonToken.Integer;
    }

    private bool SkipDigits()
    {
        var start = _position;
        while (_position < _text.Length && IsDigit(_text[_position]))
        {
            _position++;
        }

        return _position > start;
    }

    private JsonToken ReadNonNumeric(int start)
    {
        while (_position < _text.Length && IsNameByte(_text[_position]))
        {
            _position++;
        }

        Value = _text[start.._position];
        if (_syntax.AllowsNonNumeric && JsonNumbers.TryParseNonNumeric(Value, out _))
        {
            return JsonToken.NonNumeric;
        }

        Fail();
        return JsonToken.Error;
    }
}
