using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Embedded.Sources.Columns;

/// <summary>Calendar intervals.</summary>
public sealed class IntervalColumnBuilder : ColumnBuilder
{
    private CalendarInterval[] _values = [];

    internal IntervalColumnBuilder()
        : base(new CalendarIntervalType()) { }

    /// <summary>Adds a value.</summary>
    public void Append(CalendarInterval value) => Add(value, isValid: true);

    /// <inheritdoc/>
    public override void AppendNull() => Add(default!, isValid: false);

    /// <inheritdoc/>
    public override CalendarInterval GetInterval(int row) => _values[row];

    private void Add(CalendarInterval value, bool isValid)
    {
        var index = AddSlot(isValid);
        if (index >= _values.Length)
        {
            Array.Resize(ref _values, Math.Max(256, _values.Length * 2));
        }

        _values[index] = value;
    }
}
