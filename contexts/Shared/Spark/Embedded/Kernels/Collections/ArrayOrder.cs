using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Collections;

/// <summary>Puts the elements of arrays in an order.</summary>
internal sealed class ArrayOrder
{
    private readonly List<int> _order = [];

    /// <summary>By the elements' own order: nulls are first, or last when it descends.</summary>
    internal void Sort(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var sign = arguments[1].GetBoolean(row) ? 1 : -1;
        var elements = arguments[0].GetChild(0);
        Write(arguments[0], row, result, (left, right) => VectorValues.Compare(elements, left, elements, right) * sign);
    }

    /// <summary>By the elements' own order, nulls last.</summary>
    internal void SortNullsLast(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var elements = arguments[0].GetChild(0);
        Write(
            arguments[0],
            row,
            result,
            (left, right) =>
                (elements.IsNullAt(left), elements.IsNullAt(right)) switch
                {
                    (true, true) => 0,
                    (true, false) => 1,
                    (false, true) => -1,
                    _ => VectorValues.Compare(elements, left, elements, right),
                }
        );
    }

    /// <summary>By comparisons of every element with every other, which are the second argument.</summary>
    internal void SortByMatrix(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var (first, _) = arguments[0].GetRange(row);
        var (firstLine, _) = arguments[1].GetRange(row);
        var lines = arguments[1].GetChild(0);
        var cells = lines.GetChild(0);
        Write(
            arguments[0],
            row,
            result,
            (left, right) =>
            {
                var cell = lines.GetRange(firstLine + left - first).Offset + right - first;
                return cells.IsNullAt(cell)
                    ? throw new SparkRuntimeException(
                        "COMPARATOR_RETURNS_NULL",
                        new Dictionary<string, string> { ["firstValue"] = $"{left - first}", ["secondValue"] = $"{right - first}" }
                    )
                    : cells.GetInt(cell);
            }
        );
    }

    internal void Shuffle(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        Fill(arguments[0], row);
        Random.Shared.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_order));
        Write(arguments[0], row, result);
    }

    private void Fill(DuckDbVector array, int row)
    {
        _order.Clear();
        var (offset, length) = array.GetRange(row);
        for (var i = 0; i < length; i++)
        {
            _order.Add(offset + i);
        }
    }

    private void Write(DuckDbVector array, int row, VectorWriter result, Comparison<int> comparison)
    {
        Fill(array, row);
        MergeSort(comparison);
        Write(array, row, result);
    }

    private void Write(DuckDbVector array, int row, VectorWriter result)
    {
        var to = result.SetRange(row, _order.Count);
        for (var i = 0; i < _order.Count; i++)
        {
            result.GetChild(0).Copy(to + i, array.GetChild(0), _order[i]);
        }
    }

    // Stable, as Java's, and content with comparisons that contradict each other.
    private void MergeSort(Comparison<int> comparison)
    {
        for (var width = 1; width < _order.Count; width *= 2)
        {
            for (var start = 0; start + width < _order.Count; start += 2 * width)
            {
                var (left, right) = (
                    _order.GetRange(start, width),
                    _order.GetRange(start + width, Math.Min(width, _order.Count - start - width))
                );
                var (i, j) = (0, 0);
                for (var k = start; k < start + left.Count + right.Count; k++)
                {
                    var takesLeft = j >= right.Count || (i < left.Count && comparison(left[i], right[j]) <= 0);
                    _order[k] = takesLeft ? left[i++] : right[j++];
                }
            }
        }
    }
}
