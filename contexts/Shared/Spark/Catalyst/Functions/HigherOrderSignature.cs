using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>
/// A signature with lambdas among the arguments: the analyzer resolves the other arguments, asks <paramref name="Parameters"/> for the
/// types of each lambda's parameters, resolves its body, and binds the call with <see cref="TypedLambda"/>s in the lambdas' places.
/// </summary>
/// <param name="Parameters">
/// The types of a lambda's parameters and whether they may be null, from the arguments (null where a lambda stands or is not resolved yet),
/// the lambda's index among them and how many parameters the user gave it. Must give as many; else the call is wrong.
/// </param>
/// <param name="Binder">Checks, coerces and types the call, with lambdas.</param>
public sealed record HigherOrderSignature(
    Func<IReadOnlyList<TypedExpression?>, int, int, IReadOnlyList<(DataType Type, bool IsNullable)>> Parameters,
    Func<CallSite, BoundCall> Binder
) : Signature
{
    /// <summary>How many arguments there must be at least.</summary>
    public required int MinCount { get; init; }

    /// <summary>How many arguments there may be.</summary>
    public required int MaxCount { get; init; }

    /// <summary>Coerces the arguments that are no lambdas before the parameters' types are asked for; null to leave them.</summary>
    public Func<CallSite, int, TypedExpression, TypedExpression>? Coerce { get; init; }

    /// <inheritdoc/>
    public override BoundCall Bind(CallSite call) => Binder(call);
}
