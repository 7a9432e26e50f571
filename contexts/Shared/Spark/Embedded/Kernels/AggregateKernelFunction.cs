using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Native;
using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels;

/// <summary>An <see cref="AggregateKernel"/> as a function of DuckDB's.</summary>
/// <param name="site">What it is made for.</param>
/// <param name="create">Makes the kernel.</param>
internal sealed unsafe class AggregateKernelFunction(KernelSite site, Func<KernelSite, AggregateKernel> create) : INativeFunction
{
    private readonly ConcurrentBag<VectorSet> _idleArguments = [];
    private readonly ConcurrentBag<VectorWriter> _idleWriters = [];
    private readonly AggregateKernel _kernel = create(site);
    private RaisedErrors? _errors;

    /// <inheritdoc/>
    public string Name { get; } = KernelName.Of(site);

    /// <inheritdoc/>
    public void Register(DuckDBNativeConnection connection, RaisedErrors errors)
    {
        _errors = errors;
        var function = NativeAggregates.duckdb_create_aggregate_function();
        try
        {
            NativeAggregates.duckdb_aggregate_function_set_name(function, Name);
            foreach (var argument in site.Arguments)
            {
                using var type = DuckDbLogicalTypes.Create(argument);
                NativeAggregates.duckdb_aggregate_function_add_parameter(function, type.DangerousGetHandle());
            }

            using var result = DuckDbLogicalTypes.Create(site.Result);
            NativeAggregates.duckdb_aggregate_function_set_return_type(function, result.DangerousGetHandle());
            NativeAggregates.duckdb_aggregate_function_set_special_handling(function);
            NativeAggregates.duckdb_aggregate_function_set_functions(function, &StateSize, &Initialize, &Update, &Combine, &Finish);
            if (_kernel.HoldsObjects)
            {
                NativeAggregates.duckdb_aggregate_function_set_destructor(function, &FreeStates);
            }

            NativeAggregates.duckdb_aggregate_function_set_extra_info(function, GCHandle.ToIntPtr(GCHandle.Alloc(this)), &Destroy);
            if (NativeAggregates.duckdb_register_aggregate_function(connection.DangerousGetHandle(), function) != 0)
            {
                throw DuckDbErrors.Internal($"DuckDB does not take the function {Name}.");
            }
        }
        finally
        {
            NativeAggregates.duckdb_destroy_aggregate_function(ref function);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Destroy(nint handle) => GCHandle.FromIntPtr(handle).Free();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static ulong StateSize(nint info) => (ulong)Get(info)._kernel.StateSize;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Initialize(nint info, byte* state) => Get(info)._kernel.Initialize(state);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Update(nint info, nint chunk, byte** states)
    {
        var function = Get(info);
        try
        {
            if (!function._idleArguments.TryTake(out var arguments))
            {
                arguments = VectorSet.Create(function.Arguments);
            }

            arguments.Bind(chunk);
            function._kernel.Update(arguments.Vectors, arguments.Count, states);
            function._idleArguments.Add(arguments);
        }
#pragma warning disable CA1031 // An exception that leaves a native callback ends the process.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            function.Fail(info, exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Combine(nint info, byte** sources, byte** targets, ulong count)
    {
        var function = Get(info);
        try
        {
            function._kernel.Combine(sources, targets, (int)count);
        }
#pragma warning disable CA1031 // An exception that leaves a native callback ends the process.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            function.Fail(info, exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Finish(nint info, byte** states, nint result, ulong count, ulong offset)
    {
        var function = Get(info);
        try
        {
            if (!function._idleWriters.TryTake(out var writer))
            {
                writer = VectorWriter.Create(function.Result);
            }

            // The vector has the values of other groups before the offset.
            writer.BindBehind(result);
            function._kernel.Finish(states, (int)count, writer, (int)offset);
            function._idleWriters.Add(writer);
        }
#pragma warning disable CA1031 // An exception that leaves a native callback ends the process.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            function.Fail(info, exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void FreeStates(byte** states, ulong count)
    {
        for (var i = 0UL; i < count; i++)
        {
            ref var handle = ref *(nint*)states[i];
            if (handle != 0)
            {
                GCHandle.FromIntPtr(handle).Free();
                handle = 0;
            }
        }
    }

    private static AggregateKernelFunction Get(nint info) =>
        (AggregateKernelFunction)GCHandle.FromIntPtr(NativeAggregates.duckdb_aggregate_function_get_extra_info(info)).Target!;

    private Plans.Collections.ValueList<Microsoft.Spark.Sql.Types.DataType> Arguments => site.Arguments;

    private Microsoft.Spark.Sql.Types.DataType Result => site.Result;

    private void Fail(nint info, Exception exception) =>
        NativeAggregates.duckdb_aggregate_function_set_error(info, _errors!.Keep(exception, function: null));
}
