using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>
/// A row of a frame, with its schema. Values are .NET's: <c>bool, sbyte, short, int, long, float, double, decimal, string, byte[]</c>, <see
/// cref="Date"/>, <see cref="Timestamp"/>, <see cref="DateTime"/> for timestamp_ntz, <see cref="TimeSpan"/> and <see
/// cref="YearMonthInterval"/> for intervals, <c>object[]</c> for arrays, <c>Dictionary&lt;object, object&gt;</c> for maps, <see
/// cref="Row"/> for structs, null for NULL. A decimal past .NET's 28 digits is a <see cref="System.Data.SqlTypes.SqlDecimal"/>.
/// </summary>
public sealed class Row
{
    internal Row(object?[] values, StructType schema)
    {
        if (values.Length != schema.Fields.Count)
        {
            throw new ArgumentException($"A row of {values.Length} values does not fit a schema of {schema.Fields.Count} fields.");
        }

        Values = values;
        Schema = schema;
    }

    /// <summary>The names and types of the values.</summary>
    public StructType Schema { get; }

    /// <summary>The values, in the schema's order.</summary>
    public object?[] Values { get; }

    /// <summary>The value at <paramref name="index"/>.</summary>
    public object? this[int index] => Get(index);

    /// <summary>
    /// A row without names becomes one with a schema without fields' names: <c>_1</c>, <c>_2</c> and so on, of the type NULL.
    /// </summary>
    public static implicit operator Row(GenericRow genericRow) =>
        new(
            genericRow.Values,
            new StructType(genericRow.Values.Select((_, index) => new StructField($"_{index + 1}", DataTypes.NullType)))
        );

    /// <summary>How many values there are.</summary>
    public int Size() => Values.Length;

    /// <summary>The value at <paramref name="index"/>.</summary>
    /// <exception cref="IndexOutOfRangeException">There is none.</exception>
    public object? Get(int index) => RowValues.At(Values, index);

    /// <summary>The value of the field <paramref name="columnName"/>, whose case matters.</summary>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public object? Get(string columnName) => Get(IndexOf(columnName));

    /// <summary>The value at <paramref name="index"/> as a <typeparamref name="T"/>; arrays and maps are converted to typed ones.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public T GetAs<T>(int index) => RowValues.As<T>(Get(index));

    /// <summary>The value of the field <paramref name="columnName"/> as a <typeparamref name="T"/>.</summary>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public T GetAs<T>(string columnName) => GetAs<T>(IndexOf(columnName));

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is Row other && Schema.Equals(other.Schema) && RowValues.Equal(Values, other.Values));

    /// <inheritdoc/>
    public override int GetHashCode() => RowValues.HashOf(Values);

    /// <inheritdoc/>
    public override string ToString() => RowValues.ToText(Values);

    private int IndexOf(string columnName)
    {
        var index = Schema.Fields.FindIndex(field => field.Name == columnName);
        return index >= 0
            ? index
            : throw new ArgumentException(
                $"The row has no field '{columnName}'; it has {string.Join(", ", Schema.Fields.Select(field => $"'{field.Name}'"))}.",
                nameof(columnName)
            );
    }
}
