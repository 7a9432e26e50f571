using System.Text;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>
/// Reads the lines that begin in a part of a file, as Hadoop's <c>LineRecordReader</c> does: a part but the first begins behind the first
/// end of a line, and reads the line that its own end is in to that line's end.
/// </summary>
internal sealed class LineReader : IDisposable
{
    private const int BufferSize = 256 * 1024;

    private readonly Stream _stream;
    private readonly byte[]? _separator;
    private readonly long _end;
    private byte[] _buffer = new byte[BufferSize];
    private int _start;
    private int _length;
    private long _position;
    private bool _isAtEnd;

    internal LineReader(FileRange range, RecordOptions options)
    {
        _separator = options.LineSeparator is { } separator ? Encoding.UTF8.GetBytes(separator) : null;

        // One byte before, so that a part that begins with a line keeps it.
        var start = range.IsFirst ? 0 : range.Start - 1;
        _stream = FileStreams.Open(range.File.Path, start, options.Encoding);
        (_position, _end) = (start, range.End);
        if (range.IsFirst)
        {
            SkipByteOrderMark();
        }
        else
        {
            TryRead(out _);
        }
    }

    /// <summary>Reads all lines of a stream of UTF-8.</summary>
    internal LineReader(Stream stream) => (_stream, _end) = (stream, long.MaxValue);

    /// <summary>The next line without its end, valid until the next is read; false behind the last.</summary>
    internal bool TryRead(out ReadOnlySpan<byte> line)
    {
        if (_position >= _end)
        {
            line = default;
            return false;
        }

        var searched = 0;
        while (true)
        {
            var data = _buffer.AsSpan(_start, _length);
            if (Find(data, searched, out var length, out var separatorLength))
            {
                line = data[..length];
                Consume(length + separatorLength);
                return true;
            }

            searched = Math.Max(0, _length - (_separator?.Length ?? 1));
            if (!Fill())
            {
                line = _buffer.AsSpan(_start, _length);
                var isLine = _length > 0;
                Consume(_length);
                return isLine;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private bool Find(ReadOnlySpan<byte> data, int from, out int length, out int separatorLength)
    {
        separatorLength = 1;
        if (_separator is not null)
        {
            separatorLength = _separator.Length;
            length = data[from..].IndexOf(_separator);
            length += length < 0 ? 0 : from;
            return length >= 0;
        }

        length = data[from..].IndexOfAny((byte)'\n', (byte)'\r');
        if (length < 0)
        {
            return false;
        }

        length += from;
        if (data[length] == '\r')
        {
            if (length + 1 == data.Length && !_isAtEnd)
            {
                return false;
            }

            separatorLength = length + 1 < data.Length && data[length + 1] == '\n' ? 2 : 1;
        }

        return true;
    }

    private void Consume(int count)
    {
        _start += count;
        _length -= count;
        _position += count;
    }

    private bool Fill()
    {
        if (_isAtEnd)
        {
            return false;
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start, _length).CopyTo(_buffer);
            _start = 0;
        }

        if (_length == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = _stream.Read(_buffer, _length, _buffer.Length - _length);
        _length += read;
        _isAtEnd = read == 0;

        // A carriage return at the very end is an end of a line all the same.
        return !_isAtEnd || _length > 0;
    }

    private void SkipByteOrderMark()
    {
        while (_length < 3 && Fill() && !_isAtEnd)
        {
            // A stream may give less than was asked for.
        }

        if (_buffer.AsSpan(_start, _length).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            Consume(3);
        }
    }
}
