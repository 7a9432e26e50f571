namespace Shared.Spark.Embedded.Kernels.Numbers;

/// <content>Logarithms.</content>
internal static partial class StrictMath
{
    private const double Lg1 = 6.666666666666735130e-01;
    private const double Lg2 = 3.999999999940941908e-01;
    private const double Lg3 = 2.857142874366239149e-01;
    private const double Lg4 = 2.222219843214978396e-01;
    private const double Lg5 = 1.818357216161805012e-01;
    private const double Lg6 = 1.531383769920937332e-01;
    private const double Lg7 = 1.479819860511658591e-01;
    private const double TwoTo54 = 18014398509481984;

    internal static double Log(double x)
    {
        if (x == 0)
        {
            return double.NegativeInfinity;
        }

        if (x < 0 || !double.IsFinite(x))
        {
            return x < 0 ? double.NaN : x;
        }

        var k = 0;
        if (High(x) < 0x00100000)
        {
            k -= 54;
            x *= TwoTo54;
        }

        var hx = High(x);
        k += (hx >> 20) - 1023;
        hx &= 0x000fffff;
        var i = (hx + 0x95f64) & 0x100000;
        x = WithHigh(x, hx | (i ^ 0x3ff00000));
        k += i >> 20;
        var f = x - 1;
        double dk = k;
        if ((0x000fffff & (2 + hx)) < 3)
        {
            if (f == 0)
            {
                return k == 0 ? 0 : (dk * Ln2High) + (dk * Ln2Low);
            }

            var small = f * f * (0.5 - (0.33333333333333333 * f));
            return k == 0 ? f - small : (dk * Ln2High) - ((small - (dk * Ln2Low)) - f);
        }

        var s = f / (2 + f);
        var z = s * s;
        var w = z * z;
        var t1 = w * (Lg2 + (w * (Lg4 + (w * Lg6))));
        var t2 = z * (Lg1 + (w * (Lg3 + (w * (Lg5 + (w * Lg7))))));
        var r = t2 + t1;
        if (((hx - 0x6147a) | (0x6b851 - hx)) > 0)
        {
            var half = 0.5 * f * f;
            return k == 0 ? f - (half - (s * (half + r))) : (dk * Ln2High) - ((half - ((s * (half + r)) + (dk * Ln2Low))) - f);
        }

        return k == 0 ? f - (s * (f - r)) : (dk * Ln2High) - (((s * (f - r)) - (dk * Ln2Low)) - f);
    }

    internal static double Log10(double x)
    {
        if (x == 0)
        {
            return double.NegativeInfinity;
        }

        if (x < 0 || !double.IsFinite(x))
        {
            return x < 0 ? double.NaN : x;
        }

        var k = 0;
        if (High(x) < 0x00100000)
        {
            k -= 54;
            x *= TwoTo54;
        }

        k += (High(x) >> 20) - 1023;
        var i = k < 0 ? 1 : 0;
        x = WithHigh(x, (High(x) & 0x000fffff) | ((0x3ff - i) << 20));
        double y = k + i;
        return (y * 3.69423907715893078616e-13) + (4.34294481903251816668e-01 * Log(x)) + (y * 3.01029995663611771306e-01);
    }

    /// <summary>The logarithm of 1 + x.</summary>
    internal static double Log1p(double x)
    {
        var hx = High(x);
        var ax = hx & 0x7fffffff;
        var (k, hu) = (1, 1);
        var (f, c) = (0.0, 0.0);
        if (hx < 0x3FDA827A)
        {
            if (ax >= 0x3ff00000)
            {
                return x == -1 ? double.NegativeInfinity : double.NaN;
            }

            if (ax < 0x3e200000)
            {
                return ax < 0x3c900000 ? x : x - (x * x * 0.5);
            }

            if (hx > 0 || hx <= unchecked((int)0xbfd2bec3))
            {
                (k, f) = (0, x);
            }
        }

        if (hx >= 0x7ff00000)
        {
            return x;
        }

        if (k != 0)
        {
            var u = hx < 0x43400000 ? 1 + x : x;
            hu = High(u);
            k = (hu >> 20) - 1023;
            c = hx >= 0x43400000 ? 0 : (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
            hu &= 0x000fffff;
            if (hu < 0x6a09e)
            {
                u = WithHigh(u, hu | 0x3ff00000);
            }
            else
            {
                k++;
                u = WithHigh(u, hu | 0x3fe00000);
                hu = (0x00100000 - hu) >> 2;
            }

            f = u - 1;
        }

        var half = 0.5 * f * f;
        if (hu == 0)
        {
            if (f == 0)
            {
                return k == 0 ? 0 : (k * Ln2High) + (c + (k * Ln2Low));
            }

            var small = half * (1 - (0.66666666666666666 * f));
            return k == 0 ? f - small : (k * Ln2High) - ((small - ((k * Ln2Low) + c)) - f);
        }

        var s = f / (2 + f);
        var z = s * s;
        var r = z * (Lg1 + (z * (Lg2 + (z * (Lg3 + (z * (Lg4 + (z * (Lg5 + (z * (Lg6 + (z * Lg7))))))))))));
        return k == 0 ? f - (half - (s * (half + r))) : (k * Ln2High) - ((half - ((s * (half + r)) + ((k * Ln2Low) + c))) - f);
    }
}
