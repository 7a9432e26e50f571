namespace Shared.Spark.Embedded.Kernels.Numbers;

/// <content>Roots.</content>
internal static partial class StrictMath
{
    internal static double Cbrt(double x)
    {
        if (x == 0 || !double.IsFinite(x))
        {
            return x;
        }

        var size = Math.Abs(x);
        var high = High(size);
        var t = high < 0x00100000 ? WithHigh(0, (High(TwoTo54 * size) / 3) + 696219795) : WithHigh(0, (high / 3) + 715094163);

        // To 23 bits, rounded up; then one step of Newton's.
        var r = t * t / size;
        var s = 5.42857142857142815906e-01 + (r * t);
        t *=
            3.57142857142857150787e-01
            + (1.60714285714285720630e+00 / (s + 1.41428571428571436819e+00 + (-7.05306122448979611050e-01 / s)));
        t = WithHigh(0, High(t) + 1);
        s = t * t;
        r = size / s;
        r = (r - t) / (t + t + r);
        t += t * r;
        return x < 0 ? -t : t;
    }

    internal static double Hypot(double x, double y)
    {
        if (double.IsInfinity(x) || double.IsInfinity(y))
        {
            return double.PositiveInfinity;
        }

        var (a, b) = (Math.Max(Math.Abs(x), Math.Abs(y)), Math.Min(Math.Abs(x), Math.Abs(y)));
        if (double.IsNaN(a) || b == 0 || High(a) - High(b) > 0x3c00000)
        {
            return a + b;
        }

        // Squares that neither overflow nor vanish.
        var k =
            High(a) > 0x5f300000 ? 600
            : High(b) <= 0x000fffff ? -1022
            : High(b) < 0x20b00000 ? -600
            : 0;
        (a, b) = (Math.ScaleB(a, -k), Math.ScaleB(b, -k));
        var w = a - b;
        if (w > b)
        {
            var t1 = WithoutLow(a);
            w = Math.Sqrt((t1 * t1) - ((b * -b) - ((a - t1) * (a + t1))));
        }
        else
        {
            var y1 = WithoutLow(b);
            var t1 = WithHigh(0, High(a) + 0x00100000);
            w = Math.Sqrt((t1 * y1) - ((w * -w) - ((t1 * (b - y1)) + ((a + a - t1) * b))));
        }

        return Math.ScaleB(w, k);
    }
}
