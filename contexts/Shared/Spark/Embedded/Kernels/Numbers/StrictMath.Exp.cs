namespace Shared.Spark.Embedded.Kernels.Numbers;

/// <content>The exponential function.</content>
internal static partial class StrictMath
{
    /// <summary>
    /// e to a power, to the last digit as Java's StrictMath: x is k·ln 2 + r, and e to r is a rational approximation of Remez, as in
    /// fdlibm.
    /// </summary>
    internal static double Exp(double x)
    {
        switch (x)
        {
            case double.NaN or double.PositiveInfinity:
                return x;
            case > 7.09782712893383973096e+02:
                return double.PositiveInfinity;
            case < -7.45133219101941108420e+02:
                return 0;
        }

        var size = Math.Abs(x);
        if (size < Math.ScaleB(1, -28))
        {
            return 1 + x;
        }

        // Within half of ln 2 there is nothing to take away; up to one and a half, just one.
        var k =
            size <= 0.5 * Math.Log(2) ? 0
            : size < 1.5 * Math.Log(2) ? Math.Sign(x)
            : (int)((InverseLn2 * x) + (x < 0 ? -0.5 : 0.5));
        var (high, low) = (x - (k * Ln2High), k * Ln2Low);
        var r = high - low;
        var square = r * r;
        var c =
            r
            - (
                square
                * (
                    1.66666666666666019037e-01
                    + (
                        square
                        * (
                            -2.77777777770155933842e-03
                            + (
                                square
                                * (
                                    6.61375632143793436117e-05
                                    + (square * (-1.65339022054652515390e-06 + (square * 4.13813679705723846039e-08)))
                                )
                            )
                        )
                    )
                )
            );
        return k == 0 ? 1 - ((r * c / (c - 2)) - r) : Math.ScaleB(1 - (low - (r * c / (2 - c)) - high), k);
    }
}
