using Shared.Spark.Embedded.Kernels;

namespace Shared.Spark.Embedded.Functions;

/// <summary>How a function is computed: an expression of DuckDB's where it means the same, else a kernel.</summary>
public abstract record Implementation
{
    /// <summary>The DuckDB expression of a call; for an aggregate or window function with its clauses.</summary>
    public abstract string ToSql(TranslatedCall call);

    /// <summary>A DuckDB expression, which may call kernels.</summary>
    /// <param name="Write">Makes its text from a call whose arguments are translated.</param>
    public sealed record Sql(Func<TranslatedCall, string> Write) : Implementation
    {
        /// <inheritdoc/>
        public override string ToSql(TranslatedCall call) => Write(call);
    }

    /// <summary>A kernel that takes the arguments as they are.</summary>
    internal sealed record Kernel(Func<KernelSite, ScalarKernel> Create) : Implementation
    {
        /// <summary>Whether every row is a new computation though the arguments are the same.</summary>
        public bool IsVolatile { get; init; }

        /// <inheritdoc/>
        public override string ToSql(TranslatedCall call) => call.CallKernel(Create, IsVolatile);
    }

    /// <summary>A kernel that takes the rows of a group.</summary>
    internal sealed record Aggregate(Func<KernelSite, AggregateKernel> Create) : Implementation
    {
        /// <inheritdoc/>
        public override string ToSql(TranslatedCall call) => call.CallAggregateKernel(Create);
    }
}
