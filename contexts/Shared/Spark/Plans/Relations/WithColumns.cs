using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>Columns added, or replaced where the name exists.</summary>
/// <param name="Input">What is read.</param>
/// <param name="Columns">The columns.</param>
public sealed record WithColumns(LogicalPlan Input, ValueList<Alias> Columns) : LogicalPlan;
