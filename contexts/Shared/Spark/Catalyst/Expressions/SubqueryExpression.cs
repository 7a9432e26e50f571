using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>An expression over a query. Mirrors Spark's <c>SubqueryExpression</c>.</summary>
/// <param name="Plan">The query; refers to columns around it by <see cref="OuterReference"/>.</param>
public abstract record SubqueryExpression(TypedPlan Plan) : TypedExpression;
