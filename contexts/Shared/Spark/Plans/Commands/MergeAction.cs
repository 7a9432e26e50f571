using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Commands;

/// <summary>A WHEN clause of MERGE.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Condition">For which rows; null for all.</param>
/// <param name="Assignments">The values; null for all columns (<c>*</c>), and for DELETE.</param>
public sealed record MergeAction(MergeActionKind Kind, Expression? Condition, ValueList<Assignment>? Assignments);
