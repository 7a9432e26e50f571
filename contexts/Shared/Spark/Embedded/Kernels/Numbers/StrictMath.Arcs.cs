namespace Shared.Spark.Embedded.Kernels.Numbers;

/// <content>Inverse trigonometric functions.</content>
internal static partial class StrictMath
{
    private const double HalfPi = 1.57079632679489655800e+00;
    private const double HalfPiLow = 6.12323399573676603587e-17;
    private const double QuarterPi = 7.85398163397448278999e-01;
    private const double Pi = 3.14159265358979311600e+00;
    private const double PiLow = 1.2246467991473531772E-16;

    private static readonly double[] s_arcHigh = [4.63647609000806093515e-01, QuarterPi, 9.82793723247329054082e-01, HalfPi];
    private static readonly double[] s_arcLow =
    [
        2.26987774529616870924e-17,
        3.06161699786838301793e-17,
        1.39033110312309984516e-17,
        HalfPiLow,
    ];

    internal static double Asin(double x)
    {
        var size = Math.Abs(x);
        if (size >= 1)
        {
            return size == 1 ? (x * HalfPi) + (x * HalfPiLow) : double.NaN;
        }

        if (double.IsNaN(x) || High(size) < 0x3e400000)
        {
            return x;
        }

        if (size < 0.5)
        {
            return x + (x * ArcRatio(x * x));
        }

        var t = (1 - size) * 0.5;
        var ratio = ArcRatio(t);
        var s = Math.Sqrt(t);
        if (High(size) >= 0x3FEF3333)
        {
            t = HalfPi - ((2 * (s + (s * ratio))) - HalfPiLow);
        }
        else
        {
            var w = WithoutLow(s);
            var c = (t - (w * w)) / (s + w);
            t = QuarterPi - ((2 * s * ratio) - (HalfPiLow - (2 * c)) - (QuarterPi - (2 * w)));
        }

        return x > 0 ? t : -t;
    }

    internal static double Acos(double x)
    {
        var size = Math.Abs(x);
        if (size >= 1 || double.IsNaN(x))
        {
            return x == 1 ? 0
                : x == -1 ? Pi + (2 * HalfPiLow)
                : double.NaN;
        }

        if (size < 0.5)
        {
            return High(size) <= 0x3c600000 ? HalfPi + HalfPiLow : HalfPi - (x - (HalfPiLow - (x * ArcRatio(x * x))));
        }

        var z = (1 - size) * 0.5;
        var s = Math.Sqrt(z);
        var ratio = ArcRatio(z);
        if (x < 0)
        {
            return Pi - (2 * (s + ((ratio * s) - HalfPiLow)));
        }

        var df = WithoutLow(s);
        var c = (z - (df * df)) / (s + df);
        return 2 * (df + ((ratio * s) + c));
    }

    internal static double Atan(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        var size = Math.Abs(x);
        var high = High(size);
        if (high >= 0x44100000)
        {
            return x > 0 ? HalfPi + HalfPiLow : -HalfPi - HalfPiLow;
        }

        if (high < 0x3e200000)
        {
            return x;
        }

        var (id, a) = high switch
        {
            < 0x3fdc0000 => (-1, x),
            < 0x3fe60000 => (0, ((2 * size) - 1) / (2 + size)),
            < 0x3ff30000 => (1, (size - 1) / (size + 1)),
            < 0x40038000 => (2, (size - 1.5) / (1 + (1.5 * size))),
            _ => (3, -1 / size),
        };
        var z = a * a;
        var w = z * z;
        var s1 =
            z
            * (
                3.33333333333329318027e-01
                + (
                    w
                    * (
                        1.42857142725034663711e-01
                        + (
                            w
                            * (
                                9.09088713343650656196e-02
                                + (w * (6.66107313738753120669e-02 + (w * (4.97687799461593236017e-02 + (w * 1.62858201153657823623e-02)))))
                            )
                        )
                    )
                )
            );
        var s2 =
            w
            * (
                -1.99999999998764832476e-01
                + (
                    w
                    * (
                        -1.11111104054623557880e-01
                        + (w * (-7.69187620504482999495e-02 + (w * (-5.83357013379057348645e-02 + (w * -3.65315727442169155270e-02)))))
                    )
                )
            );
        if (id < 0)
        {
            return a - (a * (s1 + s2));
        }

        z = s_arcHigh[id] - (((a * (s1 + s2)) - s_arcLow[id]) - a);
        return x < 0 ? -z : z;
    }

    internal static double Atan2(double y, double x)
    {
        // Zeros and infinities have angles of their own, which are the same everywhere.
        if (!double.IsFinite(x) || !double.IsFinite(y) || x == 0 || y == 0)
        {
            return Math.Atan2(y, x);
        }

        if (x == 1)
        {
            return Atan(y);
        }

        var k = (High(Math.Abs(y)) - High(Math.Abs(x))) >> 20;
        var z =
            k > 60 ? HalfPi + (0.5 * PiLow)
            : x < 0 && k < -60 ? 0
            : Atan(Math.Abs(y / x));
        return (x < 0, y < 0) switch
        {
            (false, false) => z,
            (false, true) => -z,
            (true, false) => Pi - (z - PiLow),
            (true, true) => (z - PiLow) - Pi,
        };
    }

    private static double ArcRatio(double t)
    {
        var p =
            t
            * (
                1.66666666666666657415e-01
                + (
                    t
                    * (
                        -3.25565818622400915405e-01
                        + (
                            t
                            * (
                                2.01212532134862925881e-01
                                + (
                                    t
                                    * (-4.00555345006794114027e-02 + (t * (7.91534994289814532176e-04 + (t * 3.47933107596021167570e-05))))
                                )
                            )
                        )
                    )
                )
            );
        var q =
            1
            + (
                t
                * (
                    -2.40339491173441421878e+00
                    + (t * (2.02094576023350569471e+00 + (t * (-6.88283971605453293030e-01 + (t * 7.70381505559019352791e-02)))))
                )
            );
        return p / q;
    }
}
