using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>A query of one column and at most one row, as a value.</summary>
/// <param name="Plan">The query; refers to columns around it by <see cref="OuterReference"/>.</param>
public sealed record TypedScalarSubquery(TypedPlan Plan) : TypedExpression
{
    /// <inheritdoc/>
    public override DataType Type => Plan.Output[0].Type;

    /// <inheritdoc/>
    public override bool IsNullable => true;
}
