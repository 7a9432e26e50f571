using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels;

/// <summary>
/// A function that computes a vector from vectors. An instance is used by one thread at a time, so that it may keep buffers; several
/// threads have several.
/// </summary>
internal abstract class ScalarKernel
{
    /// <summary>
    /// Computes the first <paramref name="count"/> rows. Rows that are not written are undefined; a null must be written as such.
    /// </summary>
    internal abstract void Evaluate(DuckDbVector[] arguments, int count, VectorWriter result);
}
