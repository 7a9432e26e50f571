namespace Microsoft.Spark.Sql.Types;

/// <summary>Intervals of whole months, a 4-byte count of them.</summary>
/// <param name="startField">The leftmost field, an index into <see cref="Fields"/>.</param>
/// <param name="endField">The rightmost field, an index into <see cref="Fields"/>.</param>
public sealed class YearMonthIntervalType(byte startField, byte endField) : AtomicType
{
    /// <summary>The fields of such intervals, the largest first.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["year", "month"];

    /// <summary>The interval with all fields.</summary>
    public static YearMonthIntervalType Default { get; } = new(0, (byte)(Fields.Count - 1));

    /// <summary>The leftmost field, an index into <see cref="Fields"/>.</summary>
    public byte StartField { get; } = startField;

    /// <summary>The rightmost field, an index into <see cref="Fields"/>.</summary>
    public byte EndField { get; } = endField;

    /// <inheritdoc/>
    public override string TypeName =>
        StartField == EndField ? $"interval {Fields[StartField]}" : $"interval {Fields[StartField]} to {Fields[EndField]}";

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is YearMonthIntervalType other && (other.StartField, other.EndField) == (StartField, EndField);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(typeof(YearMonthIntervalType), StartField, EndField);
}
