namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>What is gathered of some rows.</summary>
/// <typeparam name="T">The type itself.</typeparam>
internal interface IPartialFigure<T>
    where T : unmanaged
{
    /// <summary>Adds what other rows of the same slice gave; what is alone stays as it is to the last bit.</summary>
    void Join(in T other);

    /// <summary>Adds what another slice gave.</summary>
    void Add(in T other);
}
