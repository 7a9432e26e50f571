using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Embedded.Sources.Columns;

/// <summary>Booleans.</summary>
public sealed class BooleanColumnBuilder : ColumnBuilder
{
    private bool[] _values = [];

    internal BooleanColumnBuilder()
        : base(DataTypes.BooleanType) { }

    /// <summary>The values; at nulls, false.</summary>
    public ReadOnlySpan<bool> Values => _values.AsSpan(0, Count);

    /// <summary>Adds a value.</summary>
    public void Append(bool value) => Add(value, isValid: true);

    /// <inheritdoc/>
    public override void AppendNull() => Add(value: false, isValid: false);

    /// <inheritdoc/>
    public override bool GetBoolean(int row) => _values[row];

    private void Add(bool value, bool isValid)
    {
        var index = AddSlot(isValid);
        if (index >= _values.Length)
        {
            Array.Resize(ref _values, Math.Max(256, _values.Length * 2));
        }

        _values[index] = value;
    }
}
