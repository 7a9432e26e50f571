using System.Globalization;
using System.Text;

namespace Shared.Spark.Embedded.Kernels.Strings;

/// <summary>Bytes that a kernel puts together, row by row in the same memory.</summary>
internal sealed class Utf8Buffer
{
    private byte[] _bytes = new byte[256];

    internal int Length { get; private set; }

    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    internal void Clear() => Length = 0;

    /// <summary>Cuts what is behind <paramref name="length"/>.</summary>
    internal void Truncate(int length) => Length = length;

    internal void Append(byte value)
    {
        EnsureSpace(1);
        _bytes[Length++] = value;
    }

    internal void Append(char ascii) => Append((byte)ascii);

    internal void Append(scoped ReadOnlySpan<byte> value)
    {
        value.CopyTo(GetSpan(value.Length));
        Length += value.Length;
    }

    internal void Append(ReadOnlySpan<char> value) =>
        Length += Encoding.UTF8.GetBytes(value, GetSpan(Encoding.UTF8.GetMaxByteCount(value.Length)));

    internal void Append(string value) => Append(value.AsSpan());

    internal void Append(Rune value) => Length += value.EncodeToUtf8(GetSpan(4));

    internal void Append<T>(T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        var space = 32;
        int written;
        while (!value.TryFormat(GetSpan(space), out written, format, CultureInfo.InvariantCulture))
        {
            space *= 2;
        }

        Length += written;
    }

    /// <summary>A number that is not negative, with zeros before it.</summary>
    internal void AppendPadded(long value, int width)
    {
        var digits = 1;
        for (var rest = value; rest >= 10; rest /= 10)
        {
            digits++;
        }

        AppendRepeated((byte)'0', width - digits);
        Append(value);
    }

    internal void AppendRepeated(byte value, int count)
    {
        if (count > 0)
        {
            GetSpan(count)[..count].Fill(value);
            Length += count;
        }
    }

    /// <summary>Space behind what is written; <see cref="Advance"/> makes it count.</summary>
    internal Span<byte> GetSpan(int size)
    {
        EnsureSpace(size);
        return _bytes.AsSpan(Length);
    }

    internal void Advance(int count) => Length += count;

    public override string ToString() => Encoding.UTF8.GetString(Written);

    private void EnsureSpace(int size)
    {
        if (Length + size > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(checked(Length + size), _bytes.Length * 2));
        }
    }
}
