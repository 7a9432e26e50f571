using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Relations;

/// <summary>Statistics of all columns, one a row.</summary>
/// <param name="Input">What is described.</param>
/// <param name="Statistics">Which; none for the default.</param>
public sealed record Summary(LogicalPlan Input, ValueList<string> Statistics) : LogicalPlan;
