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
        var crossover = lgK switch
        {
            4 => 0.718,
            5 => 0.672,
            _ => 0.64,
        };
        return (adjusted + linear) / 2 > crossover * k ? adjusted : linear;
    }

    private static double Raw(int lgK, double sumOfPowers)
    {
        double k = 1 << lgK;
        var correction = lgK switch
        {
            4 => 0.673,
            5 => 0.697,
            6 => 0.709,
            _ => 0.7213 / (1 + (1.079 / k)),
        };
        return correction * k * k / sumOfPowers;
    }

    // How many values have this raw estimate on average.
    private static double Invert(int lgK, double raw)
    {
        var count = Invert(lgK, raw, 0);
        for (var i = 0; i < 2; i++)
        {
            count = Invert(lgK, raw, RelativeVariance(lgK, count));
        }

        return count;
    }

    private static double Invert(int lgK, double raw, double variance)
    {
        var (low, high) = (0.0, Math.Max(raw * 2, 4.0 * (1 << lgK)));
        for (var i = 0; i < 100 && high - low > 1e-9 * high; i++)
        {
            var middle = (low + high) / 2;

            // The mean of a reciprocal is more than the reciprocal of the mean.
            (low, high) = Raw(lgK, (1 << lgK) * MeanPower(lgK, middle)) * (1 + variance) < raw ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    // The odds that a register is at most a value, when it has been offered so many.
    private static double AtMost(double share, double count) => share >= 1 ? (count > 0 ? 0 : 1) : Math.Exp(count * double.LogP1(-share));

    private static double MeanPower(int lgK, double count)
    {
        var (mean, below) = (0.0, 0.0);
        for (var value = 0; value < 64; value++)
        {
            var upTo = AtMost(Math.ScaleB(1, -value - lgK), count);
            mean += Math.ScaleB(upTo - below, -value);
            below = upTo;
        }

        return mean;
    }

    // Of the sum of powers. Registers depend on each other: what one is offered, another is not.
    private static double RelativeVariance(int lgK, double count)
    {
        double k = 1 << lgK;
        var (square, product, below) = (0.0, 0.0, 0.0);
        for (var value = 0; value < 64; value++)
        {
            var upTo = AtMost(Math.ScaleB(1, -value - lgK), count);
            square += Math.ScaleB(upTo - below, -2 * value);
            below = upTo;
        }

        // Summed by parts: 2^-r is the sum of 2^-v-1 over the values v from r on, and what is left.
        for (var first = 0; first < 64; first++)
        {
            for (var second = 0; second < 64; second++)
            {
                var both = AtMost(Math.ScaleB(1, -first - lgK) + Math.ScaleB(1, -second - lgK), count);
                product += Math.ScaleB(both, -first - 1 - second - 1);
            }
        }

        var mean = MeanPower(lgK, count);
        return (((square / k) + ((k - 1) / k * product)) / (mean * mean)) - 1;
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
