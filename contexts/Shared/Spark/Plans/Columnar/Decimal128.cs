using System.Data.SqlTypes;
using System.Globalization;

namespace Shared.Spark.Plans.Columnar;

/// <summary>A decimal of up to 38 digits, as vectors hold it.</summary>
/// <param name="Unscaled">The digits.</param>
/// <param name="Scale">How many of them stand behind the point.</param>
public readonly record struct Decimal128(Int128 Unscaled, int Scale)
{
    /// <summary>The value of a .NET decimal.</summary>
    public static Decimal128 FromDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var unscaled = new Int128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        return new Decimal128(bits[3] < 0 ? -unscaled : unscaled, (bits[3] >> 16) & 0xFF);
    }

    /// <summary>The value at another scale; a larger one adds zeros, a smaller one rounds half up.</summary>
    /// <exception cref="OverflowException">It has too many digits.</exception>
    public Decimal128 Rescale(int scale)
    {
        if (scale >= Scale)
        {
            return new Decimal128(checked(Unscaled * PowerOfTen(scale - Scale)), scale);
        }

        var divisor = PowerOfTen(Scale - scale);
        var (quotient, remainder) = Int128.DivRem(Unscaled, divisor);
        var roundsAway = Int128.Abs(remainder) >= divisor - Int128.Abs(remainder);
        return new Decimal128(roundsAway ? quotient + Int128.Sign(Unscaled) : quotient, scale);
    }

    /// <summary>The value as a <see cref="decimal"/> when it fits, else as a <see cref="SqlDecimal"/>.</summary>
    public object ToClr()
    {
        var magnitude = (UInt128)Int128.Abs(Unscaled);
        if (magnitude >> 96 == 0 && Scale is >= 0 and <= 28)
        {
            return new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), (int)(uint)(magnitude >> 64), Unscaled < 0, (byte)Scale);
        }

        return new SqlDecimal(
            DecimalPrecision,
            (byte)Scale,
            Unscaled >= 0,
            (int)(uint)magnitude,
            (int)(uint)(magnitude >> 32),
            (int)(uint)(magnitude >> 64),
            (int)(uint)(magnitude >> 96)
        );
    }

    /// <summary>The value in plain digits, without an exponent.</summary>
    public override string ToString()
    {
        var digits = Int128.Abs(Unscaled).ToString(CultureInfo.InvariantCulture);
        var sign = Unscaled < 0 ? "-" : "";
        if (Scale <= 0)
        {
            return sign + digits + (Unscaled == 0 ? "" : new string('0', -Scale));
        }

        digits = digits.PadLeft(Scale + 1, '0');
        return $"{sign}{digits[..^Scale]}.{digits[^Scale..]}";
    }

    /// <summary>10 to the power of <paramref name="exponent"/>, 0 to 38.</summary>
    public static Int128 PowerOfTen(int exponent)
    {
        var power = Int128.One;
        for (var i = 0; i < exponent; i++)
        {
            power = checked(power * 10);
        }

        return power;
    }

    private const byte DecimalPrecision = 38;
}
