namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>Means, co-moment and second moments of pairs of numbers, in one pass, in the steps of Spark's <c>Covariance</c> and <c>PearsonCorrelation</c>.</summary>
internal struct Comoments
{
    internal double Count;
    internal double MeanX;
    internal double MeanY;
    internal double Ck;
    internal double Mx;
    internal double My;

    internal void Add(double x, double y)
    {
        Count += 1;
        var (dx, dy) = (x - MeanX, y - MeanY);
        MeanX += dx / Count;
        MeanY += dy / Count;
        Ck += dx * (y - MeanY);
        Mx += dx * (x - MeanX);
        My += dy * (y - MeanY);
    }

    internal void Add(in Comoments other)
    {
        var (n1, n2) = (Count, other.Count);
        var count = n1 + n2;
        if (count == 0)
        {
            return;
        }

        var (dx, dy) = (other.MeanX - MeanX, other.MeanY - MeanY);
        var (dxN, dyN) = (dx / count, dy / count);
        Ck += other.Ck + (dx * dyN * n1 * n2);
        Mx += other.Mx + (dx * dxN * n1 * n2);
        My += other.My + (dy * dyN * n1 * n2);
        (Count, MeanX, MeanY) = (count, MeanX + (dxN * n2), MeanY + (dyN * n2));
    }
}
