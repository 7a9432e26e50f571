using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>Whether a query has rows.</summary>
/// <param name="Plan">The query.</param>
public sealed record TypedExists(TypedPlan Plan) : SubqueryExpression(Plan)
{
    /// <inheritdoc/>
    public override DataType Type => DataTypes.BooleanType;

    /// <inheritdoc/>
    public override bool IsNullable => false;
}
