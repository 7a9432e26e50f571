namespace Shared.Spark.Embedded.Kernels.Numbers;

/// <content>Powers of e less one, and what is made of them.</content>
internal static partial class StrictMath
{
    /// <summary>e to a power, less one.</summary>
    internal static double Expm1(double x)
    {
        var hx = High(x) & 0x7fffffff;
        var isNegative = High(x) < 0;
        if (hx >= 0x4043687A)
        {
            if (double.IsNaN(x) || double.IsPositiveInfinity(x))
            {
                return x;
            }

            if (x > 7.09782712893383973096e+02)
            {
                return double.PositiveInfinity;
            }

            if (isNegative)
            {
                return -1;
            }
        }

        var k = 0;
        var c = 0.0;
        if (hx > 0x3fd62e42)
        {
            k = hx < 0x3FF0A2B2 ? (isNegative ? -1 : 1) : (int)((InverseLn2 * x) + (isNegative ? -0.5 : 0.5));
            var (high, low) = (x - (k * Ln2High), k * Ln2Low);
            x = high - low;
            c = (high - x) - low;
        }
        else if (hx < 0x3c900000)
        {
            return x;
        }

        var half = 0.5 * x;
        var hxs = x * half;
        var r1 =
            1
            + (
                hxs
                * (
                    -3.33333333333331316428e-02
                    + (
                        hxs
                        * (
                            1.58730158725481460165e-03
                            + (
                                hxs
                                * (-7.93650757867487942473e-05 + (hxs * (4.00821782732936239552e-06 + (hxs * -2.01099218183624371326e-07))))
                            )
                        )
                    )
                )
            );
        var t = 3 - (r1 * half);
        var e = hxs * ((r1 - t) / (6 - (x * t)));
        if (k == 0)
        {
            return x - ((x * e) - hxs);
        }

        e = ((x * (e - c)) - c) - hxs;
        switch (k)
        {
            case -1:
                return (0.5 * (x - e)) - 0.5;
            case 1:
                return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + (2 * (x - e));
            case <= -2 or > 56:
                return AddToExponent(1 - (e - x), k) - 1;
            case < 20:
                return AddToExponent(WithHigh(0, 0x3ff00000 - (0x200000 >> k)) - (e - x), k);
            default:
                return AddToExponent(x - (e + WithHigh(0, (0x3ff - k) << 20)) + 1, k);
        }
    }

    internal static double Sinh(double x)
    {
        var size = Math.Abs(x);
        var h = x < 0 ? -0.5 : 0.5;
        if (!double.IsFinite(x))
        {
            return x;
        }

        if (size < 22)
        {
            if (High(size) < 0x3e300000)
            {
                return x;
            }

            var t = Expm1(size);
            return size < 1 ? h * ((2 * t) - (t * t / (t + 1))) : h * (t + (t / (t + 1)));
        }

        if (High(size) < 0x40862E42)
        {
            return h * Exp(size);
        }

        var w = Exp(0.5 * size);
        return h * w * w;
    }

    internal static double Cosh(double x)
    {
        var size = Math.Abs(x);
        if (!double.IsFinite(x))
        {
            return size;
        }

        switch (High(size))
        {
            case < 0x3fd62e43:
                var t = Expm1(size);
                var w = 1 + t;
                return High(size) < 0x3c800000 ? w : 1 + (t * t / (w + w));
            case < 0x40360000:
                var power = Exp(size);
                return (0.5 * power) + (0.5 / power);
            case < 0x40862E42:
                return 0.5 * Exp(size);
            default:
                var root = Exp(0.5 * size);
                return 0.5 * root * root;
        }
    }

    internal static double Tanh(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        var size = Math.Abs(x);
        double z = 1;
        if (size < 22)
        {
            if (High(size) < 0x3c800000)
            {
                return x * (1 + x);
            }

            var t = Expm1(size >= 1 ? 2 * size : -2 * size);
            z = size >= 1 ? 1 - (2 / (t + 2)) : -t / (t + 2);
        }

        return x < 0 ? -z : z;
    }
}
