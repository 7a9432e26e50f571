using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>
/// <c>IDENTIFIER(…)</c> as the name of a relation or of a command's target, whose text is read when the plan is analyzed.
/// </summary>
/// <param name="Name">The text of the name, a constant string.</param>
/// <param name="Template">A relation or command whose name has no parts, which get those of the text.</param>
public sealed record PlanWithUnresolvedIdentifier(Expression Name, LogicalPlan Template) : LogicalPlan;
