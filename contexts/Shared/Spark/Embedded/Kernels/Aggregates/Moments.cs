namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>Central moments up to the fourth. Mirrors Spark's <c>CentralMomentAgg</c>, operation by operation.</summary>
internal struct Moments : IPartialFigure<Moments>
{
    internal double Count;
    internal double Average;
    internal double Second;
    internal double Third;
    internal double Fourth;

    internal readonly double? SampleVariance => Count <= 1 ? null : Second / (Count - 1);

    internal void Add(double value)
    {
        var count = Count + 1;
        var delta = value - Average;
        var deltaByCount = delta / count;
        var average = Average + deltaByCount;
        var second = Second + (delta * (delta - deltaByCount));
        var (deltaSquare, deltaByCountSquare) = (delta * delta, deltaByCount * deltaByCount);
        var third = Third - (3 * deltaByCount * second) + (delta * (deltaSquare - deltaByCountSquare));
        var fourth =
            Fourth
            - (4 * deltaByCount * third)
            - (6 * deltaByCountSquare * second)
            + (delta * ((delta * deltaSquare) - (deltaByCount * deltaByCountSquare)));
        (Count, Average, Second, Third, Fourth) = (count, average, second, third, fourth);
    }

    /// <inheritdoc/>
    public void Join(in Moments other)
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
    public void Add(in Moments other)
    {
        var (n1, n2) = (Count, other.Count);
        var count = n1 + n2;
        var delta = other.Average - Average;
        var deltaByCount = count == 0 ? 0 : delta / count;
        var fourth =
            Fourth
            + other.Fourth
            + (deltaByCount * deltaByCount * deltaByCount * delta * n1 * n2 * ((n1 * n1) - (n1 * n2) + (n2 * n2)))
            + (6 * deltaByCount * deltaByCount * ((n1 * n1 * other.Second) + (n2 * n2 * Second)))
            + (4 * deltaByCount * ((n1 * other.Third) - (n2 * Third)));
        var third =
            Third
            + other.Third
            + (deltaByCount * deltaByCount * delta * n1 * n2 * (n1 - n2))
            + (3 * deltaByCount * ((n1 * other.Second) - (n2 * Second)));
        var second = Second + other.Second + (delta * deltaByCount * n1 * n2);
        (Count, Average, Second, Third, Fourth) = (count, Average + (deltaByCount * n2), second, third, fourth);
    }
}
