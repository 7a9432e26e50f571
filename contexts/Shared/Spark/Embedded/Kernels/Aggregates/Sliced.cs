namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>What is gathered of two slices of the rows, each by itself.</summary>
/// <typeparam name="T">What is gathered.</typeparam>
internal struct Sliced<T>
    where T : unmanaged
{
    internal T First;
    internal T Second;
}
