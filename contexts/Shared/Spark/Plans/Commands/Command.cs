using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Commands;

/// <summary>What is done at once, not a relation that is read.</summary>
public abstract record Command : LogicalPlan;
