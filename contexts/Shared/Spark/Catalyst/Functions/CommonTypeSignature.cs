using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>
/// A signature whose arguments, from <paramref name="From"/> on, are cast to the one type that is common to them: <c>coalesce</c>,
/// <c>array</c>, <c>greatest</c>.
/// </summary>
/// <param name="Result">The type of the value, from the common type.</param>
/// <param name="From">The index of the first argument that takes part.</param>
/// <param name="MinCount">How many arguments there must be.</param>
public sealed record CommonTypeSignature(Func<DataType, IReadOnlyList<TypedExpression>, DataType> Result, int From = 0, int MinCount = 1)
    : Signature
{
    /// <summary>What the common type must be; null for anything.</summary>
    public InputType? Input { get; init; }

    /// <summary>Whether text and other types have a common type; not so for <c>greatest</c> and <c>least</c>.</summary>
    public bool PromotesStrings { get; init; } = true;

    /// <summary>Whether the common type must have an order.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>When the value may be null.</summary>
    public Nullability Nullability { get; init; } = Nullability.AnyArgument;

    /// <inheritdoc/>
    public override BoundCall Bind(CallSite call)
    {
        Arity.Check(call, MinCount, int.MaxValue);
        var (common, arguments) = CommonTypes.Apply(call, From, Input, PromotesStrings);
        if (IsOrdered && !Ordering.IsOrderable(common))
        {
            throw DataTypeMismatch.InvalidOrderingType(call, common);
        }

        return new BoundCall(arguments, Result(common, arguments), Nullability.Of(arguments));
    }
}
