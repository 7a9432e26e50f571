using DuckDB.NET.Native;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Execution;

/// <summary>
/// Writes values into a vector of DuckDB's in place: what kernels return and frames bring. One object serves many vectors of a type:
/// <see cref="Bind"/> points it at the next.
/// </summary>
internal sealed unsafe partial class VectorWriter
{
    private readonly VectorWriter[] _children;
    private readonly int _decimalSize;
    private nint _vector;
    private byte* _data;
    private ulong* _validity;
    private int _listSize;
    private int _listCapacity;

    private VectorWriter(DataType type, VectorWriter[] children)
    {
        (Type, _children) = (type, children);
        _decimalSize = type is DecimalType { Precision: var precision }
            ? precision switch
            {
                <= 4 => 2,
                <= 9 => 4,
                <= 18 => 8,
                _ => 16,
            }
            : 0;
    }

    /// <summary>The type of the values.</summary>
    internal DataType Type { get; }

    /// <summary>The values, one behind the other.</summary>
    internal byte* Data => _data;

    /// <summary>How many elements the arrays, or entries the maps, have that were written so far.</summary>
    internal int ListSize => _listSize;

    /// <summary>A writer for values of a type; must be bound before it writes.</summary>
    internal static VectorWriter Create(DataType type) =>
        new(
            type,
            type switch
            {
                ArrayType array => [Create(array.ElementType)],
                MapType map => [Create(map.KeyType), Create(map.ValueType)],
                StructType { Fields.Count: 0 } => [],
                StructType structure => [.. structure.Fields.Select(field => Create(field.DataType))],
                CalendarIntervalType => [Create(DataTypes.IntegerType), Create(DataTypes.IntegerType), Create(DataTypes.LongType)],
                _ => [],
            }
        );

    /// <summary>Writes into <paramref name="vector"/>, which is empty, from now on.</summary>
    internal void Bind(nint vector)
    {
        ForgetLists();
        Rebind(vector);
    }

    /// <summary>Writes into <paramref name="vector"/> from now on, behind the elements that its arrays and maps already have.</summary>
    internal void BindBehind(nint vector)
    {
        Rebind(vector);
        ContinueLists();
    }

    /// <summary>The writer of a child vector, as <see cref="ColumnVector.GetChild"/> numbers them.</summary>
    internal VectorWriter GetChild(int ordinal) => _children[ordinal];

    /// <summary>A null.</summary>
    internal void SetNull(int row)
    {
        if (_validity == null)
        {
            NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(_vector);
            _validity = NativeMethods.Vectors.DuckDBVectorGetValidity(_vector);
        }

        _validity[row >> 6] &= ~(1UL << (row & 63));
        if (Type is StructType or CalendarIntervalType)
        {
            // DuckDB wants the fields of a null struct to be null.
            foreach (var child in _children)
            {
                child.SetNull(row);
            }
        }
        else if (Type is ArrayType or MapType)
        {
            var entry = (ulong*)_data + (2L * row);
            (entry[0], entry[1]) = ((ulong)_listSize, 0);
        }
    }

    /// <summary>
    /// Makes null the rows of the first <paramref name="count"/> that are null in another vector, for types without children.
    /// </summary>
    internal void SetNullsOf(DuckDbVector other, int count)
    {
        if (other.Validity == null)
        {
            return;
        }

        if (_validity == null)
        {
            NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(_vector);
            _validity = NativeMethods.Vectors.DuckDBVectorGetValidity(_vector);
        }

        for (var word = 0; word < (count + 63) >> 6; word++)
        {
            _validity[word] &= other.Validity[word];
        }
    }

    /// <summary>A boolean.</summary>
    internal void SetBoolean(int row, bool value) => _data[row] = value ? (byte)1 : (byte)0;

    /// <summary>A tinyint.</summary>
    internal void SetByte(int row, sbyte value) => ((sbyte*)_data)[row] = value;

    /// <summary>A smallint.</summary>
    internal void SetShort(int row, short value) => ((short*)_data)[row] = value;

    /// <summary>An int, the days of a date, the months of a year-month interval.</summary>
    internal void SetInt(int row, int value) => ((int*)_data)[row] = value;

    /// <summary>A bigint, the microseconds of a timestamp or day-time interval.</summary>
    internal void SetLong(int row, long value) => ((long*)_data)[row] = value;

    /// <summary>A float.</summary>
    internal void SetFloat(int row, float value) => ((float*)_data)[row] = value;

    /// <summary>A double.</summary>
    internal void SetDouble(int row, double value) => ((double*)_data)[row] = value;

    /// <summary>The digits of a decimal, at the scale of the type, no more than its precision has.</summary>
    internal void SetDecimal(int row, Int128 unscaled)
    {
        switch (_decimalSize)
        {
            case 2:
                ((short*)_data)[row] = (short)unscaled;
                break;
            case 4:
                ((int*)_data)[row] = (int)unscaled;
                break;
            case 8:
                ((long*)_data)[row] = (long)unscaled;
                break;
            default:
                ((DuckDBHugeInt*)_data)[row] = new DuckDBHugeInt((ulong)unscaled, (long)(unscaled >> 64));
                break;
        }
    }

    /// <summary>The UTF-8 bytes of a string, which must be valid, or the bytes of a binary.</summary>
    internal void SetBytes(int row, ReadOnlySpan<byte> value)
    {
        fixed (byte* bytes = value)
        {
            NativeMethods.Vectors.DuckDBUnsafeVectorAssignStringElementLength(_vector, (ulong)row, bytes, value.Length);
        }
    }

    /// <summary>A calendar interval.</summary>
    internal void SetInterval(int row, CalendarInterval value)
    {
        _children[0].SetInt(row, value.Months);
        _children[1].SetInt(row, value.Days);
        _children[2].SetLong(row, value.Microseconds);
    }

    /// <summary>
    /// An array or map of <paramref name="length"/>; its elements are then written to the child from the row that is returned on.
    /// </summary>
    internal int SetRange(int row, int length)
    {
        var offset = _listSize;
        var entry = (ulong*)_data + (2L * row);
        (entry[0], entry[1]) = ((ulong)offset, (ulong)length);
        _listSize += length;
        if (_listSize > _listCapacity)
        {
            _listCapacity = Math.Max(_listSize, _listCapacity * 2);
            NativeMethods.Vectors.DuckDBListVectorReserve(_vector, (ulong)_listCapacity);
            RebindChildren();
        }

        NativeMethods.Vectors.DuckDBListVectorSetSize(_vector, (ulong)_listSize);
        return offset;
    }

    private void Rebind(nint vector)
    {
        _vector = vector;
        _data = (byte*)NativeMethods.Vectors.DuckDBVectorGetData(vector);
        _validity = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
        RebindChildren();
    }

    // The vectors of elements move when they grow.
    private void RebindChildren()
    {
        switch (Type)
        {
            case ArrayType:
                _children[0].Rebind(NativeMethods.Vectors.DuckDBListVectorGetChild(_vector));
                break;
            case MapType:
                RebindFields(NativeMethods.Vectors.DuckDBListVectorGetChild(_vector));
                break;
            case StructType or CalendarIntervalType:
                RebindFields(_vector);
                break;
        }
    }

    private void RebindFields(nint structure)
    {
        for (var i = 0; i < _children.Length; i++)
        {
            _children[i].Rebind(NativeMethods.Vectors.DuckDBStructVectorGetChild(structure, i));
        }
    }

    private void ContinueLists()
    {
        if (Type is ArrayType or MapType)
        {
            _listSize = (int)NativeMethods.Vectors.DuckDBListVectorGetSize(_vector);
            _listCapacity = _listSize;
        }

        foreach (var child in _children)
        {
            child.ContinueLists();
        }
    }

    private void ForgetLists()
    {
        _listSize = 0;
        _listCapacity = 0;
        foreach (var child in _children)
        {
            child.ForgetLists();
        }
    }
}
