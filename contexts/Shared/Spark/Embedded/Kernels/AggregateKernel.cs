using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels;

/// <summary>
/// A function that computes a value from the rows of a group. Its states lie in DuckDB's memory, which moves them at will; derive from
/// <see cref="ValueAggregateKernel{TState}"/> or <see cref="ObjectAggregateKernel{TState}"/>. An instance is used by several threads at
/// once and keeps nothing.
/// </summary>
internal abstract unsafe class AggregateKernel
{
    /// <summary>The bytes of a state.</summary>
    internal abstract int StateSize { get; }

    /// <summary>Whether states hold what must be freed.</summary>
    internal virtual bool HoldsObjects => false;

    /// <summary>Makes an empty state.</summary>
    internal abstract void Initialize(byte* state);

    /// <summary>Adds each row to its state.</summary>
    internal abstract void Update(DuckDbVector[] arguments, int count, byte** states);

    /// <summary>Adds each source to its target; the sources stay as they are.</summary>
    internal abstract void Combine(byte** sources, byte** targets, int count);

    /// <summary>Writes the value of each state, the first at <paramref name="offset"/>. The states stay as they are.</summary>
    internal abstract void Finish(byte** states, int count, VectorWriter result, int offset);
}
