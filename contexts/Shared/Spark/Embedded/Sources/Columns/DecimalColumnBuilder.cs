using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Sources.Columns;

/// <summary>Decimals, all at the scale of their type.</summary>
public sealed class DecimalColumnBuilder : ColumnBuilder
{
    private readonly Int128 _limit;
    private Int128[] _values = [];

    internal DecimalColumnBuilder(DecimalType type)
        : base(type) => (Scale, _limit) = (type.Scale, Decimal128.PowerOfTen(type.Precision));

    /// <summary>Digits behind the point.</summary>
    public int Scale { get; }

    /// <summary>The digits; at nulls, zero.</summary>
    public ReadOnlySpan<Int128> Values => _values.AsSpan(0, Count);

    /// <summary>Adds a value at the type's scale.</summary>
    public void AppendUnscaled(Int128 value) => Add(value, isValid: true);

    /// <summary>
    /// Adds a value, rounded half up to the type's scale; a null when it has too many digits for the type, as Spark does.
    /// </summary>
    /// <returns>Whether it fitted.</returns>
    public bool Append(Decimal128 value)
    {
        if (TryAppend(value))
        {
            return true;
        }

        AppendNull();
        return false;
    }

    /// <summary>Adds a value, rounded half up to the type's scale; nothing when it has too many digits for the type.</summary>
    internal bool TryAppend(Decimal128 value)
    {
        if (!value.TryRescale(Scale, out var unscaled) || Int128.Abs(unscaled) >= _limit)
        {
            return false;
        }

        Add(unscaled, isValid: true);
        return true;
    }

    /// <inheritdoc/>
    public override void AppendNull() => Add(0, isValid: false);

    /// <inheritdoc/>
    public override Decimal128 GetDecimal(int row) => new(_values[row], Scale);

    private void Add(Int128 value, bool isValid)
    {
        var index = AddSlot(isValid);
        if (index >= _values.Length)
        {
            Array.Resize(ref _values, Math.Max(256, _values.Length * 2));
        }

        _values[index] = value;
    }
}
