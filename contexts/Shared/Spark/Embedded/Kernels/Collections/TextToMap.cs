using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Regexes;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Collections;

/// <summary>Text as a map: patterns separate entries, and keys from values.</summary>
internal sealed class TextToMap
{
    private readonly RegexSplit _entries = new();
    private readonly RegexSplit _pairs = new();
    private readonly HashSet<string> _keys = [];

    internal void Convert(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var text = arguments[0].GetBytes(row);
        var entries = _entries.Find(text, arguments[1].GetBytes(row), -1);
        var to = result.SetRange(row, entries.Count);
        _keys.Clear();
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = text[entries[i]];
            var pair = _pairs.Find(entry, arguments[2].GetBytes(row), 2);
            var key = entry[pair[0]];
            if (!_keys.Add(Utf8Text.ToText(key)))
            {
                throw new SparkRuntimeException(
                    "DUPLICATED_MAP_KEY",
                    new Dictionary<string, string> { ["key"] = Utf8Text.ToText(key), ["mapKeyDedupPolicy"] = "\"spark.sql.mapKeyDedupPolicy\"" });
            }

            result.GetChild(0).SetBytes(to + i, key);
            if (pair.Count > 1)
            {
                result.GetChild(1).SetBytes(to + i, entry[pair[1]]);
            }
            else
            {
                result.GetChild(1).SetNull(to + i);
            }
        }
    }
}
