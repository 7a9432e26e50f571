using System.Buffers;

namespace Shared.Spark.Embedded.Sources.Csv;

/// <summary>The values of a record: slices of its text, or of a buffer where quotes and escapes were taken off.</summary>
internal sealed class CsvTokens
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private (int Start, int Length, Kind Kind)[] _tokens = new (int, int, Kind)[64];

    private enum Kind
    {
        Null,
        InText,
        InBuffer,
    }

    /// <summary>How many there are.</summary>
    internal int Count { get; private set; }

    /// <summary>Where a value is put together.</summary>
    internal ArrayBufferWriter<byte> Buffer => _buffer;

    internal void Clear()
    {
        Count = 0;
        _buffer.ResetWrittenCount();
    }

    /// <summary>Whether nothing stands at <paramref name="index"/>, not even quotes.</summary>
    internal bool IsNull(int index) => index >= Count || _tokens[index].Kind == Kind.Null;

    /// <summary>The value at <paramref name="index"/>.</summary>
    internal ReadOnlySpan<byte> Get(int index, ReadOnlySpan<byte> text)
    {
        var (start, length, kind) = _tokens[index];
        return (kind == Kind.InText ? text : _buffer.WrittenSpan).Slice(start, length);
    }

    internal void AddNull() => Add(0, 0, Kind.Null);

    internal void AddSlice(int start, int length) => Add(start, length, Kind.InText);

    internal void AddBuffered(int start, int length) => Add(start, length, Kind.InBuffer);

    private void Add(int start, int length, Kind kind)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Count * 2);
        }

        _tokens[Count++] = (start, length, kind);
    }
}
