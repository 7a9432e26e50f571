using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Sources.Columns;

/// <summary>Arrays, or maps: append the items to the children, then end the list.</summary>
public sealed class ListColumnBuilder : ColumnBuilder
{
    private readonly ColumnBuilder[] _children;
    private int[] _ends = [];

    internal ListColumnBuilder(DataType type, ColumnBuilder[] children)
        : base(type) => _children = children;

    /// <summary>The elements of arrays, or the keys of maps.</summary>
    public ColumnBuilder Items => _children[0];

    /// <summary>The values of maps.</summary>
    public ColumnBuilder MapValues => _children[1];

    /// <summary>Ends a list of all that was appended to the children since the last one.</summary>
    public void EndList() => AddEnd(isValid: true);

    /// <summary>Drops what was appended to the children since the last list ended.</summary>
    public void DropOpen()
    {
        foreach (var child in _children)
        {
            child.Truncate(End(Count));
        }
    }

    /// <inheritdoc/>
    public override void AppendNull() => AddEnd(isValid: false);

    /// <inheritdoc/>
    public override void Truncate(int count)
    {
        base.Truncate(count);
        DropOpen();
    }

    /// <inheritdoc/>
    public override (int Offset, int Length) GetRange(int row) => (End(row), _ends[row] - End(row));

    /// <inheritdoc/>
    public override ColumnVector GetChild(int ordinal) => _children[ordinal];

    private int End(int count) => count == 0 ? 0 : _ends[count - 1];

    private void AddEnd(bool isValid)
    {
        var index = AddSlot(isValid);
        if (index >= _ends.Length)
        {
            Array.Resize(ref _ends, Math.Max(256, _ends.Length * 2));
        }

        _ends[index] = _children[0].Count;
    }
}
