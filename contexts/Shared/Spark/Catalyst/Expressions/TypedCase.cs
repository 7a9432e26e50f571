using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary><c>CASE WHEN … THEN … ELSE … END</c>; all values are of one type. <c>if</c> is one, too.</summary>
/// <param name="Branches">The conditions and their values.</param>
/// <param name="Else">The value when none is true; null for NULL.</param>
public sealed record TypedCase(ValueList<TypedCaseBranch> Branches, TypedExpression? Else) : TypedExpression
{
    /// <inheritdoc/>
    public override DataType Type => Branches[0].Value.Type;

    /// <inheritdoc/>
    public override bool IsNullable => Else is null || Else.IsNullable || Branches.Any(branch => branch.Value.IsNullable);

    /// <summary>Whether the user wrote <c>if(…)</c>.</summary>
    public bool IsIf { get; init; }

    /// <inheritdoc/>
    public override ValueList<TypedExpression> Children =>
        [
            .. Branches.SelectMany(branch => new[] { branch.Condition, branch.Value }),
            .. Else is null ? ValueList<TypedExpression>.Empty : [Else],
        ];

    /// <inheritdoc/>
    public override TypedExpression WithChildren(ValueList<TypedExpression> children) =>
        this with
        {
            Branches = Branches.Select((_, i) => new TypedCaseBranch(children[2 * i], children[(2 * i) + 1])).ToValueList(),
            Else = Else is null ? null : children[children.Count - 1],
        };
}
