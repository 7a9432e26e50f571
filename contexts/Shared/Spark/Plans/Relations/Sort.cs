using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>An order.</summary>
/// <param name="Input">What is sorted.</param>
/// <param name="Order">By what.</param>
/// <param name="IsGlobal">Whether over all rows, not each partition.</param>
public sealed record Sort(LogicalPlan Input, ValueList<SortOrder> Order, bool IsGlobal = true) : LogicalPlan;
