namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>Co-moments of pairs. Mirrors Spark's <c>PearsonCorrelation</c>, operation by operation.</summary>
internal struct Pairs : IPartialFigure<Pairs>
{
    internal double Count;
    internal double FirstAverage;
    internal double SecondAverage;
    internal double Covariation;
    internal double FirstSquares;
    internal double SecondSquares;

    internal void Add(double first, double second)
    {
        var count = Count + 1;
        var firstDelta = first - FirstAverage;
        var secondDelta = second - SecondAverage;
        var firstAverage = FirstAverage + (firstDelta / count);
        var secondAverage = SecondAverage + (secondDelta / count);
        Covariation += firstDelta * (second - secondAverage);
        FirstSquares += firstDelta * (first - firstAverage);
        SecondSquares += secondDelta * (second - secondAverage);
        (Count, FirstAverage, SecondAverage) = (count, firstAverage, secondAverage);
    }

    /// <inheritdoc/>
    public void Join(in Pairs other)
    {
        if (Count == 0)
        {
            this = other;
        }
        else if (other.Count > 0)
        {
            Add(other);
        }
    }

    /// <inheritdoc/>
    public void Add(in Pairs other)
    {
        var (n1, n2) = (Count, other.Count);
        var count = n1 + n2;
        var firstDelta = other.FirstAverage - FirstAverage;
        var secondDelta = other.SecondAverage - SecondAverage;
        var firstByCount = count == 0 ? 0 : firstDelta / count;
        var secondByCount = count == 0 ? 0 : secondDelta / count;
        FirstAverage += firstByCount * n2;
        SecondAverage += secondByCount * n2;
        Covariation += other.Covariation + (firstDelta * secondByCount * n1 * n2);
        FirstSquares += other.FirstSquares + (firstDelta * firstByCount * n1 * n2);
        SecondSquares += other.SecondSquares + (secondDelta * secondByCount * n1 * n2);
        Count = count;
    }
}
