using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Signatures of functions of arrays.</summary>
internal static class CollectionSignatures
{
    /// <summary>An array and a value of its elements' type; both are widened to a common one.</summary>
    /// <param name="result">The type of the value.</param>
    /// <param name="isNullable">Whether the value may be null; null for when an argument may be.</param>
    /// <param name="takesNullType">Whether an argument may be NULL itself.</param>
    /// <param name="shownIndex">
    /// The index by which the error of what is no array calls it; null when the error is of both arguments.
    /// </param>
    /// <param name="isWide">Whether decimals and other numbers are widened to each other.</param>
    internal static CustomSignature ArrayAndElement(
        Func<ArrayType, TypedExpression, DataType> result,
        Func<TypedExpression, TypedExpression, bool>? isNullable = null,
        bool takesNullType = true,
        int? shownIndex = null,
        bool isWide = false
    ) =>
        new(call =>
        {
            Arity.Check(call, 2, 2);
            if (
                call.Arguments[0].Type is not ArrayType
                && shownIndex is { } index
                && (takesNullType || call.Arguments.All(argument => argument.Type is not NullType))
            )
            {
                throw DataTypeMismatch.UnexpectedInputType(call, call.Arguments[0], index, InputType.AnyArray);
            }

            var (array, element) = WidenElement(call, call.Arguments[0], call.Arguments[1], takesNullType, isWide);
            return new BoundCall(
                [array, element],
                result((ArrayType)array.Type, element),
                isNullable?.Invoke(array, element) ?? (array.IsNullable || element.IsNullable)
            );
        });

    /// <summary>The array and the element with a common type.</summary>
    internal static (TypedExpression Array, TypedExpression Element) WidenElement(
        CallSite call,
        TypedExpression array,
        TypedExpression element,
        bool takesNullType = true,
        bool isWide = false
    )
    {
        if (!takesNullType && (array.Type is NullType || element.Type is NullType))
        {
            throw DataTypeMismatch.Error(call, "NULL_TYPE", ("functionName", $"`{call.Function.Name}`"));
        }

        if (array.Type is not ArrayType type)
        {
            throw Mismatch(call, array.Type, element.Type);
        }

        // Of decimals and other numbers only array_contains has a common type.
        var found = isWide
            ? CommonTypes.FindWiderWithoutStrings(type.ElementType, element.Type, call.Settings)
            : CommonTypes.FindTightest(type.ElementType, element.Type, call.Settings);
        if (found is not { } common)
        {
            throw Mismatch(call, array.Type, element.Type);
        }

        return (Calls.Cast(call, array, new ArrayType(common, type.ContainsNull)), Calls.Cast(call, element, common));
    }

    /// <summary>Two arrays, widened to a common type.</summary>
    internal static CustomSignature TwoArrays(Func<ArrayType, ArrayType, DataType> result, bool mustBeOrderable = false) =>
        new(call =>
        {
            Arity.Check(call, 2, 2);
            var (left, right) = (call.Arguments[0], call.Arguments[1]);
            if (
                left.Type is not ArrayType
                || right.Type is not ArrayType
                || CommonTypes.FindTightest(left.Type, right.Type, call.Settings) is not ArrayType common
                || (mustBeOrderable && !Ordering.IsOrderable(common))
            )
            {
                throw DataTypeMismatch.Error(
                    call,
                    "BINARY_ARRAY_DIFF_TYPES",
                    ("functionName", $"`{call.Function.Name}`"),
                    ("arrayType", "\"ARRAY\""),
                    ("leftType", DataTypeMismatch.Quote(left.Type)),
                    ("rightType", DataTypeMismatch.Quote(right.Type))
                );
            }

            left = Calls.Cast(call, left, new ArrayType(common.ElementType, left.Type is not ArrayType { ContainsNull: false }));
            right = Calls.Cast(call, right, new ArrayType(common.ElementType, right.Type is not ArrayType { ContainsNull: false }));
            return new BoundCall([left, right], result((ArrayType)left.Type, (ArrayType)right.Type), left.IsNullable || right.IsNullable);
        });

    private static Plans.Errors.AnalysisException Mismatch(CallSite call, DataType array, DataType element) =>
        DataTypeMismatch.Error(
            call,
            "ARRAY_FUNCTION_DIFF_TYPES",
            ("functionName", $"`{call.Function.Name}`"),
            ("dataType", "\"ARRAY\""),
            ("leftType", DataTypeMismatch.Quote(array)),
            ("rightType", DataTypeMismatch.Quote(element))
        );
}
