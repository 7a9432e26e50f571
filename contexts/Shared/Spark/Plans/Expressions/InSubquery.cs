using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Expressions;

/// <summary>Whether a query has a row with these values.</summary>
/// <param name="Values">The values, one a column.</param>
/// <param name="Plan">The query.</param>
public sealed record InSubquery(ValueList<Expression> Values, LogicalPlan Plan) : Expression;
