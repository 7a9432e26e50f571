using System.Text;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Strings;

namespace Shared.Spark.Embedded.Kernels.Regexes;

/// <summary>Text, split where a pattern matches, as Spark's <c>UTF8String.split</c>.</summary>
internal sealed class RegexSplit
{
    private const string MetaCharacters = @"\.[]{}()*+?^$|#";

    private readonly JavaRegex _regex = new(function: null);
    private readonly List<Range> _parts = [];

    internal void Split(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var text = arguments[0].GetBytes(row);
        Find(text, arguments[1].GetBytes(row), arguments[2].GetInt(row));
        var to = result.SetRange(row, _parts.Count);
        for (var i = 0; i < _parts.Count; i++)
        {
            result.GetChild(0).SetBytes(to + i, text[_parts[i]]);
        }
    }

    /// <summary>The parts of a text, as bytes of it.</summary>
    internal IReadOnlyList<Range> Find(ReadOnlySpan<byte> text, ReadOnlySpan<byte> pattern, int limit)
    {
        _parts.Clear();
        limit = limit == 0 ? -1 : limit;
        if (pattern.Length == 0 && text.Length > 0)
        {
            FindCharacters(text, limit);
        }
        else if (IsLiteral(pattern))
        {
            FindLiterals(text, pattern, limit);
        }
        else
        {
            FindMatches(text, pattern, limit);
        }

        return _parts;
    }

    private static bool IsLiteral(ReadOnlySpan<byte> pattern)
    {
        foreach (var value in pattern)
        {
            if (MetaCharacters.Contains((char)value, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return pattern.Length > 0;
    }

    private void FindCharacters(ReadOnlySpan<byte> text, int limit)
    {
        // What is beyond the limit is dropped.
        var position = 0;
        while (position < text.Length && (limit < 0 || _parts.Count < limit))
        {
            var end = Math.Min(position + Utf8Text.SizeOf(text[position]), text.Length);
            _parts.Add(position..end);
            position = end;
        }
    }

    private void FindLiterals(ReadOnlySpan<byte> text, ReadOnlySpan<byte> separator, int limit)
    {
        var start = 0;
        while ((limit < 0 || _parts.Count < limit - 1) && text[start..].IndexOf(separator) is >= 0 and var found)
        {
            _parts.Add(start..(start + found));
            start += found + separator.Length;
        }

        _parts.Add(start..text.Length);
    }

    private void FindMatches(ReadOnlySpan<byte> text, ReadOnlySpan<byte> pattern, int limit)
    {
        var characters = _regex.ToCharacters(text);
        var regex = _regex.Get(pattern);
        var (start, startByte) = (0, 0);
        foreach (var match in regex.EnumerateMatches(characters))
        {
            if (limit > 0 && _parts.Count >= limit - 1)
            {
                break;
            }

            // Nothing at the begin of the text parts nothing.
            if (match.Length == 0 && match.Index == 0)
            {
                continue;
            }

            var end = startByte + Encoding.UTF8.GetByteCount(characters[start..match.Index]);
            _parts.Add(startByte..end);
            startByte = end + Encoding.UTF8.GetByteCount(characters.Slice(match.Index, match.Length));
            start = match.Index + match.Length;
        }

        _parts.Add(startByte..text.Length);
    }
}
