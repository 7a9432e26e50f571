using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Native;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Kernels;

/// <summary>A <see cref="ScalarKernel"/> as a function of DuckDB's.</summary>
/// <param name="site">What it is made for.</param>
/// <param name="create">Makes an instance for a thread.</param>
/// <param name="isVolatile">Whether every row is a new computation though the arguments are the same.</param>
internal sealed unsafe class ScalarKernelFunction(KernelSite site, Func<KernelSite, ScalarKernel> create, bool isVolatile = false)
    : INativeFunction
{
    private readonly ConcurrentBag<Evaluator> _idle = [];
    private RaisedErrors? _errors;

    /// <inheritdoc/>
    public string Name { get; } = KernelName.Of(site);

    /// <inheritdoc/>
    public INativeFunction At(int place) =>
        place == 0 || site.Mode != EvalMode.Ansi ? this : new ScalarKernelFunction(site with { Place = place }, create, isVolatile);

    /// <inheritdoc/>
    public void Register(DuckDBNativeConnection connection, RaisedErrors errors)
    {
        _errors = errors;
        var function = NativeMethods.ScalarFunction.DuckDBCreateScalarFunction();
        try
        {
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetName(function, Name);
            foreach (var argument in site.Arguments)
            {
                using var type = DuckDbLogicalTypes.Create(argument);
                NativeMethods.ScalarFunction.DuckDBScalarFunctionAddParameter(function, type);
            }

            using var result = DuckDbLogicalTypes.Create(site.Result);
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetReturnType(function, result);
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetSpecialHandling(function);
            if (isVolatile)
            {
                NativeMethods.ScalarFunction.DuckDBScalarFunctionSetVolatile(function);
            }

            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetExtraInfo(function, GCHandle.ToIntPtr(GCHandle.Alloc(this)), &Destroy);
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetFunction(function, &Execute);
            if (!NativeMethods.ScalarFunction.DuckDBRegisterScalarFunction(connection, function).IsSuccess())
            {
                throw DuckDbErrors.Internal($"DuckDB does not take the function {Name}.");
            }
        }
        finally
        {
            NativeMethods.ScalarFunction.DuckDBDestroyScalarFunction(ref function);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Destroy(nint handle) => GCHandle.FromIntPtr(handle).Free();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Execute(nint info, nint chunk, nint output)
    {
        var function = (ScalarKernelFunction)
            GCHandle.FromIntPtr(NativeMethods.ScalarFunction.DuckDBScalarFunctionGetExtraInfo(info)).Target!;
        try
        {
            function.Execute(chunk, output);
        }
#pragma warning disable CA1031 // An exception that leaves a native callback ends the process.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetError(info, function._errors!.Keep(exception, function.Name));
        }
    }

    private void Execute(nint chunk, nint output)
    {
        if (!_idle.TryTake(out var evaluator))
        {
            evaluator = new Evaluator(create(site), VectorSet.Create(site.Arguments), VectorWriter.Create(site.Result));
        }

        evaluator.Arguments.Bind(chunk);
        evaluator.Result.Bind(output);
        evaluator.Kernel.Evaluate(evaluator.Arguments.Vectors, evaluator.Arguments.Count, evaluator.Result);

        // After an exception its buffers may be in any state; it is not used again.
        _idle.Add(evaluator);
    }

    private sealed record Evaluator(ScalarKernel Kernel, VectorSet Arguments, VectorWriter Result);
}
