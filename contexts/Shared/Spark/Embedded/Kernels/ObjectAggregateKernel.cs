using System.Runtime.InteropServices;
using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels;

/// <summary>An aggregate whose state is an object, made when the first row comes.</summary>
/// <typeparam name="TState">The state.</typeparam>
internal abstract unsafe class ObjectAggregateKernel<TState> : AggregateKernel
    where TState : class
{
    internal override int StateSize => sizeof(nint);

    internal override bool HoldsObjects => true;

    internal override void Initialize(byte* state) => *(nint*)state = 0;

    internal override void Update(DuckDbVector[] arguments, int count, byte** states)
    {
        for (var row = 0; row < count; row++)
        {
            if (Takes(arguments, row))
            {
                Update(GetOrCreate(states[row]), arguments, row);
            }
        }
    }

    internal override void Combine(byte** sources, byte** targets, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (Get(sources[i]) is { } source)
            {
                Combine(source, GetOrCreate(targets[i]));
            }
        }
    }

    internal override void Finish(byte** states, int count, VectorWriter result, int offset)
    {
        for (var i = 0; i < count; i++)
        {
            Finish(Get(states[i]), result, offset + i);
        }
    }

    /// <summary>Whether a row counts: when the first argument is not null.</summary>
    protected virtual bool Takes(DuckDbVector[] arguments, int row) => !arguments[0].IsNullAt(row);

    /// <summary>Makes an empty state.</summary>
    protected abstract TState Create();

    /// <summary>Adds a row.</summary>
    protected abstract void Update(TState state, DuckDbVector[] arguments, int row);

    /// <summary>Adds the rows of a state that come behind those of <paramref name="target"/>; the source must stay as it is.</summary>
    protected abstract void Combine(TState source, TState target);

    /// <summary>Writes the value; the state is null when there was no row.</summary>
    protected abstract void Finish(TState? state, VectorWriter result, int row);

    private static TState? Get(byte* state) => *(nint*)state is not 0 and var handle ? (TState)GCHandle.FromIntPtr(handle).Target! : null;

    private TState GetOrCreate(byte* state)
    {
        if (Get(state) is { } existing)
        {
            return existing;
        }

        var created = Create();
        *(nint*)state = GCHandle.ToIntPtr(GCHandle.Alloc(created));
        return created;
    }
}
