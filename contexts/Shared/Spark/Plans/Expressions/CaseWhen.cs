using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Expressions;

/// <summary><c>CASE WHEN … THEN … ELSE … END</c>.</summary>
/// <param name="Branches">The conditions and their values, the first that is true wins.</param>
/// <param name="Else">The value when none is; null for NULL.</param>
public sealed record CaseWhen(ValueList<CaseBranch> Branches, Expression? Else = null) : Expression;
