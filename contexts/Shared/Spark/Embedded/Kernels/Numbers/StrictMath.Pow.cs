namespace Shared.Spark.Embedded.Kernels.Numbers;

/// <content>Powers: y times the binary logarithm of x in two parts, and two to it.</content>
internal static partial class StrictMath
{
    internal static double Pow(double x, double y)
    {
        if (y == 0)
        {
            return 1;
        }

        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.NaN;
        }

        var size = Math.Abs(x);
        if (double.IsInfinity(y))
        {
            return size == 1 ? double.NaN
                : size > 1 == y > 0 ? double.PositiveInfinity
                : 0;
        }

        switch (y)
        {
            case 1:
                return x;
            case -1:
                return 1 / x;
            case 2:
                return x * x;
            case 0.5 when x >= 0 && !double.IsNegative(x):
                return Math.Sqrt(x);
        }

        var isWhole = Math.Floor(y) == y;
        var isOdd = isWhole && Math.Abs(y) < 9007199254740992 && ((long)y & 1) != 0;
        if (size == 0 || size == 1 || double.IsInfinity(size))
        {
            var z = y < 0 ? 1 / size : size;
            return !double.IsNegative(x) ? z
                : x == -1 && !isWhole ? double.NaN
                : isOdd ? -z
                : z;
        }

        if (x < 0 && !isWhole)
        {
            return double.NaN;
        }

        double sign = x < 0 && isOdd ? -1 : 1;
        double t1,
            t2;
        if (Math.Abs(y) > 2147483648.0)
        {
            if (High(size) < 0x3fefffff)
            {
                return y < 0 ? sign * double.PositiveInfinity : sign * 0;
            }

            if (High(size) > 0x3ff00000)
            {
                return y > 0 ? sign * double.PositiveInfinity : sign * 0;
            }

            var t = size - 1;
            var w = t * t * (0.5 - (t * (0.3333333333333333333333 - (t * 0.25))));
            var u = 1.44269502162933349609e+00 * t;
            var v = (t * 1.92596299112661746887e-08) - (w * InverseLn2);
            t1 = WithoutLow(u + v);
            t2 = v - (t1 - u);
        }
        else
        {
            (t1, t2) = Log2InTwoParts(size);
        }

        return sign * TwoTo(y, t1, t2);
    }

    private static (double High, double Low) Log2InTwoParts(double x)
    {
        var n = 0;
        if (High(x) < 0x00100000)
        {
            x *= 9007199254740992.0;
            n -= 53;
        }

        n += (High(x) >> 20) - 0x3ff;
        var j = High(x) & 0x000fffff;
        var ix = j | 0x3ff00000;
        var isFromOneAndAHalf = j is > 0x3988E and < 0xBB67A;
        if (j >= 0xBB67A)
        {
            n++;
            ix -= 0x00100000;
        }

        x = WithHigh(x, ix);
        var (bp, dpHigh, dpLow) = isFromOneAndAHalf ? (1.5, 5.84962487220764160156e-01, 1.35003920212974897128e-08) : (1.0, 0.0, 0.0);
        var u = x - bp;
        var v = 1 / (x + bp);
        var ss = u * v;
        var sHigh = WithoutLow(ss);
        var tHigh = WithHigh(0, ((ix >> 1) | 0x20000000) + 0x00080000 + (isFromOneAndAHalf ? 1 << 18 : 0));
        var tLow = x - (tHigh - bp);
        var sLow = v * ((u - (sHigh * tHigh)) - (sHigh * tLow));
        var s2 = ss * ss;
        var r =
            s2
            * s2
            * (
                5.99999999999994648725e-01
                + (
                    s2
                    * (
                        4.28571428578550184252e-01
                        + (
                            s2
                            * (
                                3.33333329818377432918e-01
                                + (
                                    s2
                                    * (2.72728123808534006489e-01 + (s2 * (2.30660745775561754067e-01 + (s2 * 2.06975017800338417784e-01))))
                                )
                            )
                        )
                    )
                )
            );
        r += sLow * (sHigh + ss);
        s2 = sHigh * sHigh;
        tHigh = WithoutLow(3 + s2 + r);
        tLow = r - ((tHigh - 3) - s2);
        u = sHigh * tHigh;
        v = (sLow * tHigh) + (tLow * ss);
        var pHigh = WithoutLow(u + v);
        var pLow = v - (pHigh - u);
        var zHigh = 9.61796700954437255859e-01 * pHigh;
        var zLow = (-7.02846165095275826516e-09 * pHigh) + (pLow * 9.61796693925975554329e-01) + dpLow;
        var t1 = WithoutLow(((zHigh + zLow) + dpHigh) + n);
        return (t1, zLow - (((t1 - n) - dpHigh) - zHigh));
    }

    private static double TwoTo(double y, double t1, double t2)
    {
        var y1 = WithoutLow(y);
        var pLow = ((y - y1) * t1) + (y * t2);
        var pHigh = y1 * t1;
        var z = pLow + pHigh;
        if (z > 1024 || (z == 1024 && pLow + 8.0085662595372944372e-0017 > z - pHigh))
        {
            return double.PositiveInfinity;
        }

        if (z < -1075 || (z == -1075 && pLow <= z - pHigh))
        {
            return 0;
        }

        var j = High(z);
        var n = 0;
        if ((j & 0x7fffffff) > 0x3fe00000)
        {
            var k = ((j & 0x7fffffff) >> 20) - 0x3ff;
            n = j + (0x00100000 >> (k + 1));
            k = ((n & 0x7fffffff) >> 20) - 0x3ff;
            pHigh -= WithHigh(0, n & ~(0x000fffff >> k));
            n = ((n & 0x000fffff) | 0x00100000) >> (20 - k);
            n = j < 0 ? -n : n;
        }

        var t = WithoutLow(pLow + pHigh);
        var u = t * 6.93147182464599609375e-01;
        var v = ((pLow - (t - pHigh)) * 6.93147180559945286227e-01) + (t * -1.90465429995776804525e-09);
        z = u + v;
        var w = v - (z - u);
        t = z * z;
        t1 =
            z
            - (
                t
                * (
                    1.66666666666666019037e-01
                    + (
                        t
                        * (
                            -2.77777777770155933842e-03
                            + (t * (6.61375632143793436117e-05 + (t * (-1.65339022054652515390e-06 + (t * 4.13813679705723846039e-08)))))
                        )
                    )
                )
            );
        var r = (z * t1 / (t1 - 2)) - (w + (z * w));
        z = 1 - (r - z);
        return (High(z) + (n << 20)) >> 20 <= 0 ? Math.ScaleB(z, n) : AddToExponent(z, n);
    }
}
