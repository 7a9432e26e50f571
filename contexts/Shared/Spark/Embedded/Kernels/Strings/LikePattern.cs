using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Strings;

/// <summary>A pattern of LIKE: <c>%</c> is any text, <c>_</c> any character, what follows the escape character is itself.</summary>
internal sealed class LikePattern
{
    private const byte Literal = 0;
    private const byte AnyCharacter = 1;
    private const byte AnyText = 2;

    private readonly List<(byte Kind, byte Value)> _parts = [];
    private byte[] _source = [];
    private byte[] _escape = [];
    private bool _isParsed;

    /// <summary>Reads a pattern, unless it is the one that was read last.</summary>
    internal void Parse(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> escape)
    {
        if (_isParsed && pattern.SequenceEqual(_source) && escape.SequenceEqual(_escape))
        {
            return;
        }

        (_source, _escape, _isParsed) = (pattern.ToArray(), escape.ToArray(), true);
        _parts.Clear();
        while (pattern.Length > 0)
        {
            if (escape.Length > 0 && pattern.StartsWith(escape))
            {
                pattern = Escaped(pattern[escape.Length..], escape);
                continue;
            }

            _parts.Add(
                pattern[0] switch
                {
                    (byte)'%' => (AnyText, (byte)0),
                    (byte)'_' => (AnyCharacter, (byte)0),
                    var value => (Literal, value),
                }
            );
            pattern = pattern[1..];
        }
    }

    /// <summary>Whether a text is as the pattern says, from its first to its last character.</summary>
    internal bool Matches(ReadOnlySpan<byte> text)
    {
        var (part, position, lastAny, lastPosition) = (0, 0, -1, 0);
        while (position < text.Length)
        {
            if (part < _parts.Count && _parts[part].Kind == AnyText)
            {
                (lastAny, lastPosition) = (part++, position);
            }
            else if (part < _parts.Count && _parts[part].Kind == AnyCharacter)
            {
                position += Utf8Text.SizeOf(text[position]);
                part++;
            }
            else if (part < _parts.Count && _parts[part].Value == text[position])
            {
                part++;
                position++;
            }
            else if (lastAny >= 0)
            {
                // The text of the last % is a character longer.
                lastPosition += Utf8Text.SizeOf(text[lastPosition]);
                (part, position) = (lastAny + 1, lastPosition);
            }
            else
            {
                return false;
            }
        }

        while (part < _parts.Count && _parts[part].Kind == AnyText)
        {
            part++;
        }

        return part == _parts.Count && position == text.Length;
    }

    /// <summary>Whether escape characters stand only where they may.</summary>
    internal static bool IsValid(string pattern, char escape)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == escape && (++i == pattern.Length || !(pattern[i] is '%' or '_' || pattern[i] == escape)))
            {
                return false;
            }
        }

        return true;
    }

    private ReadOnlySpan<byte> Escaped(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> escape)
    {
        if (rest.Length == 0)
        {
            throw Invalid("INVALID_FORMAT.ESC_AT_THE_END", []);
        }

        var length = rest.StartsWith(escape) ? escape.Length : 1;
        if (rest[0] is not ((byte)'%' or (byte)'_') && !rest.StartsWith(escape))
        {
            throw Invalid("INVALID_FORMAT.ESC_IN_THE_MIDDLE", rest[..Utf8Text.SizeOf(rest[0])]);
        }

        foreach (var value in rest[..length])
        {
            _parts.Add((Literal, value));
        }

        return rest[length..];
    }

    private SparkRuntimeException Invalid(string errorClass, ReadOnlySpan<byte> character) =>
        new(
            errorClass,
            new Dictionary<string, string> { ["format"] = $"'{Utf8Text.ToText(_source)}'", ["char"] = $"'{Utf8Text.ToText(character)}'" }
        );
}
