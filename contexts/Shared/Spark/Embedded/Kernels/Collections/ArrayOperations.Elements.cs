using System.Globalization;
using System.Text;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Kernels.Collections;

/// <content>What is done to the elements of arrays.</content>
internal static partial class ArrayOperations
{
    internal static void Zip(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var ranges = Array.ConvertAll(arguments, argument => argument.GetRange(row));
        var length = ranges.Length == 0 ? 0 : ranges.Max(range => range.Length);
        var to = result.SetRange(row, length);
        var structs = result.GetChild(0);
        for (var i = 0; i < length; i++)
        {
            for (var field = 0; field < arguments.Length; field++)
            {
                if (i < ranges[field].Length)
                {
                    structs.GetChild(field).Copy(to + i, arguments[field].GetChild(0), ranges[field].Offset + i);
                }
                else
                {
                    structs.GetChild(field).SetNull(to + i);
                }
            }
        }
    }

    // Nulls are first when ascending and last when descending.
    internal static void Sort(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var items = Items(arguments[0], row);
        var sign = arguments[1].GetBoolean(row) ? 1 : -1;
        Value.WriteRange(result, row, [.. items.Order(Comparer<object?>.Create((left, right) => sign * ValueOrder.Compare(left, right)))]);
    }

    internal static void SortNullsLast(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var items = Items(arguments[0], row);
        Value.WriteRange(result, row, [.. items.Where(item => item is not null).Order(ValueOrder.Instance), .. items.Where(item => item is null)]);
    }

    internal static void Extreme(DuckDbVector[] arguments, int row, VectorWriter result, int sign)
    {
        object? best = null;
        foreach (var item in Items(arguments[0], row))
        {
            if (item is not null && (best is null || sign * ValueOrder.Compare(item, best) > 0))
            {
                best = item;
            }
        }

        Value.Write(result, row, best);
    }

    internal static void Join(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        if (Array.Exists(arguments, argument => argument.IsNullAt(row)))
        {
            result.SetNull(row);
            return;
        }

        var delimiter = Encoding.UTF8.GetString(arguments[1].GetBytes(row));
        var replacement = arguments.Length > 2 ? Encoding.UTF8.GetString(arguments[2].GetBytes(row)) : null;
        var texts = Items(arguments[0], row)
            .Select(item => item is byte[] bytes ? Encoding.UTF8.GetString(bytes) : replacement)
            .Where(text => text is not null);
        result.SetString(row, string.Join(delimiter, texts));
    }

    internal static void Repeat(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        if (arguments[1].IsNullAt(row))
        {
            result.SetNull(row);
            return;
        }

        var count = Math.Max(0, arguments[1].GetInt(row));
        var to = result.SetRange(row, count);
        for (var i = 0; i < count; i++)
        {
            result.GetChild(0).Copy(to + i, arguments[0], row);
        }
    }

    internal static void Flatten(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var arrays = Items(arguments[0], row);
        if (arrays.Contains(null))
        {
            result.SetNull(row);
            return;
        }

        Value.WriteRange(result, row, [.. arrays.SelectMany(array => (object?[])array!)]);
    }

    internal static void Slice(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var (offset, size) = arguments[0].GetRange(row);
        var (start, length) = (arguments[1].GetInt(row), arguments[2].GetInt(row));
        if (start == 0)
        {
            throw Parameter("start", "SQL array indices start at 1", "slice");
        }

        if (length < 0)
        {
            throw Parameter("length", $"greater than or equal to 0, but got {length.ToString(CultureInfo.InvariantCulture)}", "slice");
        }

        var from = start > 0 ? start - 1 : size + start;
        var count = from < 0 || from >= size ? 0 : Math.Min(length, size - from);
        var to = result.SetRange(row, count);
        for (var i = 0; i < count; i++)
        {
            result.GetChild(0).Copy(to + i, arguments[0].GetChild(0), offset + from + i);
        }
    }

    internal static void Insert(DuckDbVector[] arguments, int row, VectorWriter result, bool atEnd)
    {
        if (arguments[0].IsNullAt(row))
        {
            result.SetNull(row);
            return;
        }

        var (offset, length) = arguments[0].GetRange(row);
        var to = result.SetRange(row, length + 1);
        var elements = result.GetChild(0);
        for (var i = 0; i < length; i++)
        {
            elements.Copy(to + i + (atEnd ? 0 : 1), arguments[0].GetChild(0), offset + i);
        }

        elements.Copy(atEnd ? to + length : to, arguments[1], row);
    }

    /// <summary>Inserts at a position from 1, or from the end when negative; what lies between is filled with nulls.</summary>
    internal static void InsertAt(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        if (arguments[0].IsNullAt(row) || arguments[1].IsNullAt(row))
        {
            result.SetNull(row);
            return;
        }

        var items = Items(arguments[0], row).ToList();
        var position = arguments[1].GetInt(row);
        var element = Value.Read(arguments[2], row);
        switch (position)
        {
            case 0:
                throw new SparkRuntimeException("INVALID_INDEX_OF_ZERO", new Dictionary<string, string>());
            case > 0:
                items.AddRange(new object?[Math.Max(0, position - 1 - items.Count)]);
                items.Insert(position - 1, element);
                break;
            default:
                // In 3.5 the last place is -1 only when spark.sql.legacy.negativeIndexInArrayInsert is off, its default.
                var index = items.Count + position + 1;
                if (index < 0)
                {
                    items.InsertRange(0, new object?[-index]);
                    index = 0;
                }

                items.Insert(index, element);
                break;
        }

        Value.WriteRange(result, row, items);
    }

    internal static void Compact(DuckDbVector[] arguments, int row, VectorWriter result) =>
        Value.WriteRange(result, row, [.. Items(arguments[0], row).Where(item => item is not null)]);

    internal static void ElementAt(DuckDbVector[] arguments, int row, VectorWriter result, EvalMode mode)
    {
        var (offset, size) = arguments[0].GetRange(row);
        var index = arguments[1].GetInt(row);
        if (index == 0)
        {
            throw new SparkRuntimeException("INVALID_INDEX_OF_ZERO", new Dictionary<string, string>());
        }

        if (Math.Abs((long)index) > size)
        {
            if (mode == EvalMode.Ansi)
            {
                throw ElementOutOfBounds(index, size);
            }

            result.SetNull(row);
            return;
        }

        result.Copy(row, arguments[0].GetChild(0), offset + (index > 0 ? index - 1 : size + index));
    }

    internal static void Shuffle(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var items = Items(arguments[0], row);
        Random.Shared.Shuffle(items);
        Value.WriteRange(result, row, items);
    }

    private static SparkRuntimeException ElementOutOfBounds(int index, int size) => new(
        "INVALID_ARRAY_INDEX_IN_ELEMENT_AT",
        new Dictionary<string, string>
        {
            ["indexValue"] = index.ToString(CultureInfo.InvariantCulture),
            ["arraySize"] = size.ToString(CultureInfo.InvariantCulture),
            ["ansiConfig"] = "\"spark.sql.ansi.enabled\"",
        });

    private static SparkRuntimeException Parameter(string parameter, string reason, string function) => new(
        "_LEGACY_ERROR_TEMP_2051",
        $"Unexpected value for {parameter} in function {function}: {reason}.");
}
