using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>An expression that is resolved already, among those that are not.</summary>
/// <param name="Resolved">What it is.</param>
internal sealed record ResolvedColumn(TypedExpression Resolved) : Expression;
