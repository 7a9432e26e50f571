using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>
/// A figure of doubles, none of them null, gathered of each slice of the rows by itself; the slice is the argument behind them.
/// </summary>
/// <typeparam name="T">What is gathered.</typeparam>
internal abstract class SlicedKernel<T>(int valueCount, bool isInWindow) : ValueAggregateKernel<Sliced<T>>
    where T : unmanaged, IPartialFigure<T>
{
    protected override void Update(ref Sliced<T> state, DuckDbVector[] arguments, int row)
    {
        for (var i = 0; i < valueCount; i++)
        {
            if (arguments[i].IsNullAt(row))
            {
                return;
            }
        }

        ref var figure = ref arguments.Length > valueCount && arguments[valueCount].GetBoolean(row) ? ref state.Second : ref state.First;
        Add(ref figure, arguments, row);
    }

    protected override void Combine(in Sliced<T> source, ref Sliced<T> target)
    {
        target.First.Join(source.First);
        target.Second.Join(source.Second);
    }

    protected override void Finish(in Sliced<T> state, VectorWriter result, int row)
    {
        // Spark's last step adds what each slice gave to nothing; in windows there is no such step.
        var figure = isInWindow ? state.First : default;
        if (!isInWindow)
        {
            figure.Add(state.First);
            figure.Add(state.Second);
        }

        if (ValueOf(figure) is { } value)
        {
            result.SetDouble(row, value);
        }
        else
        {
            result.SetNull(row);
        }
    }

    /// <summary>Adds a row.</summary>
    protected abstract void Add(ref T figure, DuckDbVector[] arguments, int row);

    /// <summary>The value; null for NULL.</summary>
    protected abstract double? ValueOf(in T figure);
}
