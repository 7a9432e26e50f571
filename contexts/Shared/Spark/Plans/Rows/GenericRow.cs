namespace Microsoft.Spark.Sql;

/// <summary>A row without a schema: what frames are made from.</summary>
/// <param name="values">The values, in order.</param>
public sealed class GenericRow(object?[] values)
{
    /// <summary>The values, in order.</summary>
    public object?[] Values { get; } = values;

    /// <summary>The value at <paramref name="index"/>.</summary>
    public object? this[int index] => Get(index);

    /// <summary>How many values there are.</summary>
    public int Size() => Values.Length;

    /// <summary>The value at <paramref name="index"/>.</summary>
    /// <exception cref="IndexOutOfRangeException">There is none.</exception>
    public object? Get(int index) => RowValues.At(Values, index);

    /// <summary>The value at <paramref name="index"/> as a <typeparamref name="T"/>.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public T GetAs<T>(int index) => RowValues.As<T>(Get(index));

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is GenericRow other && RowValues.Equal(Values, other.Values));

    /// <inheritdoc/>
    public override int GetHashCode() => RowValues.HashOf(Values);

    /// <inheritdoc/>
    public override string ToString() => RowValues.ToText(Values);
}
