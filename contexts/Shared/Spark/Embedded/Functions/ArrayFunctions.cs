using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Collections;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Embedded.Translation;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Functions of arrays. See https://spark.apache.org/docs/3.5.7/sql-ref-functions-builtin.html#array-functions.</summary>
internal static partial class ArrayFunctions
{
    internal static IEnumerable<EmbeddedFunction> All => [.. Makers, .. Tests, .. Accesses, .. Sets, .. Changes, .. Orders];

    private static IEnumerable<EmbeddedFunction> Makers =>
        [
            Sql(
                "array",
                new CustomSignature(BindArray),
                call =>
                    call.Arguments.Count == 0
                        ? $"CAST([] AS {DuckDbTypes.NameOf(call.Type)})"
                        : $"CAST([{string.Join(", ", call.Arguments)}] AS {DuckDbTypes.NameOf(call.Type)})"
            ),
            Row(
                "array_repeat",
                new FunctionSignature([InputType.Any, Int], arguments => new ArrayType(arguments[0].Type, arguments[0].IsNullable))
                {
                    Nullability = new Nullability(arguments => arguments[1].IsNullable),
                    IsStrict = true,
                },
                ArrayOperations.Repeat
            ) with
            {
                Implementation = new Implementation.Kernel(_ => new RowKernel(ArrayOperations.Repeat, takesNulls: true)),
            },
            Kernel("sequence", new CustomSignature(SequenceBinding.Bind), site => new RowKernel(Sequences.Create(site))),
            Kernel("arrays_zip", new CustomSignature(BindZip), _ => new RowKernel(ArrayOperations.Zip)),
        ];

    private static IEnumerable<EmbeddedFunction> Tests =>
        [
            Row(
                "array_contains",
                CollectionSignatures.ArrayAndElement(
                    (_, _) => Bool,
                    (array, element) => array.IsNullable || element.IsNullable || ((ArrayType)array.Type).ContainsNull,
                    takesNullType: false,
                    shownIndex: 0,
                    isWide: true
                ),
                ArrayOperations.Contains
            ),
            Row(
                "array_position",
                new CustomSignature(call =>
                    call.Arguments is [{ Type: NullType }, _]
                        ? throw DataTypeMismatch.Error(call, "NULL_TYPE", ("functionName", "`array_position`"))
                        : CollectionSignatures.ArrayAndElement((_, _) => Long, shownIndex: 0).Bind(call)
                ),
                ArrayOperations.Position
            ),
            Kernel(
                "arrays_overlap",
                new CustomSignature(call =>
                {
                    var bound = CollectionSignatures.TwoArrays((_, _) => Bool, mustBeOrderable: true).Bind(call);
                    return bound with
                    {
                        IsNullable = bound.IsNullable || bound.Arguments.Any(argument => ((ArrayType)argument.Type).ContainsNull),
                    };
                }),
                _ => new RowKernel(new ArraySets().Overlaps)
            ),
            .. NullableRow("size", new CustomSignature(BindSize), ArrayOperations.Size)
                .Named("cardinality")
                .Select(function =>
                    function with
                    {
                        Implementation = new Implementation.Kernel(site => new RowKernel(
                            ArrayOperations.Size,
                            takesNulls: site.Mode != Plans.Expressions.EvalMode.Ansi && site.Behavior.SizeOfNullIsNegative
                        )),
                    }
                ),
            Row("array_size", Takes(Int, InputType.AnyArray), ArrayOperations.Size),
        ];

    private static IEnumerable<EmbeddedFunction> Accesses =>
        [
            Kernel(
                "element_at",
                new CustomSignature(call => ElementAt.Bind(call, isTry: false)),
                site => new RowKernel(ElementAt.Create(site, site.Mode))
            ),
            Kernel(
                "try_element_at",
                new CustomSignature(call => ElementAt.Bind(call, isTry: true)),
                site => new RowKernel(ElementAt.Create(site, Plans.Expressions.EvalMode.Try))
            ),
            Row(
                "get",
                new FunctionSignature([InputType.AnyArray, InputType.Integral], arguments => ((ArrayType)arguments[0].Type).ElementType)
                {
                    Nullability = new Nullability(arguments => ElementAt.MayBeMissing(arguments[0], arguments[1], firstIndex: 0)),
                },
                (arguments, row, result) =>
                {
                    var (offset, length) = arguments[0].GetRange(row);

                    // As in Java, of a long index the lower half.
                    var index = unchecked((int)WholeNumber.Read(arguments[1], row));
                    if (index < 0 || index >= length)
                    {
                        result.SetNull(row);
                    }
                    else
                    {
                        result.Copy(row, arguments[0].GetChild(0), offset + index);
                    }
                }
            ),
            Row("array_max", Extreme(), (arguments, row, result) => ArrayOperations.Extreme(arguments, row, result, 1)),
            Row("array_min", Extreme(), (arguments, row, result) => ArrayOperations.Extreme(arguments, row, result, -1)),
            Row("slice", Same(InputType.AnyArray, Int, Int), ArrayOperations.Slice),
            Row(
                "flatten",
                new CustomSignature(call =>
                {
                    Arity.Check(call, 1, 1);
                    return call.Arguments[0].Type is ArrayType { ElementType: ArrayType inner } outer
                        ? new BoundCall(call.Arguments, inner, call.Arguments[0].IsNullable || outer.ContainsNull)
                        : throw DataTypeMismatch.UnexpectedInputType(call, call.Arguments[0], 0, "\"ARRAY\" of \"ARRAY\"");
                }),
                ArrayOperations.Flatten
            ),
        ];

    private static IEnumerable<EmbeddedFunction> Sets =>
        [
            Kernel("array_distinct", Same(InputType.AnyArray), _ => new RowKernel(new ArraySets().Distinct)),
            Kernel(
                "array_union",
                CollectionSignatures.TwoArrays(
                    (left, right) => new ArrayType(left.ElementType, left.ContainsNull || right.ContainsNull),
                    mustBeOrderable: true
                ),
                _ => new RowKernel(new ArraySets().Union)
            ),
            Kernel(
                "array_intersect",
                CollectionSignatures.TwoArrays(
                    (left, right) => new ArrayType(left.ElementType, left.ContainsNull && right.ContainsNull),
                    mustBeOrderable: true
                ),
                _ => new RowKernel(new ArraySets().Intersect)
            ),
            Kernel(
                "array_except",
                CollectionSignatures.TwoArrays((left, _) => left, mustBeOrderable: true),
                _ => new RowKernel(new ArraySets().Except)
            ),
        ];

    private static IEnumerable<EmbeddedFunction> Changes =>
        [
            Kernel("array_remove", CollectionSignatures.ArrayAndElement((array, _) => array), _ => new RowKernel(new ArraySets().Remove)),
            Kernel(
                "array_compact",
                new FunctionSignature(
                    [InputType.AnyArray],
                    arguments => new ArrayType(((ArrayType)arguments[0].Type).ElementType, containsNull: false)
                ),
                _ => new RowKernel(new ArraySets().Compact)
            ),
            Adding("array_append", isFirst: false),
            Adding("array_prepend", isFirst: true),
            Kernel(
                "array_insert",
                new CustomSignature(BindInsert),
                site => new RowKernel(
                    (arguments, row, result) => ArrayOperations.Insert(arguments, row, result, site.Behavior.NegativeInsertIsBeforeLast),
                    takesNulls: true
                )
            ),
            NullableBuffered(
                "array_join",
                new CustomSignature(call =>
                {
                    Arity.Check(call, 2, 3);
                    var array = ImplicitCasts.Apply(call, call.Arguments[0], 0, InputType.ArrayOf(Text));
                    var texts = call
                        .Arguments.Skip(1)
                        .Select((argument, i) => ImplicitCasts.Apply(call, argument, i + 1, Text, onlyNull: true));
                    return new BoundCall([array, .. texts], Text, call.Arguments.Any(argument => argument.IsNullable));
                }),
                ArrayOperations.Join
            ),
            Sql(
                "reverse",
                new FunctionSignature([InputType.OneOf(Text, InputType.AnyArray)], arguments => arguments[0].Type),
                call =>
                    call.CallKernel(site =>
                        site.Result is StringType
                            ? new BufferedKernel(
                                (arguments, row, buffer) =>
                                {
                                    Kernels.Strings.StringOperations.Reverse(arguments[0].GetBytes(row), buffer);
                                    return true;
                                }
                            )
                            : new RowKernel(ArrayOperations.Reverse)
                    )
            ),
            Kernel("shuffle", Same(InputType.AnyArray), _ => new RowKernel(new ArrayOrder().Shuffle), isVolatile: true),
        ];

    private static IEnumerable<EmbeddedFunction> Orders =>
        [
            Kernel(
                "sort_array",
                new CustomSignature(call =>
                {
                    Arity.Check(call, 1, 2);
                    var complete = call.Arguments.Count == 2 ? call : call with { Arguments = call.Arguments.Add(Constant(true, Bool)) };
                    var array = ImplicitCasts.Apply(complete, complete.Arguments[0], 0, InputType.AnyArray, onlyNull: true);
                    var type = (ArrayType)array.Type;
                    return !Ordering.IsOrderable(type.ElementType) ? throw DataTypeMismatch.InvalidOrderingType(complete, type.ElementType)
                        : complete.Arguments[1] is not TypedLiteral { Value: bool } order
                            ? throw DataTypeMismatch.UnexpectedInputType(complete, complete.Arguments[1], 1, Bool)
                        : new BoundCall([array, order], type, array.IsNullable);
                }),
                _ => new RowKernel(new ArrayOrder().Sort)
            ),
        ];

    private static CustomSignature Extreme() =>
        new(call =>
        {
            Arity.Check(call, 1, 1);
            var argument = ImplicitCasts.Apply(call, call.Arguments[0], 0, InputType.AnyArray);
            var element = ((ArrayType)argument.Type).ElementType;
            return Ordering.IsOrderable(element)
                ? new BoundCall([argument], element, IsNullable: true)
                : throw DataTypeMismatch.InvalidOrderingType(call, element);
        });

    private static BoundCall BindArray(CallSite call)
    {
        if (call.Arguments.Count == 0)
        {
            return new BoundCall(
                [],
                new ArrayType(call.Settings.EmptyCollectionsAreOfText ? Text : DataTypes.NullType, containsNull: false),
                IsNullable: false
            );
        }

        var (common, arguments) = CommonTypes.Apply(call, 0);
        return new BoundCall(arguments, new ArrayType(common, arguments.Any(argument => argument.IsNullable)), IsNullable: false);
    }

    private static BoundCall BindSize(CallSite call)
    {
        Arity.Check(call, 1, 1);
        var argument = ImplicitCasts.Apply(call, call.Arguments[0], 0, InputType.OneOf(InputType.AnyArray, InputType.AnyMap));
        return new BoundCall([argument], Int, (call.Settings.IsAnsi || !call.Settings.SizeOfNullIsNegative) && argument.IsNullable);
    }

    private static BoundCall BindZip(CallSite call)
    {
        var arguments = call.Arguments.Select((argument, i) => ImplicitCasts.Apply(call, argument, i, InputType.AnyArray)).ToArray();
        var fields = arguments.Select(
            (argument, i) => new StructField(NameOf(call.Arguments[i], i), ((ArrayType)argument.Type).ElementType)
        );
        return new BoundCall(
            [.. arguments],
            new ArrayType(new StructType(fields), containsNull: false),
            arguments.Any(argument => argument.IsNullable)
        );
    }

    private static string NameOf(TypedExpression argument, int index) =>
        argument switch
        {
            NamedExpression named => named.Name,
            GetStructField field => field.Field.Name,
            GetArrayStructFields field => field.Field.Name,
            _ => index.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };

    private static EmbeddedFunction Adding(string name, bool isFirst) =>
        NullableRow(
            name,
            CollectionSignatures.ArrayAndElement(
                (array, element) => new ArrayType(array.ElementType, array.ContainsNull || element.IsNullable),
                (array, _) => array.IsNullable,
                shownIndex: -1
            ),
            (arguments, row, result) => ArrayOperations.Add(arguments, row, result, isFirst)
        );

    private static BoundCall BindInsert(CallSite call)
    {
        Arity.Check(call, 3, 3);
        var (array, element) = CollectionSignatures.WidenElement(call, call.Arguments[0], call.Arguments[2]);
        var position = call.Arguments[1].Type is ByteType or ShortType or IntegerType
            ? ImplicitCasts.Apply(call, call.Arguments[1], 1, Int)
            : throw DataTypeMismatch.UnexpectedInputType(call, call.Arguments[1], 1, Int);
        return new BoundCall(
            [array, position, element],
            new ArrayType(((ArrayType)array.Type).ElementType),
            array.IsNullable || position.IsNullable
        );
    }
}
