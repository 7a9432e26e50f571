using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Numbers;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>A histogram whose bins move to where the values are. Mirrors Hive's <c>NumericHistogram</c>.</summary>
internal sealed class HistogramKernel(DataType type, int binCount) : ObjectAggregateKernel<HistogramKernel.Histogram>
{
    protected override Histogram Create() => new(binCount);

    protected override void Update(Histogram state, DuckDbVector[] arguments, int row) => state.Add(arguments[0].Type switch
    {
        ByteType => arguments[0].GetByte(row),
        ShortType => arguments[0].GetShort(row),
        IntegerType or DateType or YearMonthIntervalType => arguments[0].GetInt(row),
        FloatType => arguments[0].GetFloat(row),
        DoubleType => arguments[0].GetDouble(row),
        DecimalType => double.Parse(arguments[0].GetDecimal(row).ToString(), System.Globalization.CultureInfo.InvariantCulture),
        _ => arguments[0].GetLong(row),
    });

    protected override void Combine(Histogram source, Histogram target) => target.Add(source);

    protected override void Finish(Histogram? state, VectorWriter result, int row)
    {
        if (state is null)
        {
            result.SetNull(row);
            return;
        }

        var to = result.SetRange(row, state.Bins.Count);
        var (centers, heights) = (result.GetChild(0).GetChild(0), result.GetChild(0).GetChild(1));
        for (var i = 0; i < state.Bins.Count; i++)
        {
            WriteCenter(centers, to + i, state.Bins[i].Center);
            heights.SetDouble(to + i, state.Bins[i].Height);
        }
    }

    private void WriteCenter(VectorWriter writer, int row, double value)
    {
        switch (type)
        {
            case ByteType:
                writer.SetByte(row, (sbyte)value);
                break;
            case ShortType:
                writer.SetShort(row, (short)value);
                break;
            case IntegerType or DateType or YearMonthIntervalType:
                writer.SetInt(row, (int)value);
                break;
            case FloatType:
                writer.SetFloat(row, (float)value);
                break;
            case DoubleType:
                writer.SetDouble(row, value);
                break;
            case DecimalType @decimal:
                writer.SetDecimal(row, Plans.Columnar.Decimal128.FromDecimal((decimal)value).Rescale(@decimal.Scale).Unscaled);
                break;
            default:
                writer.SetLong(row, (long)value);
                break;
        }
    }

    /// <summary>The state.</summary>
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
