using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Collections;

/// <summary>Functions of arrays.</summary>
internal static partial class ArrayOperations
{
    // The longest array that Java has, about.
    private const int MaxLength = int.MaxValue - 15;

    internal static void Contains(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var (offset, length) = arguments[0].GetRange(row);
        var elements = arguments[0].GetChild(0);
        var hasNull = false;
        for (var i = offset; i < offset + length; i++)
        {
            if (elements.IsNullAt(i))
            {
                hasNull = true;
            }
            else if (VectorValues.AreEqual(elements, i, arguments[1], row))
            {
                result.SetBoolean(row, true);
                return;
            }
        }

        if (hasNull)
        {
            result.SetNull(row);
        }
        else
        {
            result.SetBoolean(row, false);
        }
    }

    internal static void Position(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var (offset, length) = arguments[0].GetRange(row);
        var elements = arguments[0].GetChild(0);
        for (var i = 0; i < length; i++)
        {
            if (!elements.IsNullAt(offset + i) && VectorValues.AreEqual(elements, offset + i, arguments[1], row))
            {
                result.SetLong(row, i + 1);
                return;
            }
        }

        result.SetLong(row, 0);
    }

    internal static void Size(DuckDbVector[] arguments, int row, VectorWriter result) =>
        result.SetInt(row, arguments[0].IsNullAt(row) ? -1 : arguments[0].GetRange(row).Length);

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

    internal static void Zip(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var length = 0;
        foreach (var argument in arguments)
        {
            length = Math.Max(length, argument.GetRange(row).Length);
        }

        var to = result.SetRange(row, length);
        for (var field = 0; field < arguments.Length; field++)
        {
            var (from, count) = arguments[field].GetRange(row);
            var target = result.GetChild(0).GetChild(field);
            for (var i = 0; i < length; i++)
            {
                if (i < count)
                {
                    target.Copy(to + i, arguments[field].GetChild(0), from + i);
                }
                else
                {
                    target.SetNull(to + i);
                }
            }
        }
    }

    internal static void Extreme(DuckDbVector[] arguments, int row, VectorWriter result, int sign)
    {
        var (offset, length) = arguments[0].GetRange(row);
        var elements = arguments[0].GetChild(0);
        var best = -1;
        for (var i = offset; i < offset + length; i++)
        {
            if (!elements.IsNullAt(i) && (best < 0 || VectorValues.Compare(elements, i, elements, best) * sign > 0))
            {
                best = i;
            }
        }

        if (best < 0)
        {
            result.SetNull(row);
        }
        else
        {
            result.Copy(row, elements, best);
        }
    }

    internal static void Slice(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var (offset, size) = arguments[0].GetRange(row);
        var (start, length) = (arguments[1].GetInt(row), arguments[2].GetInt(row));
        if (start == 0)
        {
            throw new SparkRuntimeException("_LEGACY_ERROR_TEMP_2157", new Dictionary<string, string> { ["prettyName"] = "slice" });
        }

        if (length < 0)
        {
            throw new SparkRuntimeException(
                "_LEGACY_ERROR_TEMP_2158",
                new Dictionary<string, string> { ["prettyName"] = "slice", ["length"] = $"{length}" }
            );
        }

        var first = start > 0 ? start - 1 : size + start;
        var count = first < 0 || first >= size ? 0 : Math.Min(length, size - first);
        CopyRange(result, row, arguments[0].GetChild(0), offset + first, count);
    }

    internal static void Flatten(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var (offset, length) = arguments[0].GetRange(row);
        var inner = arguments[0].GetChild(0);
        var total = 0L;
        for (var i = offset; i < offset + length; i++)
        {
            if (inner.IsNullAt(i))
            {
                result.SetNull(row);
                return;
            }

            total += inner.GetRange(i).Length;
        }

        var to = result.SetRange(row, checked((int)total));
        for (var i = offset; i < offset + length; i++)
        {
            var (from, count) = inner.GetRange(i);
            for (var j = 0; j < count; j++)
            {
                result.GetChild(0).Copy(to++, inner.GetChild(0), from + j);
            }
        }
    }

    internal static void Reverse(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var (offset, length) = arguments[0].GetRange(row);
        var to = result.SetRange(row, length);
        for (var i = 0; i < length; i++)
        {
            result.GetChild(0).Copy(to + i, arguments[0].GetChild(0), offset + length - 1 - i);
        }
    }

    internal static void Add(DuckDbVector[] arguments, int row, VectorWriter result, bool isFirst)
    {
        if (arguments[0].IsNullAt(row))
        {
            result.SetNull(row);
            return;
        }

        var (offset, length) = arguments[0].GetRange(row);
        var to = result.SetRange(row, length + 1);
        result.GetChild(0).Copy(isFirst ? to : to + length, arguments[1], row);
        for (var i = 0; i < length; i++)
        {
            result.GetChild(0).Copy(to + i + (isFirst ? 1 : 0), arguments[0].GetChild(0), offset + i);
        }
    }

    // From the end -1 is behind the last element, or, as Spark once had it, before it.
    internal static void Insert(DuckDbVector[] arguments, int row, VectorWriter result, bool isBeforeLast)
    {
        if (arguments[0].IsNullAt(row) || arguments[1].IsNullAt(row))
        {
            result.SetNull(row);
            return;
        }

        var (offset, length) = arguments[0].GetRange(row);
        var position = arguments[1].GetInt(row);
        if (position == 0)
        {
            throw new SparkRuntimeException("INVALID_INDEX_OF_ZERO", new Dictionary<string, string>());
        }

        // Before what is there stand nulls when the position is farther off.
        var index = position > 0 ? position - 1L : length + position + (isBeforeLast ? 0L : 1L);
        var shift = index < 0 ? (int)-index : 0;
        var total = position > 0 ? Math.Max(length, index) + 1 : length + 1L + (shift > 0 ? shift : 0);
        if (total > MaxLength)
        {
            throw new SparkRuntimeException(
                "_LEGACY_ERROR_TEMP_2161",
                new Dictionary<string, string> { ["count"] = $"{total}", ["maxRoundedArrayLength"] = $"{MaxLength}" }
            );
        }

        var to = result.SetRange(row, (int)total);
        var at = Math.Max(index, 0);
        var elements = result.GetChild(0);
        for (var i = 0; i < total; i++)
        {
            var source = i < at ? i : i - 1L - shift;
            if (i == at)
            {
                elements.Copy(to + i, arguments[2], row);
            }
            else if (source < 0 || source >= length || (i > at && i - at <= shift))
            {
                elements.SetNull(to + i);
            }
            else
            {
                elements.Copy(to + i, arguments[0].GetChild(0), offset + (int)source);
            }
        }
    }

    internal static bool Join(DuckDbVector[] arguments, int row, Utf8Buffer buffer)
    {
        if (arguments[0].IsNullAt(row) || arguments[1].IsNullAt(row) || (arguments.Length > 2 && arguments[2].IsNullAt(row)))
        {
            return false;
        }

        var (offset, length) = arguments[0].GetRange(row);
        var elements = arguments[0].GetChild(0);
        var isFirst = true;
        for (var i = offset; i < offset + length; i++)
        {
            if (elements.IsNullAt(i) && arguments.Length < 3)
            {
                continue;
            }

            if (!isFirst)
            {
                buffer.Append(arguments[1].GetBytes(row));
            }

            isFirst = false;
            buffer.Append(elements.IsNullAt(i) ? arguments[2].GetBytes(row) : elements.GetBytes(i));
        }

        return true;
    }

    internal static void CopyRange(VectorWriter result, int row, Plans.Columnar.ColumnVector elements, int from, int count)
    {
        var to = result.SetRange(row, count);
        for (var i = 0; i < count; i++)
        {
            result.GetChild(0).Copy(to + i, elements, from + i);
        }
    }
}
