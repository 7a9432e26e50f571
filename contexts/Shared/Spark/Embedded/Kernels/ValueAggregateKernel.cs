using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels;

/// <summary>An aggregate whose state is plain data: nothing is allocated a group.</summary>
/// <typeparam name="TState">The state; all zeros is the empty one.</typeparam>
internal abstract unsafe class ValueAggregateKernel<TState> : AggregateKernel
    where TState : unmanaged
{
    internal override int StateSize => sizeof(TState);

    internal override void Initialize(byte* state) => *(TState*)state = default;

    internal override void Update(DuckDbVector[] arguments, int count, byte** states)
    {
        for (var row = 0; row < count; row++)
        {
            Update(ref *(TState*)states[row], arguments, row);
        }
    }

    internal override void Combine(byte** sources, byte** targets, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Combine(*(TState*)sources[i], ref *(TState*)targets[i]);
        }
    }

    internal override void Finish(byte** states, int count, VectorWriter result, int offset)
    {
        for (var i = 0; i < count; i++)
        {
            Finish(*(TState*)states[i], result, offset + i);
        }
    }

    /// <summary>Adds a row; arguments may be null.</summary>
    protected abstract void Update(ref TState state, DuckDbVector[] arguments, int row);

    /// <summary>Adds the rows of a state that come behind those of <paramref name="target"/>.</summary>
    protected abstract void Combine(in TState source, ref TState target);

    /// <summary>Writes the value.</summary>
    protected abstract void Finish(in TState state, VectorWriter result, int row);
}
