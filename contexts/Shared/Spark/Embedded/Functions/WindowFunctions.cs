using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
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
        Window("ntile", Takes(Int, Int).NeverNull().Defaulting(1, Constant(1, Int)), call => Counting(call, "ntile", call[0])),
        Offset("lag"),
        Offset("lead"),
        Window("nth_value", new CustomSignature(BindNth), call => call.Aggregate("nth_value", call[0], call[1])),
    ];

    // Spark takes the order's expressions as arguments of ranks, which change nothing.
    private static EmbeddedFunction Rank(string name, DataType type) => Window(
        name, new CustomSignature(_ => new BoundCall([], type, IsNullable: false)), call => type is IntegerType ? Counting(call, name) : call.Aggregate(name))
        .Shown(name.ToUpperInvariant());

    private static string Counting(TranslatedCall call, string name, params ReadOnlySpan<string> arguments) =>
        $"CAST({call.Aggregate(name, arguments)} AS INTEGER)";

    private static EmbeddedFunction Offset(string name) =>
        Window(name, new CustomSignature(BindOffset), call => call.Aggregate(name, call[0], call[1], call[2]));

    private static BoundCall BindOffset(CallSite call)
    {
        Arity.Check(call, 1, 3);
        var input = call.Arguments[0];
        var offset = call.Arguments.Count > 1 ? ImplicitCasts.Apply(call, call.Arguments[1], 1, Int) : Constant(1, Int);
        var otherwise = call.Arguments.Count > 2 ? call.Arguments[2] : Constant(null, DataTypes.NullType);
        if (otherwise.Type is not NullType)
        {
            otherwise = ImplicitCasts.Apply(call, otherwise, 2, input.Type);
        }

        return new BoundCall([input, offset, otherwise], input.Type, otherwise.IsNullable || input.IsNullable);
    }

    private static BoundCall BindNth(CallSite call)
    {
        Arity.Check(call, 2, 2);
        return new BoundCall([call.Arguments[0], ImplicitCasts.Apply(call, call.Arguments[1], 1, Int)], call.Arguments[0].Type, IsNullable: true);
    }
}
