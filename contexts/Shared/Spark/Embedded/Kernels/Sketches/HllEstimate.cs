namespace Shared.Spark.Embedded.Kernels.Sketches;

/// <summary>
/// The estimate from registers whose history is not known. DataSketches takes the bias of the raw estimate from tables that were simulated;
/// here it is computed, which gives the same but for the tables' own noise.
/// </summary>
internal static class HllEstimate
{
    internal static double Composite(int lgK, double sumOfPowers, int zeroCount)
    {
        double k = 1 << lgK;
        var adjusted = Invert(lgK, Raw(lgK, sumOfPowers));
        if (adjusted > 3 * k)
        {
            return adjusted;
        }

        // Hit and unhit registers are balls and bins.
        var linear = zeroCount == 0 ? k * Math.Log(k / 0.5) : k * (Harmonic(1 << lgK) - Harmonic(zeroCount));
        var crossover = lgK switch { 4 => 0.718, 5 => 0.672, _ => 0.64 };
        return (adjusted + linear) / 2 > crossover * k ? adjusted : linear;
    }

    private static double Raw(int lgK, double sumOfPowers)
    {
        double k = 1 << lgK;
        var correction = lgK switch { 4 => 0.673, 5 => 0.697, 6 => 0.709, _ => 0.7213 / (1 + (1.079 / k)) };
        return correction * k * k / sumOfPowers;
    }

    // How many values have this raw estimate on average.
    private static double Invert(int lgK, double raw)
    {
        var (low, high) = (0.0, Math.Max(raw * 2, 4.0 * (1 << lgK)));
        for (var i = 0; i < 100 && high - low > 1e-9 * high; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = ExpectedRaw(lgK, middle) < raw ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    private static double ExpectedRaw(int lgK, double count)
    {
        double k = 1 << lgK;
        var (mean, square, below) = (0.0, 0.0, 0.0);
        for (var value = 0; value < 64; value++)
        {
            var upTo = Math.Exp(count * Math.Log(1 - (Math.ScaleB(1, -value) / k)));
            mean += Math.ScaleB(upTo - below, -value);
            square += Math.ScaleB(upTo - below, -2 * value);
            below = upTo;
        }

        // The mean of a reciprocal is more than the reciprocal of the mean.
        return Raw(lgK, k * mean) * (1 + (((square / (mean * mean)) - 1) / k));
    }

    private static double Harmonic(int n)
    {
        const double EulerMascheroni = 0.577215664901532860606512;
        if (n < 25)
        {
            var sum = 0.0;
            for (var i = n; i > 0; i--)
            {
                sum += 1.0 / i;
            }

            return sum;
        }

        double x = n;
        var inverseSquare = 1 / (x * x);
        return Math.Log(x) + EulerMascheroni + (1 / (2 * x)) - (inverseSquare / 12) + (inverseSquare * inverseSquare / 120);
    }
}
