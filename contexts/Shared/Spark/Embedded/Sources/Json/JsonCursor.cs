using System.Buffers;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>
/// Reads JSON in UTF-8 token by token, as Jackson does for Spark. Allocates nothing: strings are slices of the text, those with escapes are
/// put into a buffer that is used again. Once the text is found to be no JSON, all that follows is <see cref="JsonToken.Error"/>.
/// </summary>
internal ref partial struct JsonCursor
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly JsonSyntax _syntax;
    private readonly ArrayBufferWriter<byte> _buffer;
    private int _position;

    /// <summary>Begins at the start of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="syntax">What is taken for JSON.</param>
    /// <param name="buffer">Holds strings with escapes.</param>
    internal JsonCursor(ReadOnlySpan<byte> text, JsonSyntax syntax, ArrayBufferWriter<byte> buffer)
    {
        _text = text;
        (_syntax, _buffer) = (syntax, buffer);
        _position = text.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
    }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The string, or the digits of the number, that was read last. Valid until the next string is read.</summary>
    internal ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Whether the text was found to be no JSON.</summary>
    internal bool HasFailed { get; private set; }

    /// <summary>Reads the next value, or the beginning of one.</summary>
    internal JsonToken ReadValue()
    {
        SkipSpace();
        if (HasFailed || _position >= _text.Length)
        {
            return HasFailed ? JsonToken.Error : JsonToken.End;
        }

        var b = _text[_position];
        switch (b)
        {
            case (byte)'{':
                _position++;
                return JsonToken.Object;
            case (byte)'[':
                _position++;
                return JsonToken.Array;
            case (byte)'"':
            case (byte)'\'' when _syntax.AllowsSingleQuotes:
                return ReadString(b) ? JsonToken.String : JsonToken.Error;
            case (byte)'t':
                return ReadWord("true"u8) ? JsonToken.True : JsonToken.Error;
            case (byte)'f':
                return ReadWord("false"u8) ? JsonToken.False : JsonToken.Error;
            case (byte)'n':
                return ReadWord("null"u8) ? JsonToken.Null : JsonToken.Error;
            default:
                return ReadNumber();
        }
    }

    /// <summary>Goes to the value of an object's next field, whose name is <see cref="Value"/>; false behind the last.</summary>
    /// <param name="isFirst">Whether the object has only begun; false afterwards.</param>
    internal bool NextField(ref bool isFirst)
    {
        if (!NextItem((byte)'}', ref isFirst))
        {
            return false;
        }

        SkipSpace();
        if (_position >= _text.Length || !ReadName())
        {
            Fail();
            return false;
        }

        SkipSpace();
        if (_position >= _text.Length || _text[_position] != ':')
        {
            Fail();
            return false;
        }

        _position++;
        return true;
    }

    /// <summary>Goes to an array's next element; false behind the last.</summary>
    /// <param name="isFirst">Whether the array has only begun; false afterwards.</param>
    internal bool NextElement(ref bool isFirst) => NextItem((byte)']', ref isFirst);

    /// <summary>Passes over what is left of a value whose first token was read.</summary>
    internal void Skip(JsonToken token)
    {
        var isFirst = true;
        if (token == JsonToken.Object)
        {
            while (NextField(ref isFirst))
            {
                Skip(ReadItem());
            }
        }
        else if (token == JsonToken.Array)
        {
            while (NextElement(ref isFirst))
            {
                Skip(ReadItem());
            }
        }
    }

    /// <summary>Reads a value that must be there: the value of a field, an element.</summary>
    internal JsonToken ReadItem()
    {
        var token = ReadValue();
        if (token == JsonToken.End)
        {
            Fail();
            return JsonToken.Error;
        }

        return token;
    }

    private bool NextItem(byte end, ref bool isFirst)
    {
        SkipSpace();
        if (HasFailed || _position >= _text.Length)
        {
            Fail();
            return false;
        }

        if (_text[_position] == end)
        {
            _position++;
            return false;
        }

        if (!isFirst)
        {
            if (_text[_position] != ',')
            {
                Fail();
                return false;
            }

            _position++;
            SkipSpace();
            if (_position < _text.Length && _text[_position] == end)
            {
                Fail();
                return false;
            }
        }

        isFirst = false;
        return true;
    }

    private void SkipSpace()
    {
        while (_position < _text.Length)
        {
            switch (_text[_position])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r':
                    _position++;
                    break;
                case (byte)'/' when _syntax.AllowsComments:
                    SkipComment();
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipComment()
    {
        var rest = _text[(_position + 1)..];
        var isBlock = rest.StartsWith("*"u8);
        if (!isBlock && !rest.StartsWith("/"u8))
        {
            Fail();
            return;
        }

        var end = isBlock ? rest[1..].IndexOf("*/"u8) : rest.IndexOf((byte)'\n');
        if (end < 0 && isBlock)
        {
            Fail();
            return;
        }

        _position = end < 0 ? _text.Length : _position + 1 + end + (isBlock ? 3 : 1);
    }

    private void Fail()
    {
        HasFailed = true;
        _position = _text.Length;
    }
}
