namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>
/// Count, mean and central moments of numbers, in one pass. The steps are those of Spark's <c>CentralMomentAgg</c>, so that the last digits are, too.
/// </summary>
internal struct CentralMoments
{
    internal double Count;
    internal double Mean;
    internal double M2;
    internal double M3;
    internal double M4;

    internal void Add(double value)
    {
        var count = Count + 1;
        var delta = value - Mean;
        var deltaN = delta / count;
        var m2 = M2 + (delta * (delta - deltaN));
        var (delta2, deltaN2) = (delta * delta, deltaN * deltaN);
        var m3 = M3 - (3 * deltaN * m2) + (delta * (delta2 - deltaN2));
        M4 = M4 - (4 * deltaN * m3) - (6 * deltaN2 * m2) + (delta * ((delta * delta2) - (deltaN * deltaN2)));
        (Count, Mean, M2, M3) = (count, Mean + deltaN, m2, m3);
    }

    internal void Add(in CentralMoments other)
    {
        var (n1, n2) = (Count, other.Count);
        var count = n1 + n2;
        if (count == 0)
        {
            return;
        }

        var delta = other.Mean - Mean;
        var deltaN = delta / count;
        var m4 = M4 + other.M4
            + (deltaN * deltaN * deltaN * delta * n1 * n2 * ((n1 * n1) - (n1 * n2) + (n2 * n2)))
            + (6 * deltaN * deltaN * ((n1 * n1 * other.M2) + (n2 * n2 * M2)))
            + (4 * deltaN * ((n1 * other.M3) - (n2 * M3)));
        var m3 = M3 + other.M3 + (deltaN * deltaN * delta * n1 * n2 * (n1 - n2)) + (3 * deltaN * ((n1 * other.M2) - (n2 * M2)));
        M2 = M2 + other.M2 + (delta * deltaN * n1 * n2);
        (Count, Mean, M3, M4) = (count, Mean + (deltaN * n2), m3, m4);
    }
}
