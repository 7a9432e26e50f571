using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Numbers;
using Shared.Spark.Embedded.Kernels.Values;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>A histogram whose bins move to where the values are. Mirrors Hive's <c>NumericHistogram</c>.</summary>
internal sealed class HistogramKernel(int binCount) : ObjectAggregateKernel<HistogramKernel.Slices>
{
    protected override Slices Create() => new(new Histogram(binCount), new Histogram(binCount));

    protected override void Update(Slices state, DuckDbVector[] arguments, int row)
    {
        var histogram = arguments.Length > 1 && arguments[1].GetBoolean(row) ? state.Second : state.First;
        histogram.Add(DoubleValue.Read(arguments[0], row));
    }

    protected override void Combine(Slices source, Slices target)
    {
        target.First.Add(source.First);
        target.Second.Add(source.Second);
    }

    protected override void Finish(Slices? slices, VectorWriter result, int row)
    {
        if (slices is null)
        {
            result.SetNull(row);
            return;
        }

        var state = new Histogram(binCount);
        state.Add(slices.First);
        state.Add(slices.Second);
        var to = result.SetRange(row, state.Bins.Count);
        var (centers, heights) = (result.GetChild(0).GetChild(0), result.GetChild(0).GetChild(1));
        for (var i = 0; i < state.Bins.Count; i++)
        {
            DoubleValue.Write(centers, to + i, state.Bins[i].Center);
            heights.SetDouble(to + i, state.Bins[i].Height);
        }
    }

    /// <summary>The state: histograms of the slices of the rows.</summary>
    internal sealed record Slices(Histogram First, Histogram Second);

    /// <summary>Bins of values.</summary>
    internal sealed class Histogram(int binCount)
    {
        private readonly JavaRandom _random = new(31183);

        internal List<(double Center, double Height)> Bins { get; private set; } = [];

        internal void Add(double value)
        {
            var index = 0;
            while (index < Bins.Count && Bins[index].Center < value)
            {
                index++;
            }

            if (index < Bins.Count && Bins[index].Center == value)
            {
                Bins[index] = (value, Bins[index].Height + 1);
                return;
            }

            Bins.Insert(index, (value, 1));
            Trim();
        }

        internal void Add(Histogram other)
        {
            if (other.Bins.Count == 0)
            {
                return;
            }

            Bins = [.. Bins.Concat(other.Bins).OrderBy(bin => bin.Center)];
            Trim();
        }

        // The two bins that are nearest to each other become one.
        private void Trim()
        {
            while (Bins.Count > binCount)
            {
                var (smallest, place, ties) = (Bins[1].Center - Bins[0].Center, 0, 1);
                for (var i = 1; i < Bins.Count - 1; i++)
                {
                    var difference = Bins[i + 1].Center - Bins[i].Center;
                    if (difference < smallest)
                    {
                        (smallest, place, ties) = (difference, i, 1);
                    }
                    else if (difference == smallest && _random.NextDouble() <= 1.0 / ++ties)
                    {
                        place = i;
                    }
                }

                var (left, right) = (Bins[place], Bins[place + 1]);
                var height = left.Height + right.Height;
                var center = (left.Center * (left.Height / height)) + (right.Center / height * right.Height);
                Bins[place] = (center, height);
                Bins.RemoveAt(place + 1);
            }
        }
    }
}
