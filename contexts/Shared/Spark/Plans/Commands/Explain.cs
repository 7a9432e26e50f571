using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Commands;

/// <summary>EXPLAIN.</summary>
/// <param name="Plan">The statement.</param>
/// <param name="Mode">How much is shown.</param>
public sealed record Explain(LogicalPlan Plan, ExplainMode Mode) : Command;
