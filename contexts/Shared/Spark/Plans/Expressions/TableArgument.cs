using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Expressions;

/// <summary>A relation as an argument of a table-valued function: <c>TABLE(t)</c>.</summary>
/// <param name="Plan">The relation.</param>
public sealed record TableArgument(LogicalPlan Plan) : Expression;
