using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>A call of a function that makes rows: <c>explode</c>, <c>stack</c>, <c>inline</c>.</summary>
/// <param name="Function">The function.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="ElementSchema">The columns of the rows it makes.</param>
public sealed record GeneratorCall(FunctionDefinition Function, ValueList<TypedExpression> Arguments, StructType ElementSchema)
    : TypedExpression
{
    /// <summary>Whether a row without generated ones stays: <c>explode_outer</c>.</summary>
    public bool IsOuter { get; init; }

    /// <inheritdoc/>
    public override DataType Type => ElementSchema;

    /// <inheritdoc/>
    public override bool IsNullable => false;

    /// <inheritdoc/>
    public override ValueList<TypedExpression> Children => Arguments;

    /// <inheritdoc/>
    public override TypedExpression WithChildren(ValueList<TypedExpression> children) => this with { Arguments = children };
}
