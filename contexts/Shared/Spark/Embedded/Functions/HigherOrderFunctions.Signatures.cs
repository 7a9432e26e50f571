using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <content>What the lambdas take and what the functions give.</content>
internal static partial class HigherOrderFunctions
{
    private static HigherOrderSignature OverArray(Func<CallSite, DataType> result, bool isThreeValued = false) => new(
        (arguments, _, count) => ElementAndIndex(arguments[0], count),
        call =>
        {
            Arity.Check(call, 2, 2);
            if (call.Function.Name is not "transform")
            {
                CheckBoolean(call, 1);
            }

            var isNullable = call.Arguments[0].IsNullable || (isThreeValued && call.Arguments[1].IsNullable);
            return new BoundCall(call.Arguments, result(call), isNullable);
        })
    { Coerce = (call, index, argument) => index == 0 ? ImplicitCasts.Apply(call, argument, 0, InputType.AnyArray) : argument };

    private static HigherOrderSignature OverMap(Func<CallSite, MapType> result) => new(
        (arguments, _, _) => arguments[0]?.Type is MapType map ? [(map.KeyType, false), (map.ValueType, map.ValueContainsNull)] : [],
        call =>
        {
            Arity.Check(call, 2, 2);
            if (call.Function.Name is "map_filter")
            {
                CheckBoolean(call, 1);
            }

            return new BoundCall(call.Arguments, result(call), call.Arguments[0].IsNullable);
        })
    { Coerce = (call, index, argument) => index == 0 ? ImplicitCasts.Apply(call, argument, 0, InputType.AnyMap) : argument };

    private static void CheckBoolean(CallSite call, int index)
    {
        if (call.Arguments[index].Type is not (BooleanType or NullType))
        {
            throw DataTypeMismatch.UnexpectedInputType(call, call.Arguments[index], index, Bool);
        }
    }

    private static IReadOnlyList<(DataType Type, bool IsNullable)> ElementAndIndex(TypedExpression? array, int count) => array?.Type is ArrayType type
        ? count == 1 ? [(type.ElementType, type.ContainsNull)] : [(type.ElementType, type.ContainsNull), (Int, false)]
        : [];

    // The accumulator is of the type of its first value.
    private static IReadOnlyList<(DataType Type, bool IsNullable)> AggregateParameters(IReadOnlyList<TypedExpression?> arguments, int lambda, int count)
    {
        if (arguments[0]?.Type is not ArrayType array || arguments[1] is not { } zero)
        {
            return [];
        }

        return lambda == 2 ? [(zero.Type, true), (array.ElementType, array.ContainsNull)] : [(zero.Type, true)];
    }

    private static BoundCall BindAggregate(CallSite call)
    {
        Arity.Check(call, 3, 4);
        var (array, zero, merge) = (call.Arguments[0], call.Arguments[1], (TypedLambda)call.Arguments[2]);
        if (!CommonTypes.IsSameType(zero.Type, merge.Type))
        {
            var target = ImplicitCasts.FindTarget(merge.Type, zero.Type, call.Settings)
                ?? throw DataTypeMismatch.UnexpectedInputType(call, merge, 2, zero.Type);
            merge = merge with { Body = CommonTypes.CastTo(merge.Body, target, call) };
        }

        var type = call.Arguments.Count > 3 ? call.Arguments[3].Type : zero.Type;
        var isNullable = call.Arguments.Count <= 3 || array.IsNullable || call.Arguments[3].IsNullable;
        return new BoundCall([array, zero, merge, .. call.Arguments.Skip(3)], type, isNullable || array.IsNullable);
    }

    private static IReadOnlyList<(DataType Type, bool IsNullable)> ZipParameters(IReadOnlyList<TypedExpression?> arguments, int lambda, int count) =>
        (arguments[0]?.Type, arguments[1]?.Type) is (ArrayType left, ArrayType right) ? [(left.ElementType, true), (right.ElementType, true)] : [];

    private static BoundCall BindZip(CallSite call)
    {
        Arity.Check(call, 3, 3);
        var (left, right, lambda) = (call.Arguments[0], call.Arguments[1], call.Arguments[2]);
        return new BoundCall(call.Arguments, new ArrayType(lambda.Type, lambda.IsNullable), left.IsNullable || right.IsNullable);
    }

    private static IReadOnlyList<(DataType Type, bool IsNullable)> SortParameters(IReadOnlyList<TypedExpression?> arguments, int lambda, int count) =>
        arguments[0]?.Type is ArrayType array ? [(array.ElementType, array.ContainsNull), (array.ElementType, array.ContainsNull)] : [];

    private static BoundCall BindSort(CallSite call)
    {
        Arity.Check(call, 1, 2);
        var array = call.Arguments[0].Type is NullType ? ImplicitCasts.Apply(call, call.Arguments[0], 0, InputType.AnyArray) : call.Arguments[0];
        if (array.Type is not ArrayType type)
        {
            throw DataTypeMismatch.UnexpectedInputType(call, array, 0, InputType.AnyArray);
        }

        if (call.Arguments.Count == 1 && !Ordering.IsOrderable(type.ElementType))
        {
            throw DataTypeMismatch.InvalidOrderingType(call, type);
        }

        if (call.Arguments.Count == 2 && call.Arguments[1].Type is not IntegerType)
        {
            throw DataTypeMismatch.UnexpectedInputType(call, call.Arguments[1], 1, Int);
        }

        return new BoundCall([array, .. call.Arguments.Skip(1)], type, array.IsNullable);
    }

    private static IReadOnlyList<(DataType Type, bool IsNullable)> MapZipParameters(IReadOnlyList<TypedExpression?> arguments, int lambda, int count) =>
        (arguments[0]?.Type, arguments[1]?.Type) is (MapType left, MapType right)
            ? [(left.KeyType, false), (left.ValueType, true), (right.ValueType, true)]
            : [];

    private static BoundCall BindMapZip(CallSite call)
    {
        Arity.Check(call, 3, 3);
        var (left, right, lambda) = (call.Arguments[0], call.Arguments[1], call.Arguments[2]);
        var (first, second) = ((MapType)left.Type, (MapType)right.Type);
        if (CommonTypes.FindWiderWithoutStrings(first.KeyType, second.KeyType, call.Settings) is not { } key)
        {
            throw DataTypeMismatch.Error(
                call,
                "MAP_ZIP_WITH_DIFF_TYPES",
                ("functionName", $"`{call.Function.Name}`"),
                ("leftType", DataTypeMismatch.Quote(first.KeyType)),
                ("rightType", DataTypeMismatch.Quote(second.KeyType)));
        }

        return new BoundCall(
            [
                CommonTypes.CastTo(left, new MapType(key, first.ValueType, first.ValueContainsNull), call),
                CommonTypes.CastTo(right, new MapType(key, second.ValueType, second.ValueContainsNull), call),
                lambda,
            ],
            new MapType(key, lambda.Type, lambda.IsNullable),
            left.IsNullable || right.IsNullable);
    }
}
