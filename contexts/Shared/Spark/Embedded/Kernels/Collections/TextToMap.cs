using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Regexes;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Collections;

/// <summary>Text as a map: patterns separate entries, and keys from values. Of equal keys the last counts, or they are an error.</summary>
internal sealed class TextToMap(bool lastWins)
{
    private readonly RegexSplit _entries = new();
    private readonly RegexSplit _pairs = new();
    private readonly Dictionary<string, int> _keys = [];
    private readonly List<(Range Key, Range? Value)> _parts = [];

    internal void Convert(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var text = arguments[0].GetBytes(row);
        var entries = _entries.Find(text, arguments[1].GetBytes(row), -1);
        _keys.Clear();
        _parts.Clear();
        foreach (var entry in entries)
        {
            var (start, _) = entry.GetOffsetAndLength(text.Length);
            var pair = _pairs.Find(text[entry], arguments[2].GetBytes(row), 2);
            Add(text, Shift(pair[0], start), pair.Count > 1 ? Shift(pair[1], start) : null);
        }

        var to = result.SetRange(row, _parts.Count);
        for (var i = 0; i < _parts.Count; i++)
        {
            result.GetChild(0).SetBytes(to + i, text[_parts[i].Key]);
            if (_parts[i].Value is { } value)
            {
                result.GetChild(1).SetBytes(to + i, text[value]);
            }
            else
            {
                result.GetChild(1).SetNull(to + i);
            }
        }
    }

    private void Add(ReadOnlySpan<byte> text, Range key, Range? value)
    {
        var name = Utf8Text.ToText(text[key]);
        if (_keys.TryAdd(name, _parts.Count))
        {
            _parts.Add((key, value));
        }
        else if (lastWins)
        {
            _parts[_keys[name]] = (key, value);
        }
        else
        {
            throw new SparkRuntimeException(
                "DUPLICATED_MAP_KEY",
                new Dictionary<string, string> { ["key"] = name, ["mapKeyDedupPolicy"] = "\"spark.sql.mapKeyDedupPolicy\"" }
            );
        }
    }

    private static Range Shift(Range range, int offset) => (range.Start.Value + offset)..(range.End.Value + offset);
}
