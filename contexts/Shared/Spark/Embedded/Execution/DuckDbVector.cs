using DuckDB.NET.Native;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Execution;

/// <summary>
/// A vector of DuckDB's, read in place. One object serves all chunks of a result: <see cref="Bind"/> points it at the next.
/// </summary>
internal sealed unsafe class DuckDbVector : ColumnVector
{
    private readonly DuckDbVector[] _children;
    private readonly int _scale;
    private readonly int _decimalSize;
    private byte* _data;
    private ulong* _validity;

    private DuckDbVector(DataType type, DuckDbVector[] children)
        : base(type)
    {
        _children = children;
        if (type is DecimalType { Precision: var precision, Scale: var scale })
        {
            _scale = scale;
            _decimalSize = precision switch
            {
                <= 4 => 2,
                <= 9 => 4,
                <= 18 => 8,
                _ => 16,
            };
        }
    }

    /// <summary>A vector for values of a type; must be bound before it is read.</summary>
    internal static DuckDbVector Create(DataType type) =>
        new(
            type,
            type switch
            {
                ArrayType array => [Create(array.ElementType)],
                MapType map => [Create(map.KeyType), Create(map.ValueType)],
                StructType structure => [.. structure.Fields.Select(field => Create(field.DataType))],
                CalendarIntervalType => [Create(DataTypes.IntegerType), Create(DataTypes.IntegerType), Create(DataTypes.LongType)],
                _ => [],
            }
        );

    /// <summary>The values, one behind the other.</summary>
    internal byte* Data => _data;

    /// <summary>A bit a row, set unless it is null; null when no row is.</summary>
    internal ulong* Validity => _validity;

    /// <summary>Reads from <paramref name="vector"/> from now on.</summary>
    internal void Bind(nint vector)
    {
        _data = (byte*)NativeMethods.Vectors.DuckDBVectorGetData(vector);
        _validity = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
        switch (Type)
        {
            case ArrayType:
                _children[0].Bind(NativeMethods.Vectors.DuckDBListVectorGetChild(vector));
                break;
            case MapType:
                // A map is a list of structs of a key and a value.
                BindFields(NativeMethods.Vectors.DuckDBListVectorGetChild(vector));
                break;
            case StructType or CalendarIntervalType:
                BindFields(vector);
                break;
        }
    }

    /// <inheritdoc/>
    public override bool IsNullAt(int row) => _validity != null && (_validity[row >> 6] & (1UL << (row & 63))) == 0;

    /// <inheritdoc/>
    public override bool GetBoolean(int row) => _data[row] != 0;

    /// <inheritdoc/>
    public override sbyte GetByte(int row) => ((sbyte*)_data)[row];

    /// <inheritdoc/>
    public override short GetShort(int row) => ((short*)_data)[row];

    /// <inheritdoc/>
    public override int GetInt(int row) => ((int*)_data)[row];

    /// <inheritdoc/>
    public override long GetLong(int row) => ((long*)_data)[row];

    /// <inheritdoc/>
    public override float GetFloat(int row) => ((float*)_data)[row];

    /// <inheritdoc/>
    public override double GetDouble(int row) => ((double*)_data)[row];

    /// <inheritdoc/>
    public override Decimal128 GetDecimal(int row) =>
        new(
            _decimalSize switch
            {
                2 => ((short*)_data)[row],
                4 => ((int*)_data)[row],
                8 => ((long*)_data)[row],
                _ => ((DuckDBHugeInt*)_data)[row].ToInt128(),
            },
            _scale
        );

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> GetBytes(int row)
    {
        // A string of up to 12 bytes stands in the vector itself, behind its length; of a longer one its first 4 bytes and a pointer.
        const int InlineLength = 12;
        const int PointerOffset = 8;
        const int Size = 16;
        var entry = _data + ((long)row * Size);
        var length = *(int*)entry;
        return new ReadOnlySpan<byte>(length <= InlineLength ? entry + sizeof(int) : *(byte**)(entry + PointerOffset), length);
    }

    /// <inheritdoc/>
    public override CalendarInterval GetInterval(int row) =>
        new(_children[0].GetInt(row), _children[1].GetInt(row), _children[2].GetLong(row));

    /// <inheritdoc/>
    public override (int Offset, int Length) GetRange(int row)
    {
        var entry = (ulong*)_data + (2L * row);
        return ((int)entry[0], (int)entry[1]);
    }

    /// <inheritdoc/>
    public override ColumnVector GetChild(int ordinal) => _children[ordinal];

    private void BindFields(nint structure)
    {
        for (var i = 0; i < _children.Length; i++)
        {
            _children[i].Bind(NativeMethods.Vectors.DuckDBStructVectorGetChild(structure, i));
        }
    }
}
