using System.Buffers.Binary;

namespace Shared.Spark.Connectors.Jdbc.Postgres;

/// <summary>Reads the bytes of a binary COPY. See https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.4.</summary>
internal sealed class CopyReader(Stream stream)
{
    private byte[] _buffer = new byte[128 * 1024];
    private int _start;
    private int _end;

    internal short ReadInt16() => BinaryPrimitives.ReadInt16BigEndian(Read(sizeof(short)));

    internal int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(Read(sizeof(int)));

    /// <summary>The next bytes, valid until the next call.</summary>
    internal ReadOnlySpan<byte> Read(int count)
    {
        if (_end - _start < count)
        {
            Fill(count);
        }

        _start += count;
        return _buffer.AsSpan(_start - count, count);
    }

    private void Fill(int count)
    {
        var kept = _end - _start;
        var target = count > _buffer.Length ? new byte[Math.Max(count, _buffer.Length * 2)] : _buffer;
        _buffer.AsSpan(_start, kept).CopyTo(target);
        (_buffer, _start, _end) = (target, 0, kept);
        while (_end < count)
        {
            var read = stream.Read(_buffer, _end, _buffer.Length - _end);
            _end += read > 0 ? read : throw new EndOfStreamException("PostgreSQL ended the rows before their end.");
        }
    }
}
