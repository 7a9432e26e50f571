using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>SQL's WINDOW clause.</summary>
/// <param name="Input">The query whose windows may refer to these.</param>
/// <param name="Windows">The names and windows.</param>
public sealed record WithWindowDefinition(LogicalPlan Input, ValueList<KeyValuePair<string, WindowSpecification>> Windows) : LogicalPlan;
