using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Collections;

/// <summary>Makes maps; a null key is an error, and so is a key that is there already, unless <paramref name="lastWins"/>.</summary>
internal sealed class MapBuilder(bool lastWins = false)
{
    private readonly RowSet _keys = new();
    private readonly List<(ColumnVector Vector, int Row)> _values = [];

    internal void FromArguments(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        Clear();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            Add(arguments[i], row, arguments[i + 1], row);
        }

        Write(result, row);
    }

    internal void FromArrays(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var ((keyOffset, length), (valueOffset, valueCount)) = (arguments[0].GetRange(row), arguments[1].GetRange(row));
        if (length != valueCount)
        {
            throw new SparkRuntimeException("_LEGACY_ERROR_TEMP_2128", new Dictionary<string, string>());
        }

        Clear();
        for (var i = 0; i < length; i++)
        {
            Add(arguments[0].GetChild(0), keyOffset + i, arguments[1].GetChild(0), valueOffset + i);
        }

        Write(result, row);
    }

    internal void FromEntries(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        Clear();
        var (offset, length) = arguments[0].GetRange(row);
        var entries = arguments[0].GetChild(0);
        for (var i = offset; i < offset + length; i++)
        {
            if (entries.IsNullAt(i))
            {
                result.SetNull(row);
                return;
            }
        }

        for (var i = offset; i < offset + length; i++)
        {
            Add(entries.GetChild(0), i, entries.GetChild(1), i);
        }

        Write(result, row);
    }

    internal void Concatenate(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        Clear();
        foreach (var map in arguments)
        {
            var (offset, length) = map.GetRange(row);
            for (var i = offset; i < offset + length; i++)
            {
                Add(map.GetChild(0), i, map.GetChild(1), i);
            }
        }

        Write(result, row);
    }

    private void Clear()
    {
        _keys.Clear();
        _values.Clear();
    }

    private void Add(ColumnVector keys, int keyRow, ColumnVector values, int valueRow)
    {
        if (keys.IsNullAt(keyRow))
        {
            throw new SparkRuntimeException("NULL_MAP_KEY", new Dictionary<string, string>());
        }

        if (!_keys.Add(keys, keyRow))
        {
            if (lastWins)
            {
                _values[_keys.IndexOf(keys, keyRow)] = (values, valueRow);
                return;
            }

            throw new SparkRuntimeException(
                "DUPLICATED_MAP_KEY",
                new Dictionary<string, string>
                {
                    ["key"] = Describe(keys, keyRow),
                    ["mapKeyDedupPolicy"] = "\"spark.sql.mapKeyDedupPolicy\"",
                }
            );
        }

        _values.Add((values, valueRow));
    }

    private static string Describe(ColumnVector keys, int row) =>
        RowReader.ReadValue(keys, row) switch
        {
            object?[] items => $"[{string.Join(",", items)}]",
            var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "null",
        };

    private void Write(VectorWriter result, int row)
    {
        var to = result.SetRange(row, _keys.Count);
        for (var i = 0; i < _keys.Count; i++)
        {
            var (keys, keyRow) = _keys[i];
            result.GetChild(0).Copy(to + i, keys, keyRow);
            result.GetChild(1).Copy(to + i, _values[i].Vector, _values[i].Row);
        }
    }
}
