using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Expressions;

/// <summary>A column by its name: <c>a</c>, <c>t.a</c>, <c>t.a.field</c>.</summary>
/// <param name="NameParts">The parts of the name, unquoted.</param>
/// <param name="PlanId">The plan that the column was taken from (<c>frame["a"]</c>); null to find it by name alone.</param>
public sealed record UnresolvedAttribute(ValueList<string> NameParts, long? PlanId = null) : Expression;
