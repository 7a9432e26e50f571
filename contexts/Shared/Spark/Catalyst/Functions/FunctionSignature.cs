using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>A signature with a type a parameter: arguments are cast to them implicitly, as Spark's <c>ImplicitCastInputTypes</c>.</summary>
/// <param name="Inputs">The parameters, the optional ones last.</param>
/// <param name="Result">The type of the value, from the arguments after coercion.</param>
public sealed record FunctionSignature(ValueList<InputType> Inputs, Func<IReadOnlyList<TypedExpression>, DataType> Result) : Signature
{
    /// <summary>How many of the parameters may be left out, from the end.</summary>
    public int Optional { get; init; }

    /// <summary>The parameter that may be repeated behind the others; null for none.</summary>
    public InputType? Rest { get; init; }

    /// <summary>Whether only NULL is cast to a parameter's type, as Spark's <c>ExpectsInputTypes</c>.</summary>
    public bool IsStrict { get; init; }

    /// <summary>When the value may be null.</summary>
    public Nullability Nullability { get; init; } = Nullability.AnyArgument;

    /// <summary>Checks beyond types, that an argument is a constant for one; raises the error itself.</summary>
    public Action<CallSite>? Check { get; init; }

    /// <summary>A function of fixed parameters with a fixed type.</summary>
    public static FunctionSignature Of(DataType result, params ReadOnlySpan<InputType> inputs) =>
        new(ValueList.Create(inputs), _ => result);

    /// <summary>A function of fixed parameters whose type is that of the argument at <paramref name="index"/>.</summary>
    public static FunctionSignature SameAs(int index, params ReadOnlySpan<InputType> inputs) =>
        new(ValueList.Create(inputs), arguments => arguments[index].Type);

    /// <inheritdoc/>
    public override BoundCall Bind(CallSite call)
    {
        Arity.Check(call, Inputs.Count - Optional, Rest is null ? Inputs.Count : int.MaxValue);
        var arguments = call
            .Arguments.Select((argument, i) => ImplicitCasts.Apply(call, argument, i, i < Inputs.Count ? Inputs[i] : Rest!, IsStrict))
            .ToValueList();
        var bound = call with { Arguments = arguments };
        Check?.Invoke(bound);
        return new BoundCall(arguments, Result(arguments), Nullability.Of(arguments));
    }
}
