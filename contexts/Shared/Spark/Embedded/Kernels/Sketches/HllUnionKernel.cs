using System.Globalization;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Sketches;

/// <summary><c>hll_union_agg</c>: the second argument says whether sketches may be of several sizes.</summary>
internal sealed class HllUnionKernel : ObjectAggregateKernel<HllUnionKernel.State>
{
    protected override State Create() => new();

    protected override void Update(State state, DuckDbVector[] arguments, int row)
    {
        state.AllowsDifferentSizes = arguments[1].GetBoolean(row);
        Add(state, Read(arguments[0].GetBytes(row), "hll_union_agg"));
    }

    protected override void Combine(State source, State target)
    {
        target.AllowsDifferentSizes |= source.AllowsDifferentSizes;
        if (source.Sketch is { } sketch)
        {
            Add(target, sketch);
        }
    }

    protected override void Finish(State? state, VectorWriter result, int row) =>
        result.SetBytes(row, (state?.Sketch ?? new HllSketch(12)).ToBytes());

    /// <summary>The sketch in an argument of a function.</summary>
    internal static HllSketch Read(ReadOnlySpan<byte> bytes, string function) =>
        HllSketch.TryRead(bytes)
        ?? throw new SparkRuntimeException(
            "HLL_INVALID_INPUT_SKETCH_BUFFER",
            new Dictionary<string, string> { ["function"] = $"`{function}`" }
        );

    /// <summary>Raises an error unless the sketches are of one size.</summary>
    internal static void CheckSizes(HllSketch left, HllSketch right, string function)
    {
        if (left.LgK != right.LgK)
        {
            throw new SparkRuntimeException(
                "HLL_UNION_DIFFERENT_LG_K",
                new Dictionary<string, string>
                {
                    ["left"] = left.LgK.ToString(CultureInfo.InvariantCulture),
                    ["right"] = right.LgK.ToString(CultureInfo.InvariantCulture),
                    ["function"] = $"`{function}`",
                }
            );
        }
    }

    private static void Add(State state, HllSketch sketch)
    {
        if (state.Sketch is null)
        {
            state.Sketch = new HllSketch(sketch.LgK);
        }
        else if (!state.AllowsDifferentSizes)
        {
            CheckSizes(state.Sketch, sketch, "hll_union_agg");
        }

        state.Sketch.Merge(sketch);
    }

    internal sealed class State
    {
        internal HllSketch? Sketch { get; set; }

        internal bool AllowsDifferentSizes { get; set; }
    }
}
