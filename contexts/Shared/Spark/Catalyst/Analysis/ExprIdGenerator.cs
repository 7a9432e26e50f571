using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>Numbers the attributes of a session.</summary>
public sealed class ExprIdGenerator
{
    private long _last = -1;

    /// <summary>An id that no other attribute of the session has.</summary>
    public ExprId Next() => new(Interlocked.Increment(ref _last));
}
