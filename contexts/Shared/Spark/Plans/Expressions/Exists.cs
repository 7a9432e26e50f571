using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Expressions;

/// <summary>Whether a query has rows.</summary>
/// <param name="Plan">The query.</param>
public sealed record Exists(LogicalPlan Plan) : Expression;
