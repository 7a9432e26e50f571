using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Collections;
using Shared.Spark.Embedded.Kernels.Values;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Functions of maps that take functions.</summary>
internal static partial class HigherOrderFunctions
{
    private static string WriteMapFilter(TranslatedCall call)
    {
        var parameters = Lambda(call, 1).Parameters;
        var entry = $"e{parameters[0].Id.Value}";
        var fields = parameters.Select((_, i) => $"struct_extract({entry}, 'f{i}')").ToArray();
        var kept = $"list_filter({Entries(call)}, lambda {entry}: {call.LambdaBody(1, fields)})";
        return call.CallKernel(
            "map_from_entries",
            site => new RowKernel(new MapBuilder(site.Behavior.LastMapKeyWins).FromEntries),
            call.Type,
            [kept],
            [MapFunctions.EntriesOf((MapType)call.Type)]
        );
    }

    private static string WriteMapTransform(TranslatedCall call, bool isOfKeys)
    {
        var map = (MapType)call.Type;
        var transformed = Over(call, Entries(call), 1);
        var source = (MapType)call.Types[0];
        var other = call.CallKernel(
            isOfKeys ? "map_values" : "map_keys",
            _ => new RowKernel(
                (arguments, row, result) =>
                {
                    var (offset, length) = arguments[0].GetRange(row);
                    ArrayOperations.CopyRange(result, row, arguments[0].GetChild(isOfKeys ? 1 : 0), offset, length);
                }
            ),
            new ArrayType(isOfKeys ? source.ValueType : source.KeyType),
            [call[0]],
            [source]
        );
        return call.CallKernel(
            "map_from_arrays",
            site => new RowKernel(new MapBuilder(site.Behavior.LastMapKeyWins).FromArrays),
            map,
            isOfKeys ? [transformed, other] : [other, transformed],
            [new ArrayType(map.KeyType), new ArrayType(map.ValueType)]
        );
    }

    private static string Entries(TranslatedCall call) =>
        call.CallKernel(
            "map_entries",
            _ => new RowKernel(MapFunctions.WriteEntries),
            MapFunctions.EntriesOf((MapType)call.Types[0]),
            [call[0]],
            [call.Types[0]]
        );

    private static IReadOnlyList<(DataType Type, bool IsNullable)> ZippedEntries(
        IReadOnlyList<TypedExpression?> arguments,
        int index,
        int count
    )
    {
        var empty = new MapType(DataTypes.NullType, DataTypes.NullType);
        var (left, right) = (arguments[0]?.Type as MapType ?? empty, arguments[1]?.Type as MapType ?? empty);
        return [(left.KeyType, false), (left.ValueType, true), (right.ValueType, true)];
    }

    private static BoundCall BindMapZip(CallSite call)
    {
        var left = ImplicitCasts.Apply(call, call.Arguments[0], 0, InputType.AnyMap);
        var right = ImplicitCasts.Apply(call, call.Arguments[1], 1, InputType.AnyMap);
        var lambda = LambdaAt(call, 2, 3);
        var (first, second) = ((MapType)left.Type, (MapType)right.Type);
        if (!CommonTypes.IsSameType(first.KeyType, second.KeyType))
        {
            throw DataTypeMismatch.Error(
                call,
                "MAP_ZIP_WITH_DIFF_TYPES",
                ("functionName", "`map_zip_with`"),
                ("leftType", DataTypeMismatch.Quote(first.KeyType)),
                ("rightType", DataTypeMismatch.Quote(second.KeyType))
            );
        }

        return new BoundCall(
            [left, right, lambda],
            new MapType(first.KeyType, lambda.Type, lambda.IsNullable),
            left.IsNullable || right.IsNullable
        );
    }

    private static string WriteMapZip(TranslatedCall call)
    {
        var (left, right, map) = ((MapType)call.Types[0], (MapType)call.Types[1], (MapType)call.Type);
        var triples = new ArrayType(
            new StructType([
                new StructField("0", left.KeyType),
                new StructField("1", left.ValueType),
                new StructField("2", right.ValueType),
            ])
        );
        var zipped = call.CallKernel("map_zip", _ => MapZip(), triples, [call[0], call[1]], [left, right]);
        var keys = $"list_transform({zipped}, lambda entry: struct_extract(entry, 'f0'))";
        return call.CallKernel(
            "map_from_arrays",
            site => new RowKernel(new MapBuilder(site.Behavior.LastMapKeyWins).FromArrays),
            map,
            [keys, Over(call, zipped, 2)],
            [new ArrayType(map.KeyType), new ArrayType(map.ValueType)]
        );
    }

    // The keys of both maps, those of the first before, with their values or nulls.
    private static RowKernel MapZip()
    {
        var keys = new RowSet();
        return new RowKernel(
            (arguments, row, result) =>
            {
                keys.Clear();
                foreach (var map in arguments)
                {
                    var (offset, length) = map.GetRange(row);
                    for (var i = offset; i < offset + length; i++)
                    {
                        keys.Add(map.GetChild(0), i);
                    }
                }

                var to = result.SetRange(row, keys.Count);
                for (var i = 0; i < keys.Count; i++)
                {
                    var (vector, index) = keys[i];
                    result.GetChild(0).GetChild(0).Copy(to + i, vector, index);
                    for (var side = 0; side < 2; side++)
                    {
                        var found = Find(arguments[side], row, vector, index);
                        if (found < 0)
                        {
                            result.GetChild(0).GetChild(side + 1).SetNull(to + i);
                        }
                        else
                        {
                            result.GetChild(0).GetChild(side + 1).Copy(to + i, arguments[side].GetChild(1), found);
                        }
                    }
                }
            }
        );
    }

    private static int Find(Execution.DuckDbVector map, int row, Plans.Columnar.ColumnVector key, int keyRow)
    {
        var (offset, length) = map.GetRange(row);
        for (var i = offset; i < offset + length; i++)
        {
            if (VectorValues.AreEqual(map.GetChild(0), i, key, keyRow))
            {
                return i;
            }
        }

        return -1;
    }
}
