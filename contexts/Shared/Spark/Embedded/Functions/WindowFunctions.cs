using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Values from a window only. See https://spark.apache.org/docs/3.5.7/sql-ref-syntax-qry-select-window.html.</summary>
internal static class WindowFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
        [
            Window("row_number", Takes(Int).NeverNull(), call => Counting(call, "row_number")),
            Rank("rank", Int),
            Rank("dense_rank", Int),
            Rank("percent_rank", Real),
            Window("cume_dist", Takes(Real).NeverNull(), call => call.Aggregate("cume_dist")),
            Window("ntile", new CustomSignature(BindTiles).Defaulting(1, Constant(1, Int)), call => Counting(call, "ntile", call[0])),
            Offset("lag"),
            Offset("lead"),
            Window("nth_value", new CustomSignature(BindNth), call => call.Aggregate("nth_value", call[0], call[1])) with
            {
                TakesIgnoreNulls = true,
            },
        ];

    // Spark takes the order's expressions as arguments of ranks, which change nothing.
    private static EmbeddedFunction Rank(string name, DataType type) =>
        Window(
                name,
                new CustomSignature(_ => new BoundCall([], type, IsNullable: false)),
                call => type is IntegerType ? Counting(call, name) : call.Aggregate(name)
            )
            .Shown(name.ToUpperInvariant());

    private static string Counting(TranslatedCall call, string name, params ReadOnlySpan<string> arguments) =>
        $"CAST({call.Aggregate(name, arguments)} AS INTEGER)";

    private static EmbeddedFunction Offset(string name) =>
        Window(name, new CustomSignature(BindOffset), call => call.Aggregate(name, call[0], call[1], call[2])) with
        {
            TakesIgnoreNulls = true,
        };

    private static BoundCall BindOffset(CallSite call)
    {
        Arity.Check(call, 0, 3);
        var input = call.Arguments.Count > 0 ? call.Arguments[0] : Constant(null, DataTypes.NullType);
        var offset = call.Arguments.Count > 1 ? ImplicitCasts.Apply(call, call.Arguments[1], 1, Int) : Constant(1, Int);
        var otherwise = call.Arguments.Count > 2 ? call.Arguments[2] : Constant(null, DataTypes.NullType);
        if (otherwise.Type is not NullType)
        {
            otherwise = ImplicitCasts.Apply(call, otherwise, 2, input.Type);
        }

        return new BoundCall([input, offset, otherwise], input.Type, otherwise.IsNullable || input.IsNullable);
    }

    private static BoundCall BindTiles(CallSite call)
    {
        var buckets = call.Arguments[0];
        CheckFoldable(call, buckets, "buckets");
        if (buckets.Type is not IntegerType)
        {
            throw DataTypeMismatch.UnexpectedInputType(call, buckets, 0, Int);
        }

        CheckPositive(call, buckets, "buckets", int.MaxValue, "");
        return new BoundCall([buckets], Int, IsNullable: false);
    }

    private static BoundCall BindNth(CallSite call)
    {
        Arity.Check(call, 2, 2);
        var offset = ImplicitCasts.Apply(call, call.Arguments[1], 1, Int);
        CheckFoldable(call, offset, "offset");
        CheckPositive(call, offset, "offset", long.MaxValue, "L");
        return new BoundCall([call.Arguments[0], offset], call.Arguments[0].Type, IsNullable: true);
    }

    private static void CheckFoldable(CallSite call, TypedExpression argument, string name)
    {
        if (!ConstantFolding.IsFoldable(argument))
        {
            throw DataTypeMismatch.NonFoldable(call, name, DataTypeMismatch.Quote(Int), argument);
        }
    }

    private static void CheckPositive(CallSite call, TypedExpression argument, string name, long max, string suffix)
    {
        if (ConstantFolding.Fold(argument) is TypedLiteral { Value: var value } && value is null or < 1)
        {
            throw DataTypeMismatch.OutOfRange(
                call,
                name,
                string.Create(CultureInfo.InvariantCulture, $"(0, {max}]"),
                string.Create(CultureInfo.InvariantCulture, $"{value ?? 0}{suffix}")
            );
        }
    }
}
