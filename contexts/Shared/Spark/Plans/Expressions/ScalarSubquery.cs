using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Expressions;

/// <summary>A query of one column and at most one row, as a value.</summary>
/// <param name="Plan">The query.</param>
public sealed record ScalarSubquery(LogicalPlan Plan) : Expression;
