using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Kernels.UserDefined;

/// <summary>Calls a C# function row by row. Its exceptions come back as Spark's error, with the exception itself in it.</summary>
internal sealed class DelegateKernel(UserDefinedFunction function, KernelSite site, DelegateCall call) : ScalarKernel
{
    internal override void Evaluate(DuckDbVector[] arguments, int count, VectorWriter result)
    {
        try
        {
            for (var row = 0; row < count; row++)
            {
                call(arguments, row, result);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new SparkException(
                "FAILED_EXECUTE_UDF",
                new Dictionary<string, string>
                {
                    ["functionName"] = function.Name is { } name ? $"`{name}`" : $"`{function.Delegate.Method.Name}`",
                    ["signature"] = string.Join(", ", site.Arguments.Select(type => type.SimpleString)),
                    ["result"] = site.Result.SimpleString,
                },
                default,
                exception
            );
        }
    }
}
