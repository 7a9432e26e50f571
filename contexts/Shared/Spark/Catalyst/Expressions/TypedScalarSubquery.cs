using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>A query of one column and at most one row, as a value.</summary>
/// <param name="Plan">The query.</param>
public sealed record TypedScalarSubquery(TypedPlan Plan) : SubqueryExpression(Plan)
{
    /// <inheritdoc/>
    public override DataType Type => Plan.Output[0].Type;

    /// <inheritdoc/>
    public override bool IsNullable => true;
}
