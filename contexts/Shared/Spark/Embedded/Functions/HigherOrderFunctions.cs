using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Collections;
using Shared.Spark.Plans.Collections;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Functions that take functions: DuckDB computes the lambdas, over lists.</summary>
internal static partial class HigherOrderFunctions
{
    // What Spark orders by when array_sort has no lambda shows in the names of columns.
    private const string DefaultOrder =
        "lambdafunction((IF(((namedlambdavariable() IS NULL) AND (namedlambdavariable() IS NULL)), 0, (IF((namedlambdavariable() IS NULL), 1, "
        + "(IF((namedlambdavariable() IS NULL), -1, (IF((namedlambdavariable() < namedlambdavariable()), -1, "
        + "(IF((namedlambdavariable() > namedlambdavariable()), 1, 0)))))))))), namedlambdavariable(), namedlambdavariable())";

    internal static IEnumerable<EmbeddedFunction> All =>
        [
            Sql("transform", OfElements((array, lambda) => new ArrayType(lambda.Type, lambda.IsNullable), (_, _) => false), WriteTransform),
            Sql(
                "filter",
                OfElements((array, _) => array.Type, (_, _) => false, mustBeBoolean: true),
                call => $"list_filter({call[0]}, {Elementwise(call)})"
            ),
            Sql(
                "exists",
                OfElements((_, _) => Bool, MayBeUnknown, mustBeBoolean: true, takesIndex: false),
                call => Quantify(call, isExists: true)
            ),
            Sql(
                "forall",
                OfElements((_, _) => Bool, (_, lambda) => lambda.IsNullable, mustBeBoolean: true, takesIndex: false),
                call => Quantify(call, isExists: false)
            ),
            .. Sql(
                    "aggregate",
                    new HigherOrderSignature(AccumulatorParameters, BindAggregate) { MinCount = 3, MaxCount = 4 },
                    Accumulation.Write
                )
                .Named("reduce"),
            Sql("array_sort", new HigherOrderSignature(ComparedElements, BindSort) { MinCount = 1, MaxCount = 2 }, WriteSort) with
            {
                Pretty = arguments => $"array_sort({arguments[0]}, {(arguments.Count > 1 ? arguments[1] : DefaultOrder)})",
            },
            Sql("zip_with", new HigherOrderSignature(ZippedElements, BindZip) { MinCount = 3, MaxCount = 3 }, WriteZip),
            Sql("map_filter", OfEntries((map, _) => map.Type), WriteMapFilter),
            Sql(
                "transform_values",
                OfEntries((map, lambda) => new MapType(((MapType)map.Type).KeyType, lambda.Type, lambda.IsNullable)),
                call => WriteMapTransform(call, isOfKeys: false)
            ),
            Sql(
                "transform_keys",
                OfEntries((map, lambda) => new MapType(lambda.Type, ((MapType)map.Type).ValueType, ((MapType)map.Type).ValueContainsNull)),
                call => WriteMapTransform(call, isOfKeys: true)
            ),
            Sql("map_zip_with", new HigherOrderSignature(ZippedEntries, BindMapZip) { MinCount = 3, MaxCount = 3 }, WriteMapZip),
        ];

    private static HigherOrderSignature OfElements(
        Func<TypedExpression, TypedLambda, DataType> result,
        Func<CallSite, TypedExpression, bool> mayBeUnknown,
        bool mustBeBoolean = false,
        bool takesIndex = true
    ) =>
        new(
            (arguments, _, count) =>
            {
                var array = ArrayOf(arguments[0]);
                return takesIndex && count == 2
                    ? [(array.ElementType, array.ContainsNull), (Int, false)]
                    : [(array.ElementType, array.ContainsNull)];
            },
            call =>
            {
                var array = ImplicitCasts.Apply(call, call.Arguments[0], 0, InputType.AnyArray);
                var lambda = LambdaAt(call, 1, 1);
                lambda = mustBeBoolean ? MustBeBoolean(call, lambda) : lambda;
                return new BoundCall(
                    [array, lambda],
                    result(array, lambda),
                    array.IsNullable || (mustBeBoolean && mayBeUnknown(call, lambda))
                );
            }
        )
        {
            MinCount = 2,
            MaxCount = 2,
        };

    // Three-valued: a NULL of the lambda makes the answer unknown.
    private static bool MayBeUnknown(CallSite call, TypedExpression lambda) => call.Settings.ExistsMayBeUnknown && lambda.IsNullable;

    private static HigherOrderSignature OfEntries(Func<TypedExpression, TypedLambda, DataType> result) =>
        new(
            (arguments, _, _) =>
            {
                var map = (MapType?)(arguments[0]?.Type as MapType) ?? new MapType(DataTypes.NullType, DataTypes.NullType);
                return [(map.KeyType, false), (map.ValueType, map.ValueContainsNull)];
            },
            call =>
            {
                var map = ImplicitCasts.Apply(call, call.Arguments[0], 0, InputType.AnyMap);
                var lambda = LambdaAt(call, 1, 2);
                lambda = call.Function.Name == "map_filter" ? MustBeBoolean(call, lambda) : lambda;
                var type = result(map, lambda);
                MapFunctions.CheckKey(call, ((MapType)type).KeyType);
                return new BoundCall([map, lambda], type, map.IsNullable);
            }
        )
        {
            MinCount = 2,
            MaxCount = 2,
        };

    private static ArrayType ArrayOf(TypedExpression? argument) => argument?.Type as ArrayType ?? new ArrayType(DataTypes.NullType);

    // What is no lambda is the body of one, whose parameters nothing names.
    private static TypedLambda LambdaAt(CallSite call, int index, int parameterCount) =>
        call.Arguments[index] as TypedLambda
        ?? new TypedLambda(
            call.Arguments[index],
            Enumerable
                .Range(0, parameterCount)
                .Select(i => new LambdaVariable(new ExprId(int.MaxValue - i), "ignored", DataTypes.NullType, IsNullable: true))
                .ToValueList()
        );

    private static TypedLambda MustBeBoolean(CallSite call, TypedLambda lambda) =>
        lambda.Body.Type is BooleanType ? lambda
        : lambda.Body.Type is NullType ? lambda with { Body = Calls.Cast(call, lambda.Body, Bool) }
        : throw DataTypeMismatch.UnexpectedInputType(call, lambda, 1, Bool);

    private static TypedLambda Lambda(TranslatedCall call, int index) => (TypedLambda)call.Call.Children[index];

    // DuckDB counts elements from 1, in BIGINT.
    private static string Elementwise(TranslatedCall call)
    {
        var parameters = Lambda(call, 1).Parameters;
        if (parameters.Count < 2)
        {
            return call[1];
        }

        var (element, index) = ($"v{parameters[0].Id.Value}", $"v{parameters[1].Id.Value}");
        return $"lambda {element}, {index}: {call.LambdaBody(1, [element, $"CAST(({index} - 1) AS INTEGER)"])}";
    }

    private static string WriteTransform(TranslatedCall call) => $"list_transform({call[0]}, {Elementwise(call)})";

    private static string Quantify(TranslatedCall call, bool isExists) =>
        call.CallKernel(
            isExists ? "exists" : "forall",
            site => new RowKernel(
                (arguments, row, result) => Quantify(arguments, row, result, isExists, !isExists || site.Behavior.ExistsMayBeUnknown)
            ),
            Bool,
            [$"list_transform({call[0]}, {Elementwise(call)})"],
            [new ArrayType(Bool)]
        );

    private static void Quantify(DuckDbVector[] arguments, int row, VectorWriter result, bool isExists, bool mayBeUnknown)
    {
        var (offset, length) = arguments[0].GetRange(row);
        var answers = arguments[0].GetChild(0);
        var hasNull = false;
        for (var i = offset; i < offset + length; i++)
        {
            if (answers.IsNullAt(i))
            {
                hasNull = true;
            }
            else if (answers.GetBoolean(i) == isExists)
            {
                result.SetBoolean(row, isExists);
                return;
            }
        }

        if (hasNull && mayBeUnknown)
        {
            result.SetNull(row);
        }
        else
        {
            result.SetBoolean(row, !isExists);
        }
    }

    private static IReadOnlyList<(DataType Type, bool IsNullable)> ComparedElements(
        IReadOnlyList<TypedExpression?> arguments,
        int index,
        int count
    )
    {
        var array = ArrayOf(arguments[0]);
        return [(array.ElementType, array.ContainsNull), (array.ElementType, array.ContainsNull)];
    }

    private static BoundCall BindSort(CallSite call)
    {
        if (call.Arguments[0].Type is not ArrayType)
        {
            throw DataTypeMismatch.UnexpectedInputType(call, call.Arguments[0], 0, InputType.AnyArray);
        }

        var array = call.Arguments[0];
        if (call.Arguments.Count == 1)
        {
            return Ordering.IsOrderable(array.Type)
                ? new BoundCall([array], array.Type, array.IsNullable)
                : throw DataTypeMismatch.InvalidOrderingType(call, array.Type);
        }

        var lambda = LambdaAt(call, 1, 2);
        return lambda.Body.Type is IntegerType
            ? new BoundCall([array, lambda], array.Type, array.IsNullable)
            : throw DataTypeMismatch.Error(
                call,
                "UNEXPECTED_RETURN_TYPE",
                ("functionName", "`lambdafunction`"),
                ("expectedType", "\"INT\""),
                ("actualType", DataTypeMismatch.Quote(lambda.Body.Type))
            );
    }

    // All comparisons are made beforehand; the kernel orders by them.
    private static string WriteSort(TranslatedCall call)
    {
        if (call.Arguments.Count == 1)
        {
            return call.CallKernel(_ => new RowKernel(new ArrayOrder().SortNullsLast));
        }

        var parameters = Lambda(call, 1).Parameters;
        var (left, right) = ($"v{parameters[0].Id.Value}", $"v{parameters[1].Id.Value}");
        var matrix =
            $"list_transform({call[0]}, lambda {left}: list_transform({call[0]}, lambda {right}: {call.LambdaBody(1, [left, right])}))";
        return call.CallKernel(
            "array_sort_by",
            _ => new RowKernel(new ArrayOrder().SortByMatrix),
            call.Type,
            [call[0], matrix],
            [call.Type, new ArrayType(new ArrayType(Int))]
        );
    }

    private static IReadOnlyList<(DataType Type, bool IsNullable)> ZippedElements(
        IReadOnlyList<TypedExpression?> arguments,
        int index,
        int count
    ) => [(ArrayOf(arguments[0]).ElementType, true), (ArrayOf(arguments[1]).ElementType, true)];

    private static BoundCall BindZip(CallSite call)
    {
        var left = ImplicitCasts.Apply(call, call.Arguments[0], 0, InputType.AnyArray);
        var right = ImplicitCasts.Apply(call, call.Arguments[1], 1, InputType.AnyArray);
        var lambda = LambdaAt(call, 2, 2);
        return new BoundCall([left, right, lambda], new ArrayType(lambda.Type, lambda.IsNullable), left.IsNullable || right.IsNullable);
    }

    private static string WriteZip(TranslatedCall call)
    {
        var pairs = new ArrayType(
            new StructType([
                new StructField("0", ArrayOf(call.Call.Children[0]).ElementType),
                new StructField("1", ArrayOf(call.Call.Children[1]).ElementType),
            ])
        );
        var zipped = call.CallKernel(
            "zip",
            _ => new RowKernel(ArrayOperations.Zip),
            pairs,
            [call[0], call[1]],
            [call.Types[0], call.Types[1]]
        );
        return Over(call, zipped, 2);
    }

    /// <summary>The list of a lambda's values, over a list of structs of its parameters.</summary>
    private static string Over(TranslatedCall call, string structs, int lambdaIndex)
    {
        var parameters = Lambda(call, lambdaIndex).Parameters;
        var entry = $"e{parameters[0].Id.Value}";
        var fields = parameters.Select((_, i) => $"struct_extract({entry}, 'f{i}')").ToArray();
        return $"list_transform({structs}, lambda {entry}: {call.LambdaBody(lambdaIndex, fields)})";
    }

    private static IReadOnlyList<(DataType Type, bool IsNullable)> AccumulatorParameters(
        IReadOnlyList<TypedExpression?> arguments,
        int index,
        int count
    )
    {
        var array = ArrayOf(arguments[0]);
        var accumulator = (arguments[1]?.Type ?? DataTypes.NullType, true);
        return index == 2 ? [accumulator, (array.ElementType, array.ContainsNull)] : [accumulator];
    }

    private static BoundCall BindAggregate(CallSite call)
    {
        if (call.Arguments[0].Type is not ArrayType)
        {
            throw DataTypeMismatch.UnexpectedInputType(call, call.Arguments[0], 0, InputType.AnyArray);
        }

        var array = call.Arguments[0];
        var (start, merge) = (call.Arguments[1], LambdaAt(call, 2, 2));
        if (!CommonTypes.IsSameStructure(start.Type, merge.Body.Type))
        {
            throw DataTypeMismatch.UnexpectedInputType(call, merge, 2, DataTypeMismatch.Quote(start.Type));
        }

        // Without a last step the accumulator is the value; its parameter is met nowhere else.
        var result = new LambdaVariable(new ExprId(-1), "id", start.Type, IsNullable: true);
        var finish = call.Arguments.Count > 3 ? LambdaAt(call, 3, 1) : new TypedLambda(result, [result]);
        return new BoundCall([array, start, merge, finish], finish.Type, array.IsNullable || finish.IsNullable);
    }
}
