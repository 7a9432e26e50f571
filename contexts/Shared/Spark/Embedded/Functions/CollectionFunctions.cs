using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels.Collections;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.Expressions;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Arrays. See https://spark.apache.org/docs/3.5.7/sql-ref-functions-builtin.html#array-functions.</summary>
internal static partial class CollectionFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
    [
        Sql("array", ArrayOf(), WriteArray),
        .. Sql("size", new CustomSignature(BindSize), WriteSize).Named("cardinality"),
        Sql("array_size", Takes(Int, InputType.AnyArray), call => $"CAST(len({call[0]}) AS INTEGER)"),
        Sql("array_contains", WithElement(Bool, ContainsNullability), WriteContains),
        Sql("array_position", WithElement(Long, AnyNullable), WritePosition),
        Row("array_remove", WithElement(null, AnyNullable), ArrayOperations.Remove),
        Row("array_distinct", Same(InputType.AnyArray), ArrayOperations.Distinct),
        Row("array_union", TwoArrays(Union), ArrayOperations.Union),
        Row("array_intersect", TwoArrays((left, right) => new ArrayType(left.ElementType, left.ContainsNull && right.ContainsNull)), ArrayOperations.Intersect),
        Row("array_except", TwoArrays((left, _) => left), ArrayOperations.Except),
        Row("arrays_overlap", new CustomSignature(BindOverlap), ArrayOperations.Overlap),
        Row("arrays_zip", new CustomSignature(BindZip), ArrayOperations.Zip),
        Row("sort_array", SortArray(), ArrayOperations.Sort),
        Row("array_max", Extreme(), (arguments, row, result) => ArrayOperations.Extreme(arguments, row, result, 1)),
        Row("array_min", Extreme(), (arguments, row, result) => ArrayOperations.Extreme(arguments, row, result, -1)),
        NullableRow("array_join", JoinArray(), ArrayOperations.Join),
        NullableRow("array_repeat", new CustomSignature(BindRepeat), ArrayOperations.Repeat),
        Row("flatten", new CustomSignature(BindFlatten), ArrayOperations.Flatten),
        Row("slice", FunctionSignature.SameAs(0, InputType.AnyArray, Int, Int), ArrayOperations.Slice),
        NullableRow("array_append", WithElement(null, AppendNullability), (a, row, result) => ArrayOperations.Insert(a, row, result, atEnd: true)),
        NullableRow("array_prepend", WithElement(null, AppendNullability), (a, row, result) => ArrayOperations.Insert(a, row, result, atEnd: false)),
        NullableRow("array_insert", new CustomSignature(BindInsert), ArrayOperations.InsertAt),
        Row("array_compact", new CustomSignature(BindCompact), ArrayOperations.Compact),
        Sql("get", new CustomSignature(BindGet), call => $"list_extract({call[0]}, {call[1]} + 1)"),
        Sql("element_at", new CustomSignature(BindElementAt), call => WriteElementAt(call)),
        Sql("try_element_at", new CustomSignature(BindElementAt), call => WriteElementAt(call with { Mode = EvalMode.Try })),
        Kernel("shuffle", Same(InputType.AnyArray), _ => new Kernels.RowKernel(ArrayOperations.Shuffle), isVolatile: true),
    ];

    private static CommonTypeSignature ArrayOf() => new(
        (element, arguments) => new ArrayType(element, arguments.Any(argument => argument.IsNullable)), MinCount: 0) { Nullability = Nullability.Never };

    private static string WriteArray(TranslatedCall call) => call.Arguments.Count == 0
        ? $"CAST([] AS {DuckDbTypes.NameOf(call.Type)})"
        : $"[{string.Join(", ", call.Arguments)}]";

    // With the legacy default, the size of NULL is -1.
    private static BoundCall BindSize(CallSite call)
    {
        Arity.Check(call, 1, 1);
        var argument = ImplicitCasts.Apply(call, call.Arguments[0], 0, InputType.OneOf(InputType.AnyArray, InputType.AnyMap));
        return new BoundCall([argument], Int, call.Mode == EvalMode.Ansi && argument.IsNullable);
    }

    private static string WriteSize(TranslatedCall call)
    {
        var size = call.Types[0] is MapType ? $"cardinality({call[0]})" : $"len({call[0]})";
        return call.Mode == EvalMode.Ansi ? $"CAST({size} AS INTEGER)" : $"CAST(coalesce({size}, -1) AS INTEGER)";
    }

    private static string WriteContains(TranslatedCall call)
    {
        var contains = $"list_contains({call[0]}, {call[1]})";
        return call.Types[0] is ArrayType { ContainsNull: true }
            ? $"CASE WHEN {call[1]} IS NULL THEN NULL WHEN {contains} THEN true WHEN list_position({call[0]}, NULL) > 0 THEN NULL ELSE {contains} END"
            : $"CASE WHEN {call[1]} IS NULL THEN NULL ELSE {contains} END";
    }

    private static string WritePosition(TranslatedCall call) =>
        $"CASE WHEN {call[0]} IS NULL OR {call[1]} IS NULL THEN NULL ELSE CAST(coalesce(list_position({call[0]}, {call[1]}), 0) AS BIGINT) END";

    private static bool AnyNullable(TypedExpression array, TypedExpression element) => array.IsNullable || element.IsNullable;

    private static bool ContainsNullability(TypedExpression array, TypedExpression element) =>
        array.IsNullable || element.IsNullable || ((ArrayType)array.Type).ContainsNull;

    private static bool AppendNullability(TypedExpression array, TypedExpression element) => array.IsNullable;

    /// <summary>An array and an element of it, both cast to a common type.</summary>
    private static CustomSignature WithElement(DataType? result, Func<TypedExpression, TypedExpression, bool> isNullable) => new(call =>
    {
        Arity.Check(call, 2, 2);
        var (array, element) = Unify(call, call.Arguments[0], call.Arguments[1], 1);
        var type = result ?? (call.Function.Name is "array_append" or "array_prepend"
            ? new ArrayType(element.Type, ((ArrayType)array.Type).ContainsNull || element.IsNullable)
            : array.Type);
        return new BoundCall([array, element], type, isNullable(array, element));
    });

    private static (TypedExpression Array, TypedExpression Element) Unify(CallSite call, TypedExpression array, TypedExpression element, int elementIndex)
    {
        if (array.Type is NullType || element.Type is NullType)
        {
            throw DataTypeMismatch.Error(call, "NULL_TYPE", ("functionName", $"`{call.Function.Name}`"));
        }

        if (array.Type is not ArrayType type)
        {
            throw DataTypeMismatch.UnexpectedInputType(call, array, 0, InputType.AnyArray);
        }

        if (CommonTypes.FindWiderWithoutStrings(type.ElementType, element.Type, call.Settings) is not { } common)
        {
            throw DataTypeMismatch.Error(
                call,
                "ARRAY_FUNCTION_DIFF_TYPES",
                ("functionName", $"`{call.Function.Name}`"),
                ("dataType", "\"ARRAY\""),
                ("leftType", DataTypeMismatch.Quote(array.Type)),
                ("rightType", DataTypeMismatch.Quote(element.Type)));
        }

        return (CommonTypes.CastTo(array, new ArrayType(common, type.ContainsNull), call), CommonTypes.CastTo(element, common, call));
    }

    private static ArrayType Union(ArrayType left, ArrayType right) => new(left.ElementType, left.ContainsNull || right.ContainsNull);

    /// <summary>Two arrays, cast to a common element type.</summary>
    private static CustomSignature TwoArrays(Func<ArrayType, ArrayType, DataType> result) => new(call =>
    {
        var (left, right) = UnifyArrays(call);
        return new BoundCall([left, right], result((ArrayType)left.Type, (ArrayType)right.Type), left.IsNullable || right.IsNullable);
    });

    private static (TypedExpression Left, TypedExpression Right) UnifyArrays(CallSite call)
    {
        Arity.Check(call, 2, 2);
        var (left, right) = (call.Arguments[0], call.Arguments[1]);
        if (left.Type is ArrayType first && right.Type is ArrayType second
            && CommonTypes.FindWiderWithoutStrings(first.ElementType, second.ElementType, call.Settings) is { } common)
        {
            return (CommonTypes.CastTo(left, new ArrayType(common, first.ContainsNull), call), CommonTypes.CastTo(right, new ArrayType(common, second.ContainsNull), call));
        }

        throw DataTypeMismatch.Error(
            call,
            "BINARY_ARRAY_DIFF_TYPES",
            ("functionName", $"`{call.Function.Name}`"),
            ("arrayType", "\"ARRAY\""),
            ("leftType", DataTypeMismatch.Quote(left.Type)),
            ("rightType", DataTypeMismatch.Quote(right.Type)));
    }

    private static BoundCall BindOverlap(CallSite call)
    {
        var (left, right) = UnifyArrays(call);
        var isNullable = left.IsNullable || right.IsNullable || ((ArrayType)left.Type).ContainsNull || ((ArrayType)right.Type).ContainsNull;
        return new BoundCall([left, right], Bool, isNullable);
    }
}
