using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Functions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Kernels;

/// <summary>What a kernel is made for. Calls with equal sites share a kernel.</summary>
/// <param name="Name">The name of the kernel.</param>
/// <param name="Arguments">The types of the arguments.</param>
/// <param name="Result">The type of the value.</param>
internal sealed record KernelSite(string Name, ValueList<DataType> Arguments, DataType Result)
{
    /// <summary>How what cannot be computed is treated.</summary>
    public EvalMode Mode { get; init; }

    /// <summary>The session's time zone.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The settings that values depend on.</summary>
    public FunctionBehavior Behavior { get; init; } = FunctionBehavior.Default;

    /// <summary>The number of the place in the query, for kernels whose errors tell it.</summary>
    public int Place { get; init; }

    /// <summary>What else tells one kernel from another; null for nothing.</summary>
    public string? Parameter { get; init; }
}
