using System.Globalization;
using System.Numerics;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Hashing;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>How many different values there are, about, by HyperLogLog++. Mirrors Spark's <c>HyperLogLogPlusPlusHelper</c>.</summary>
internal sealed class HyperLogLogKernel : ObjectAggregateKernel<byte[]>
{
    private const int NeighborCount = 6;
    private const int MinPrecision = 4;
    private const int MaxPrecision = 18;

    private static readonly double[] s_thresholds = [10, 20, 40, 80, 220, 400, 900, 1800, 3100, 6500, 11500, 20000, 50000, 120000, 350000];

    private readonly int _precision;
    private readonly Lazy<(double Estimate, double Bias)[]> _biases;

    internal HyperLogLogKernel(double deviation)
    {
        _precision = Math.Max(MinPrecision, (int)Math.Ceiling(2 * Math.Log(1.106 / deviation) / Math.Log(2)));
        _biases = new Lazy<(double Estimate, double Bias)[]>(() => ReadBiases(_precision));
    }

    protected override byte[] Create() => new byte[1 << _precision];

    protected override void Update(byte[] state, DuckDbVector[] arguments, int row)
    {
        var hash = (ulong)ValueHash<long, XxHash64Function>.Of(arguments[0], row, 42);
        var index = hash >> (64 - _precision);
        var rest = (hash << _precision) | (1UL << (_precision - 1));
        state[index] = Math.Max(state[index], (byte)(BitOperations.LeadingZeroCount(rest) + 1));
    }

    protected override void Combine(byte[] source, byte[] target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = Math.Max(target[i], source[i]);
        }
    }

    protected override void Finish(byte[]? state, VectorWriter result, int row) => result.SetLong(row, state is null ? 0 : Estimate(state));

    private long Estimate(byte[] registers)
    {
        double size = registers.Length;
        var inverse = 0.0;
        var zeros = 0.0;
        foreach (var register in registers)
        {
            inverse += 1.0 / (1L << register);
            zeros += register == 0 ? 1 : 0;
        }

        var alpha = _precision switch
        {
            4 => 0.673,
            5 => 0.697,
            6 => 0.709,
            _ => 0.7213 / (1 + (1.079 / size)),
        };
        var estimate = alpha * size * size / inverse;
        var corrected = _precision <= MaxPrecision && estimate < 5 * size ? estimate - BiasOf(estimate) : estimate;
        if (zeros > 0)
        {
            var linear = size * Math.Log(size / zeros);
            if ((_precision <= MaxPrecision && linear <= s_thresholds[_precision - MinPrecision]) || estimate <= 2.5 * size)
            {
                return (long)Math.Floor(linear + 0.5);
            }
        }

        return (long)Math.Floor(corrected + 0.5);
    }

    // The mean of the biases of the nearest estimates that are known.
    private double BiasOf(double estimate)
    {
        var biases = _biases.Value;
        var nearest = Array.FindIndex(biases, pair => pair.Estimate >= estimate);
        nearest = nearest < 0 ? biases.Length : nearest;
        var low = Math.Max(nearest - NeighborCount, 0);
        var high = Math.Min(low + NeighborCount, biases.Length);
        while (high < biases.Length && Distance(biases[high].Estimate) < Distance(biases[low].Estimate))
        {
            low++;
            high++;
        }

        var sum = 0.0;
        for (var i = low; i < high; i++)
        {
            sum += biases[i].Bias;
        }

        return sum / (high - low);

        double Distance(double other) => (estimate - other) * (estimate - other);
    }

    private static (double Estimate, double Bias)[] ReadBiases(int precision)
    {
        using var stream = typeof(HyperLogLogKernel).Assembly.GetManifestResourceStream("hyperloglog-bias.txt")!;
        using var reader = new StreamReader(stream);
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{precision} ");
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(prefix, StringComparison.Ordinal))
            {
                return
                [
                    .. line.Split(' ')
                        .Skip(1)
                        .Select(pair => pair.Split(':'))
                        .Select(pair =>
                            (double.Parse(pair[0], CultureInfo.InvariantCulture), double.Parse(pair[1], CultureInfo.InvariantCulture))
                        ),
                ];
            }
        }

        throw new InvalidOperationException($"There are no biases for a precision of {precision}.");
    }
}
