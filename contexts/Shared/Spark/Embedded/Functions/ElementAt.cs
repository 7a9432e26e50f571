using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Functions;

/// <summary><c>element_at</c>: of an array by its index, from 1 or from the end, of a map by its key.</summary>
internal static class ElementAt
{
    internal static BoundCall Bind(CallSite call, bool isTry)
    {
        Arity.Check(call, 2, 2);
        var (collection, key) = (call.Arguments[0], call.Arguments[1]);
        switch (collection.Type)
        {
            case ArrayType array:
                var index = key.Type is ByteType or ShortType or IntegerType
                    ? ImplicitCasts.Apply(call, key, 1, DataTypes.IntegerType)
                    : throw DataTypeMismatch.UnexpectedInputType(call, key, 1, DataTypes.IntegerType);
                return new BoundCall([collection, index], array.ElementType, IsNullable(call, collection, index, array, isTry));
            case MapType map:
                if (CommonTypes.FindTightest(map.KeyType, key.Type, call.Settings) is not { } common)
                {
                    throw DataTypeMismatch.Error(
                        call,
                        "MAP_FUNCTION_DIFF_TYPES",
                        ("functionName", $"`{call.Function.Name}`"),
                        ("dataType", "\"MAP\""),
                        ("leftType", DataTypeMismatch.Quote(map)),
                        ("rightType", DataTypeMismatch.Quote(key.Type))
                    );
                }

                return new BoundCall(
                    [
                        Calls.Cast(call, collection, new MapType(common, map.ValueType, map.ValueContainsNull)),
                        Calls.Cast(call, key, common),
                    ],
                    map.ValueType,
                    IsNullable: true
                );
            default:
                throw DataTypeMismatch.UnexpectedInputType(call, collection, 0, InputType.OneOf(InputType.AnyArray, InputType.AnyMap));
        }
    }

    internal static RowFunction Create(KernelSite site, EvalMode mode) => site.Arguments[0] is MapType ? OfMap() : OfArray(mode);

    private static RowFunction OfArray(EvalMode mode) =>
        (arguments, row, result) =>
        {
            var (offset, length) = arguments[0].GetRange(row);
            var index = arguments[1].GetInt(row);
            if (index == 0)
            {
                throw new SparkRuntimeException("INVALID_INDEX_OF_ZERO", new Dictionary<string, string>());
            }

            if (Math.Abs((long)index) <= length)
            {
                result.Copy(row, arguments[0].GetChild(0), index > 0 ? offset + index - 1 : offset + length + index);
            }
            else if (mode == EvalMode.Ansi)
            {
                throw new SparkRuntimeException(
                    "INVALID_ARRAY_INDEX_IN_ELEMENT_AT",
                    new Dictionary<string, string>
                    {
                        ["indexValue"] = $"{index}",
                        ["arraySize"] = $"{length}",
                        ["ansiConfig"] = "\"spark.sql.ansi.enabled\"",
                    }
                );
            }
            else
            {
                result.SetNull(row);
            }
        };

    private static RowFunction OfMap() =>
        (arguments, row, result) =>
        {
            var (offset, length) = arguments[0].GetRange(row);
            for (var i = offset; i < offset + length; i++)
            {
                if (VectorValues.AreEqual(arguments[0].GetChild(0), i, arguments[1], row))
                {
                    result.Copy(row, arguments[0].GetChild(1), i);
                    return;
                }
            }

            result.SetNull(row);
        };

    // A constant index into an array that is spelled out is known to be there.
    private static bool IsNullable(CallSite call, TypedExpression collection, TypedExpression index, ArrayType array, bool isTry)
    {
        if (index is TypedLiteral { Value: int position } && position != 0 && Elements(collection) is { } elements)
        {
            var at = position > 0 ? position - 1 : elements.Count + position;
            return at >= 0 && at < elements.Count ? elements[at].IsNullable : isTry || !call.Settings.IsAnsi;
        }

        return collection.IsNullable || index.IsNullable || array.ContainsNull || isTry || !call.Settings.IsAnsi;
    }

    private static Plans.Collections.ValueList<TypedExpression>? Elements(TypedExpression collection) =>
        collection is FunctionCall { Function.Name: "array" } call ? call.Arguments : null;

    /// <summary>Whether an element may be null or not be there: a constant index into an array that is spelled out is known.</summary>
    internal static bool MayBeMissing(TypedExpression collection, TypedExpression index, int firstIndex) =>
        index is not TypedLiteral { Value: int position }
        || Elements(collection) is not { } elements
        || position < firstIndex
        || position - firstIndex >= elements.Count
        || elements[position - firstIndex].IsNullable;
}
