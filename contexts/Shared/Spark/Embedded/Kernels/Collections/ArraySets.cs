using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Kernels.Collections;

/// <summary>Arrays as sets: the first of equal elements stays, in its place. Nulls are equal.</summary>
internal sealed class ArraySets
{
    private readonly RowSet _set = new();
    private readonly RowSet _other = new();
    private readonly List<int> _kept = [];

    internal void Distinct(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        _set.Clear();
        AddAll(arguments[0], row, _set);
        Write(result, row);
    }

    internal void Union(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        _set.Clear();
        AddAll(arguments[0], row, _set);
        AddAll(arguments[1], row, _set);
        Write(result, row);
    }

    internal void Intersect(DuckDbVector[] arguments, int row, VectorWriter result) => Filter(arguments, row, result, mustBeInOther: true);

    internal void Except(DuckDbVector[] arguments, int row, VectorWriter result) => Filter(arguments, row, result, mustBeInOther: false);

    internal void Overlaps(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        _other.Clear();
        AddAll(arguments[1], row, _other);
        var (offset, length) = arguments[0].GetRange(row);
        var elements = arguments[0].GetChild(0);
        var hasNull = HasNull(arguments[1], row);
        for (var i = offset; i < offset + length; i++)
        {
            if (elements.IsNullAt(i))
            {
                hasNull = true;
            }
            else if (_other.Contains(elements, i))
            {
                result.SetBoolean(row, true);
                return;
            }
        }

        if (hasNull && length > 0 && arguments[1].GetRange(row).Length > 0)
        {
            result.SetNull(row);
        }
        else
        {
            result.SetBoolean(row, false);
        }
    }

    internal void Remove(DuckDbVector[] arguments, int row, VectorWriter result) =>
        Keep(arguments, row, result, (elements, i) => elements.IsNullAt(i) || !VectorValues.AreEqual(elements, i, arguments[1], row));

    internal void Compact(DuckDbVector[] arguments, int row, VectorWriter result) =>
        Keep(arguments, row, result, (elements, i) => !elements.IsNullAt(i));

    private static void AddAll(DuckDbVector array, int row, RowSet set)
    {
        var (offset, length) = array.GetRange(row);
        for (var i = offset; i < offset + length; i++)
        {
            set.Add(array.GetChild(0), i);
        }
    }

    private static bool HasNull(DuckDbVector array, int row)
    {
        var (offset, length) = array.GetRange(row);
        for (var i = offset; i < offset + length; i++)
        {
            if (array.GetChild(0).IsNullAt(i))
            {
                return true;
            }
        }

        return false;
    }

    private void Filter(DuckDbVector[] arguments, int row, VectorWriter result, bool mustBeInOther)
    {
        _set.Clear();
        _other.Clear();
        AddAll(arguments[1], row, _other);
        var (offset, length) = arguments[0].GetRange(row);
        var elements = arguments[0].GetChild(0);
        for (var i = offset; i < offset + length; i++)
        {
            if (_other.Contains(elements, i) == mustBeInOther)
            {
                _set.Add(elements, i);
            }
        }

        Write(result, row);
    }

    private void Write(VectorWriter result, int row)
    {
        var to = result.SetRange(row, _set.Count);
        for (var i = 0; i < _set.Count; i++)
        {
            var (vector, index) = _set[i];
            result.GetChild(0).Copy(to + i, vector, index);
        }
    }

    private void Keep(DuckDbVector[] arguments, int row, VectorWriter result, Func<ColumnVector, int, bool> isKept)
    {
        _kept.Clear();
        var (offset, length) = arguments[0].GetRange(row);
        var elements = arguments[0].GetChild(0);
        for (var i = offset; i < offset + length; i++)
        {
            if (isKept(elements, i))
            {
                _kept.Add(i);
            }
        }

        var to = result.SetRange(row, _kept.Count);
        for (var i = 0; i < _kept.Count; i++)
        {
            result.GetChild(0).Copy(to + i, elements, _kept[i]);
        }
    }
}
