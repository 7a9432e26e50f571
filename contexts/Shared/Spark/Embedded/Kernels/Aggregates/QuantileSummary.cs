namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>
/// A summary of doubles that knows quantiles to within an error (Greenwald and Khanna). Mirrors Spark's <c>QuantileSummaries</c>.
/// </summary>
internal sealed class QuantileSummary(double error)
{
    private const int CompressThreshold = 10_000;
    private const int HeadSize = 50_000;

    private readonly List<double> _head = [];
    private List<(double Value, long Gap, long Delta)> _sampled = [];

    internal long Count { get; private set; }

    internal void Add(double value)
    {
        _head.Add(value);
        if (_head.Count >= HeadSize)
        {
            Flush();
            if (_sampled.Count >= CompressThreshold)
            {
                Compress();
            }
        }
    }

    internal void Compress()
    {
        Flush();
        _sampled = Compress(_sampled, 2 * error * Count);
    }

    /// <summary>Adds another summary; both must be compressed.</summary>
    internal void Add(QuantileSummary other)
    {
        if (other.Count == 0)
        {
            return;
        }

        if (Count == 0)
        {
            (_sampled, Count) = ([.. other._sampled], other.Count);
            return;
        }

        var merged = new List<(double Value, long Gap, long Delta)>(_sampled.Count + other._sampled.Count);
        var (i, j) = (0, 0);
        var otherDelta = (long)Math.Floor(2 * error * other.Count);
        var ownDelta = (long)Math.Floor(2 * error * Count);
        while (i < _sampled.Count && j < other._sampled.Count)
        {
            var takesOwn = _sampled[i].Value < other._sampled[j].Value;
            var next = takesOwn ? _sampled[i++] : other._sampled[j++];
            var delta = takesOwn ? (j > 0 ? otherDelta : 0) : (i > 0 ? ownDelta : 0);
            merged.Add((next.Value, next.Gap, next.Delta + delta));
        }

        merged.AddRange(_sampled.Skip(i));
        merged.AddRange(other._sampled.Skip(j));
        Count += other.Count;
        _sampled = Compress(merged, 2 * error * Count);
    }

    /// <summary>The values at percentages, in their order; the summary must be compressed and have values.</summary>
    internal double[] Query(double[] percentages)
    {
        var target = long.MinValue;
        foreach (var sample in _sampled)
        {
            target = Math.Max(target, sample.Delta + sample.Gap);
        }

        var targetError = target / 2;
        var results = new double[percentages.Length];
        var index = 0;
        var minRank = _sampled[0].Gap;
        foreach (var place in Enumerable.Range(0, percentages.Length).OrderBy(i => percentages[i]))
        {
            var percentage = percentages[place];
            if (percentage <= error || _sampled.Count == 1)
            {
                results[place] = _sampled[0].Value;
            }
            else if (percentage >= 1 - error)
            {
                results[place] = _sampled[^1].Value;
            }
            else
            {
                var rank = (long)Math.Ceiling(percentage * Count);
                (index, minRank, results[place]) = Find(index, minRank, targetError, rank);
            }
        }

        return results;
    }

    private (int Index, long MinRank, double Value) Find(int index, long minRank, double targetError, long rank)
    {
        var sample = _sampled[index];
        while (index < _sampled.Count - 1)
        {
            var maxRank = minRank + sample.Delta;
            if (maxRank - targetError <= rank && rank <= minRank + targetError)
            {
                return (index, minRank, sample.Value);
            }

            sample = _sampled[++index];
            minRank += sample.Gap;
        }

        return (_sampled.Count - 1, 0, _sampled[^1].Value);
    }

    private void Flush()
    {
        if (_head.Count == 0)
        {
            return;
        }

        var sorted = _head.ToArray();
        Array.Sort(sorted);
        var merged = new List<(double Value, long Gap, long Delta)>(_sampled.Count + sorted.Length);
        var index = 0;
        var count = Count;
        for (var i = 0; i < sorted.Length; i++)
        {
            while (index < _sampled.Count && _sampled[index].Value <= sorted[i])
            {
                merged.Add(_sampled[index++]);
            }

            count++;
            var isEdge = merged.Count == 0 || (index == _sampled.Count && i == sorted.Length - 1);
            merged.Add((sorted[i], 1, isEdge ? 0 : (long)Math.Floor(2 * error * count)));
        }

        merged.AddRange(_sampled.Skip(index));
        (_sampled, Count) = (merged, count);
        _head.Clear();
    }

    private static List<(double Value, long Gap, long Delta)> Compress(List<(double Value, long Gap, long Delta)> samples, double threshold)
    {
        if (samples.Count == 0)
        {
            return [];
        }

        // From behind; the first stays as it is.
        var compressed = new List<(double Value, long Gap, long Delta)>();
        var head = samples[^1];
        for (var i = samples.Count - 2; i >= 1; i--)
        {
            var sample = samples[i];
            if (sample.Gap + head.Gap + head.Delta < threshold)
            {
                head = (head.Value, head.Gap + sample.Gap, head.Delta);
            }
            else
            {
                compressed.Add(head);
                head = sample;
            }
        }

        compressed.Add(head);
        if (samples[0].Value <= head.Value && samples.Count > 1)
        {
            compressed.Add(samples[0]);
        }

        compressed.Reverse();
        return compressed;
    }
}
