using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Sources.Columns;

/// <summary>Brings decimals to the scale of a column without an exception where they have too many digits.</summary>
internal static class DecimalRescaling
{
    private const int MaxDigits = 38;

    internal static bool TryRescale(this Decimal128 value, int scale, out Int128 unscaled)
    {
        unscaled = value.Unscaled;
        if (scale == value.Scale || value.Unscaled == 0)
        {
            return true;
        }

        var up = scale - value.Scale;
        if (up > MaxDigits)
        {
            return false;
        }

        if (up < -MaxDigits)
        {
            unscaled = 0;
            return true;
        }

        if (up < 0)
        {
            unscaled = value.Rescale(scale).Unscaled;
            return true;
        }

        var factor = Decimal128.PowerOfTen(up);
        if (Int128.Abs(value.Unscaled) > Int128.MaxValue / factor)
        {
            return false;
        }

        unscaled = value.Unscaled * factor;
        return true;
    }
}
