using System.Runtime.CompilerServices;
using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Embedded.Sources.Columns;

/// <summary>Numbers, dates and timestamps.</summary>
/// <typeparam name="T">How a value is held: <c>sbyte, short, int, long, float, double</c>.</typeparam>
public sealed class FixedColumnBuilder<T> : ColumnBuilder
    where T : unmanaged
{
    private T[] _values = [];

    internal FixedColumnBuilder(DataType type)
        : base(type) { }

    /// <summary>The values; at nulls, zero.</summary>
    public ReadOnlySpan<T> Values => _values.AsSpan(0, Count);

    /// <summary>Adds a value.</summary>
    public void Append(T value) => Slot(isValid: true) = value;

    /// <inheritdoc/>
    public override void AppendNull() => Slot(isValid: false) = default;

    /// <inheritdoc/>
    public override sbyte GetByte(int row) => As<sbyte>(row);

    /// <inheritdoc/>
    public override short GetShort(int row) => As<short>(row);

    /// <inheritdoc/>
    public override int GetInt(int row) => As<int>(row);

    /// <inheritdoc/>
    public override long GetLong(int row) => As<long>(row);

    /// <inheritdoc/>
    public override float GetFloat(int row) => As<float>(row);

    /// <inheritdoc/>
    public override double GetDouble(int row) => As<double>(row);

    private ref T Slot(bool isValid)
    {
        var index = AddSlot(isValid);
        if (index >= _values.Length)
        {
            Array.Resize(ref _values, Math.Max(256, _values.Length * 2));
        }

        return ref _values[index];
    }

    private TOut As<TOut>(int row)
        where TOut : unmanaged =>
        typeof(TOut) == typeof(T)
            ? Unsafe.As<T, TOut>(ref _values[row])
            : throw new InvalidOperationException($"A vector of {Type.SimpleString} cannot be read as {typeof(TOut).Name}.");
}
