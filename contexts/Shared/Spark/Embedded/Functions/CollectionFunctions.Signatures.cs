using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Collections;
using Shared.Spark.Plans.Expressions;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <content>What functions of arrays take and give where it is not a list of types.</content>
internal static partial class CollectionFunctions
{
    private static BoundCall BindZip(CallSite call)
    {
        var fields = new List<StructField>(call.Arguments.Count);
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var argument = call.Arguments[i];
            var array = argument.Type as ArrayType ?? throw DataTypeMismatch.UnexpectedInputType(call, argument, i, InputType.AnyArray);
            var name = argument switch
            {
                NamedExpression named => named.Name,
                GetStructField field => field.Field.Name,
                _ => i.ToString(CultureInfo.InvariantCulture),
            };
            fields.Add(new StructField(name, array.ElementType, isNullable: true));
        }

        return new BoundCall(
            call.Arguments, new ArrayType(new StructType(fields), containsNull: false), call.Arguments.Any(argument => argument.IsNullable));
    }

    private static Signature SortArray() => new CustomSignature(call =>
    {
        Arity.Check(call, 1, 2);
        var array = Orderable(call);
        var ascending = call.Arguments.Count > 1 ? ImplicitCasts.Apply(call, call.Arguments[1], 1, Bool) : Constant(true, Bool);
        return new BoundCall([array, ascending], array.Type, array.IsNullable);
    });

    private static Signature Extreme() => new CustomSignature(call =>
    {
        Arity.Check(call, 1, 1);
        var array = Orderable(call);
        return new BoundCall([array], ((ArrayType)array.Type).ElementType, IsNullable: true);
    });

    private static TypedExpression Orderable(CallSite call)
    {
        var array = ImplicitCasts.Apply(call, call.Arguments[0], 0, InputType.AnyArray);
        return Ordering.IsOrderable(((ArrayType)array.Type).ElementType)
            ? array
            : throw DataTypeMismatch.InvalidOrderingType(call, array.Type);
    }

    private static FunctionSignature JoinArray() => FunctionSignature.Of(Text, InputType.ArrayOf(Text), Text, Text) with { Optional = 1 };

    private static BoundCall BindRepeat(CallSite call)
    {
        Arity.Check(call, 2, 2);
        var count = ImplicitCasts.Apply(call, call.Arguments[1], 1, Int);
        return new BoundCall([call.Arguments[0], count], new ArrayType(call.Arguments[0].Type, call.Arguments[0].IsNullable), count.IsNullable);
    }

    private static BoundCall BindFlatten(CallSite call)
    {
        Arity.Check(call, 1, 1);
        var argument = call.Arguments[0];
        return argument.Type is ArrayType { ElementType: ArrayType inner } outer
            ? new BoundCall(call.Arguments, inner, argument.IsNullable || outer.ContainsNull)
            : throw DataTypeMismatch.UnexpectedInputType(call, argument, 0, "\"ARRAY\" of \"ARRAY\"");
    }

    private static BoundCall BindInsert(CallSite call)
    {
        Arity.Check(call, 3, 3);
        var (array, element) = Unify(call, call.Arguments[0], call.Arguments[2], 2);
        var position = ImplicitCasts.Apply(call, call.Arguments[1], 1, Int);
        return new BoundCall([array, position, element], new ArrayType(element.Type, containsNull: true), array.IsNullable || position.IsNullable);
    }

    private static BoundCall BindCompact(CallSite call)
    {
        Arity.Check(call, 1, 1);
        var array = ImplicitCasts.Apply(call, call.Arguments[0], 0, InputType.AnyArray);
        return new BoundCall([array], array.Type, array.IsNullable);
    }

    private static BoundCall BindGet(CallSite call)
    {
        Arity.Check(call, 2, 2);
        var array = ImplicitCasts.Apply(call, call.Arguments[0], 0, InputType.AnyArray);
        var index = ImplicitCasts.Apply(call, call.Arguments[1], 1, InputType.Integral);
        return BoundCall.Replace(new GetArrayItem(array, index, EvalMode.Legacy));
    }

    private static BoundCall BindElementAt(CallSite call)
    {
        Arity.Check(call, 2, 2);
        var (collection, key) = (call.Arguments[0], call.Arguments[1]);
        switch (collection.Type)
        {
            case ArrayType array when key.Type is IntegralType and not LongType:
                return new BoundCall([collection, CommonTypes.CastTo(key, Int, call)], array.ElementType, IsNullable: true);
            case MapType map when CommonTypes.FindWiderWithoutStrings(map.KeyType, key.Type, call.Settings) is { } common:
                var cast = CommonTypes.CastTo(collection, new MapType(common, map.ValueType, map.ValueContainsNull), call);
                return new BoundCall([cast, CommonTypes.CastTo(key, common, call)], map.ValueType, IsNullable: true);
            case ArrayType:
                throw DataTypeMismatch.UnexpectedInputType(call, key, 1, InputType.OneOf(Int));
            case MapType map:
                throw DataTypeMismatch.Error(
                    call,
                    "MAP_FUNCTION_DIFF_TYPES",
                    ("functionName", $"`{call.Function.Name}`"),
                    ("dataType", "\"MAP\""),
                    ("leftType", DataTypeMismatch.Quote(map)),
                    ("rightType", DataTypeMismatch.Quote(key.Type)));
            default:
                throw DataTypeMismatch.UnexpectedInputType(call, collection, 0, InputType.OneOf(InputType.AnyArray, InputType.AnyMap));
        }
    }

    private static string WriteElementAt(TranslatedCall call) => call.Types[0] is MapType
        ? $"map_extract_value({call[0]}, {call[1]})"
        : call.CallKernel("element_at", site => new RowKernel((arguments, row, result) => ArrayOperations.ElementAt(arguments, row, result, site.Mode)), call.Type, call.Arguments, call.Types);
}
