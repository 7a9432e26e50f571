using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Functions;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Booleans and tests of values. See https://spark.apache.org/docs/3.5.7/sql-ref-null-semantics.html.</summary>
internal static class PredicateFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
        [
            Sql("and", new BooleanSignature(), call => $"({call[0]} AND {call[1]})").Infix("AND"),
            Sql("or", new BooleanSignature(), call => $"({call[0]} OR {call[1]})").Infix("OR"),
            .. Sql("not", Takes(Bool, Bool), call => $"(NOT {call[0]})")
                .Named("!")
                .Select(function => function with { Pretty = arguments => $"(NOT {arguments[0]})" }),
            Sql("isnull", Takes(Bool, InputType.Any).NeverNull(), call => $"({call[0]} IS NULL)") with
            {
                Pretty = arguments => $"({arguments[0]} IS NULL)",
            },
            Sql("isnotnull", Takes(Bool, InputType.Any).NeverNull(), call => $"({call[0]} IS NOT NULL)") with
            {
                Pretty = arguments => $"({arguments[0]} IS NOT NULL)",
            },
            Sql("isnan", Takes(Bool, InputType.OneOf(Real, DataTypes.FloatType)).NeverNull(), call => $"coalesce(isnan({call[0]}), false)"),
            Sql("in", new InSignature(), WriteIn) with
            {
                Pretty = arguments => $"({arguments[0]} IN ({string.Join(", ", arguments.Skip(1))}))",
            },
            Rewrite(
                "between",
                call =>
                {
                    Arity.Check(call, 3, 3);
                    return call.Delegate(
                        "and",
                        Calls.Of(call, ">=", call.Arguments[0], call.Arguments[1]),
                        Calls.Of(call, "<=", call.Arguments[0], call.Arguments[2])
                    );
                }
            ),
        ];

    // A query in a list of one would be read as IN with a query.
    private static string WriteIn(TranslatedCall call) =>
        call.Arguments.Count == 2 ? $"({call[0]} = {call[1]})" : $"({call[0]} IN ({string.Join(", ", call.Arguments.Skip(1))}))";
}
