using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>A hint to the optimizer.</summary>
/// <param name="Input">What it is about.</param>
/// <param name="Name">The hint.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record Hint(LogicalPlan Input, string Name, ValueList<Expression> Parameters) : LogicalPlan;
