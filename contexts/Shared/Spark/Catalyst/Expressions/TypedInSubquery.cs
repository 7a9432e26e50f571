using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>Whether a query has a row with these values.</summary>
/// <param name="Values">The values, one a column, of the columns' types.</param>
/// <param name="Plan">The query.</param>
public sealed record TypedInSubquery(ValueList<TypedExpression> Values, TypedPlan Plan) : SubqueryExpression(Plan)
{
    /// <inheritdoc/>
    public override DataType Type => DataTypes.BooleanType;

    /// <inheritdoc/>
    public override bool IsNullable =>
        Values.Any(value => value.IsNullable) || (!IgnoresNullsOfQuery && Plan.Output.Any(column => column.IsNullable));

    /// <summary>Whether nulls of the query are not told: <c>spark.sql.legacy.inSubqueryNullability</c>.</summary>
    public bool IgnoresNullsOfQuery { get; init; }

    /// <inheritdoc/>
    public override ValueList<TypedExpression> Children => Values;

    /// <inheritdoc/>
    public override TypedExpression WithChildren(ValueList<TypedExpression> children) => this with { Values = children };
}
