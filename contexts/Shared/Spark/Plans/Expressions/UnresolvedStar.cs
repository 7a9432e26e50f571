using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Expressions;

/// <summary>All columns: <c>*</c>, <c>t.*</c>, <c>struct.*</c>.</summary>
/// <param name="Target">What to expand; null for all.</param>
public sealed record UnresolvedStar(ValueList<string>? Target = null) : Expression;
