using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Embedded.Sources.Columns;

/// <summary>Strings as UTF-8, and binaries.</summary>
public sealed class BytesColumnBuilder : ColumnBuilder
{
    private byte[] _data = [];
    private int[] _ends = [];

    internal BytesColumnBuilder(DataType type)
        : base(type) { }

    /// <summary>Adds a value.</summary>
    public void Append(ReadOnlySpan<byte> value)
    {
        var start = Used;
        value.CopyTo(Grow(start, value.Length));
        AddEnd(start + value.Length, isValid: true);
    }

    /// <summary>Adds the UTF-8 of a text; a lone surrogate becomes a question mark, as Java writes it.</summary>
    public void Append(ReadOnlySpan<char> value)
    {
        var start = Used;
        var room = Grow(start, System.Text.Encoding.UTF8.GetMaxByteCount(value.Length));
        AddEnd(start + JavaUtf8.Encoding.GetBytes(value, room), isValid: true);
    }

    /// <inheritdoc/>
    public override void AppendNull() => AddEnd(Used, isValid: false);

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> GetBytes(int row)
    {
        var start = row == 0 ? 0 : _ends[row - 1];
        return _data.AsSpan(start, _ends[row] - start);
    }

    private int Used => Count == 0 ? 0 : _ends[Count - 1];

    private Span<byte> Grow(int start, int length)
    {
        if (start + length > _data.Length)
        {
            Array.Resize(ref _data, Math.Max(Math.Max(4096, start + length), _data.Length * 2));
        }

        return _data.AsSpan(start);
    }

    private void AddEnd(int end, bool isValid)
    {
        var index = AddSlot(isValid);
        if (index >= _ends.Length)
        {
            Array.Resize(ref _ends, Math.Max(256, _ends.Length * 2));
        }

        _ends[index] = end;
    }
}
