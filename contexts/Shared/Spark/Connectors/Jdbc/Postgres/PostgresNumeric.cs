using System.Buffers.Binary;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Connectors.Jdbc.Postgres;

/// <summary>PostgreSQL's binary form of numeric: digits of base 10,000, the weight of the first, a sign and a scale.</summary>
internal static class PostgresNumeric
{
    private const int HeaderLength = 8;
    private const int Base = 10_000;
    private const int BaseDigits = 4;
    private const ushort Negative = 0x4000;
    private const ushort NaN = 0xC000;
    private const ushort Infinity = 0xD000;
    private const ushort NegativeInfinity = 0xF000;

    private static readonly UInt128 s_max = (UInt128)Int128.MaxValue;

    /// <summary>The number; false when it is none or has more than 38 digits.</summary>
    internal static bool TryDecode(ReadOnlySpan<byte> value, out Decimal128 number)
    {
        number = default;
        var count = BinaryPrimitives.ReadInt16BigEndian(value);
        int weight = BinaryPrimitives.ReadInt16BigEndian(value[2..]);
        var sign = BinaryPrimitives.ReadUInt16BigEndian(value[4..]);
        int scale = BinaryPrimitives.ReadInt16BigEndian(value[6..]);
        if (sign >= NaN)
        {
            return false;
        }

        UInt128 digits = 0;
        var exponent = 0;
        for (var i = 0; i < count; i++)
        {
            var digit = BinaryPrimitives.ReadUInt16BigEndian(value[(HeaderLength + (i * sizeof(short)))..]);
            exponent = (weight - i) * BaseDigits;

            // The last digit of base 10,000 may reach beyond the scale; what does is zeros.
            var beyond = Math.Clamp(-exponent - scale, 0, BaseDigits);
            var (factor, addend) = ((UInt128)PowerOfTen(BaseDigits - beyond), (UInt128)(digit / PowerOfTen(beyond)));
            exponent += beyond;
            if (digits > (s_max - addend) / factor)
            {
                return false;
            }

            digits = (digits * factor) + addend;
        }

        for (; exponent > 0 && digits != 0; exponent--)
        {
            if (digits > s_max / 10)
            {
                return false;
            }

            digits *= 10;
        }

        number = new Decimal128(sign == Negative ? -(Int128)digits : (Int128)digits, Math.Max(0, -exponent));
        return true;
    }

    /// <summary>What a message says of a value that cannot be read.</summary>
    internal static string ToText(ReadOnlySpan<byte> value) =>
        BinaryPrimitives.ReadUInt16BigEndian(value[4..]) switch
        {
            NaN => "NaN",
            Infinity => "Infinity",
            NegativeInfinity => "-Infinity",
            _ when TryDecode(value, out var number) => number.ToString(),
            _ => "of more than 38 digits",
        };

    /// <summary>Writes the binary form.</summary>
    /// <returns>How many bytes it has.</returns>
    internal static int Encode(Decimal128 number, Span<byte> target)
    {
        var magnitude = (UInt128)Int128.Abs(number.Unscaled);

        // The point must stand between two digits of base 10,000.
        var padding = (BaseDigits - (number.Scale % BaseDigits)) % BaseDigits;
        Span<ushort> digits = stackalloc ushort[16];
        var count = 0;
        var (rest, first) = (magnitude, true);
        while (rest != 0)
        {
            var divisor = (UInt128)(first ? PowerOfTen(BaseDigits - padding) : Base);
            var (quotient, digit) = UInt128.DivRem(rest, divisor);
            digits[count++] = (ushort)((int)digit * (first ? PowerOfTen(padding) : 1));
            (rest, first) = (quotient, false);
        }

        var fractions = (number.Scale + padding) / BaseDigits;
        var weight = count - fractions - 1;
        var trailing = 0;
        while (trailing < count && digits[trailing] == 0)
        {
            trailing++;
        }

        BinaryPrimitives.WriteInt16BigEndian(target, (short)(count - trailing));
        BinaryPrimitives.WriteInt16BigEndian(target[2..], (short)(count == 0 ? 0 : weight));
        BinaryPrimitives.WriteUInt16BigEndian(target[4..], number.Unscaled < 0 ? Negative : (ushort)0);
        BinaryPrimitives.WriteInt16BigEndian(target[6..], (short)number.Scale);
        for (var i = 0; i < count - trailing; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(target[(HeaderLength + (i * sizeof(short)))..], digits[count - 1 - i]);
        }

        return HeaderLength + ((count - trailing) * sizeof(short));
    }

    private static int PowerOfTen(int exponent) =>
        exponent switch
        {
            0 => 1,
            1 => 10,
            2 => 100,
            3 => 1000,
            _ => Base,
        };
}
