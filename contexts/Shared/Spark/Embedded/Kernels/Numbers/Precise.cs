namespace Shared.Spark.Embedded.Kernels.Numbers;

/// <summary>Functions that .NET lacks and that must not lose digits near zero.</summary>
internal static partial class Precise
{
    // W. Kahan's: the error of 1 + x is made good.
    internal static double Log1p(double value)
    {
        var sum = 1 + value;
        return sum == 1 || double.IsInfinity(sum) ? (double.IsInfinity(sum) ? sum : value) : Math.Log(sum) * (value / (sum - 1));
    }

    internal static double Expm1(double value)
    {
        if (Math.Abs(value) >= 0.5 || double.IsNaN(value))
        {
            return Math.Exp(value) - 1;
        }

        var power = Math.Exp(value);
        return power == 1 ? value : (power - 1) * value / Math.Log(power);
    }

    // The C library's root is off by a bit now and then; a step of Newton's makes it exact for cubes.
    internal static double Cbrt(double value)
    {
        var root = Math.Cbrt(value);
        return root == 0 || !double.IsFinite(root) ? root : root - (((root * root * root) - value) / (3 * root * root));
    }

    internal static double Hypot(double left, double right) => double.Hypot(left, right);
}
