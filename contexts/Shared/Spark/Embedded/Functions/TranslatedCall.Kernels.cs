using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Embedded.Functions;

/// <summary>How the texts of calls are put together.</summary>
public sealed partial record TranslatedCall
{
    /// <summary>The frame that is always the whole partition.</summary>
    internal const string WholePartition = "ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING";

    private const string NearlyWholePartition = "ROWS BETWEEN UNBOUNDED PRECEDING AND 4611686018427387904 FOLLOWING";

    private string FunctionName =>
        Call switch
        {
            FunctionCall call => call.Function.Name,
            AggregateCall call => call.Function.Name,
            GeneratorCall call => call.Function.Name,
            _ => Call.GetType().Name,
        };

    /// <summary>A call of a kernel for this call's very arguments.</summary>
    internal string CallKernel(Func<KernelSite, ScalarKernel> create, bool isVolatile = false) =>
        CallKernel(FunctionName, create, Type, Arguments, Types, isVolatile);

    /// <summary>A call of a kernel for other arguments.</summary>
    internal string CallKernel(
        string name,
        Func<KernelSite, ScalarKernel> create,
        DataType result,
        IReadOnlyList<string> arguments,
        IReadOnlyList<DataType> types,
        bool isVolatile = false,
        string? parameter = null
    )
    {
        var function = new ScalarKernelFunction(SiteOf(name, types, result, parameter), create, isVolatile);
        return $"{Use(function)}({string.Join(", ", arguments)})";
    }

    /// <summary>A call of an aggregate kernel for this call's very arguments.</summary>
    internal string CallAggregateKernel(Func<KernelSite, AggregateKernel> create) =>
        CallAggregateKernel(FunctionName, create, Type, Arguments, Types);

    /// <summary>A call of an aggregate kernel whose last argument is the slice of the row, where there are slices.</summary>
    internal string CallSlicedKernel(
        string name,
        Func<KernelSite, AggregateKernel> create,
        DataType result,
        IReadOnlyList<string> arguments,
        IReadOnlyList<DataType> types,
        string? parameter = null
    )
    {
        parameter = IsInWindow ? $"{parameter} window" : parameter;
        return Slice is null
            ? CallAggregateKernel(name, create, result, arguments, types, parameter)
            : CallAggregateKernel($"sliced_{name}", create, result, [.. arguments, Slice], [.. types, DataTypes.BooleanType], parameter);
    }

    /// <summary>A call of an aggregate kernel for other arguments.</summary>
    internal string CallAggregateKernel(
        string name,
        Func<KernelSite, AggregateKernel> create,
        DataType result,
        IReadOnlyList<string> arguments,
        IReadOnlyList<DataType> types,
        string? parameter = null
    )
    {
        var function = new AggregateKernelFunction(SiteOf(name, types, result, parameter), create);

        // DuckDB gives an aggregate over whole partitions one state for many rows, which its C interface passes on as if there were a state
        // a row.
        var call = this with
        {
            Clauses = Clauses.Replace(WholePartition, NearlyWholePartition, StringComparison.Ordinal),
        };
        return call.Aggregate(Use(function), [.. arguments]);
    }

    private KernelSite SiteOf(string name, IReadOnlyList<DataType> types, DataType result, string? parameter) =>
        new(name, types.ToValueList(), result)
        {
            Mode = Mode,
            TimeZone = TimeZone,
            Parameter = parameter,
            Behavior = Behavior,
        };
}
