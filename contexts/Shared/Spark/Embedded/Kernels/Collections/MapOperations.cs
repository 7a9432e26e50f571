using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Collections;

/// <summary>Makes maps: keys are never null and, with Spark's default policy, never twice in one.</summary>
internal static class MapOperations
{
    /// <summary>A map of keys and values by turns.</summary>
    internal static void Create(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var keys = new object?[arguments.Length / 2];
        var values = new object?[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            (keys[i], values[i]) = (Value.Read(arguments[2 * i], row), Value.Read(arguments[(2 * i) + 1], row));
        }

        Write(result, row, keys, values);
    }

    internal static void FromArrays(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var (keys, values) = ((object?[])Value.Read(arguments[0], row)!, (object?[])Value.Read(arguments[1], row)!);
        if (keys.Length != values.Length)
        {
            throw new SparkRuntimeException("_LEGACY_ERROR_TEMP_2128", new Dictionary<string, string>());
        }

        Write(result, row, keys, values);
    }

    internal static void FromEntries(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var entries = (object?[])Value.Read(arguments[0], row)!;
        if (entries.Contains(null))
        {
            result.SetNull(row);
            return;
        }

        Write(result, row, [.. entries.Select(entry => ((object?[])entry!)[0])], [.. entries.Select(entry => ((object?[])entry!)[1])]);
    }

    internal static void Concatenate(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var maps = arguments.Select(argument => (object?[])Value.Read(argument, row)!).ToArray();
        Write(
            result,
            row,
            [.. maps.SelectMany(map => (object?[])map[0]!)],
            [.. maps.SelectMany(map => (object?[])map[1]!)]);
    }

    /// <summary>A map of text: pairs and what stands between key and value are divided by regular expressions.</summary>
    internal static void FromText(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var (text, pairs, keys) = (TextOf(arguments[0], row), new Regex(TextOf(arguments[1], row)), new Regex(TextOf(arguments[2], row)));
        var entries = pairs.Split(text).Select(pair => keys.Split(pair, 2)).ToArray();
        Write(
            result,
            row,
            [.. entries.Select(entry => Encoding.UTF8.GetBytes(entry[0]))],
            [.. entries.Select(entry => entry.Length > 1 ? Encoding.UTF8.GetBytes(entry[1]) : null)]);
    }

    private static string TextOf(DuckDbVector vector, int row) => Encoding.UTF8.GetString(vector.GetBytes(row));

    private static void Write(VectorWriter result, int row, object?[] keys, object?[] values)
    {
        var seen = new HashSet<object?>(keys.Length, ValueOrder.Instance);
        foreach (var key in keys)
        {
            if (key is null)
            {
                throw new SparkRuntimeException("NULL_MAP_KEY", new Dictionary<string, string>());
            }

            if (!seen.Add(key))
            {
                throw new SparkRuntimeException(
                    "DUPLICATED_MAP_KEY",
                    new Dictionary<string, string>
                    {
                        ["key"] = key is byte[] bytes && ((MapType)result.Type).KeyType is StringType ? Encoding.UTF8.GetString(bytes) : key.ToString() ?? "",
                        ["mapKeyDedupPolicy"] = "\"spark.sql.mapKeyDedupPolicy\"",
                    });
            }
        }

        Value.Write(result, row, new object?[] { keys, values });
    }
}
