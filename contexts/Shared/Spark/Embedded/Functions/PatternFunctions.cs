using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.Expressions;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>LIKE and its kin. See https://spark.apache.org/docs/3.5.7/sql-ref-syntax-qry-select-like.html.</summary>
internal static class PatternFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
        [
            Sql("like", Takes(Bool, Text, Text, Text) with { Optional = 1 }, WriteLike) with
            {
                Pretty = arguments => $"{arguments[0]} LIKE {arguments[1]}",
            },
            Kernel("ilike", Takes(Bool, Text, Text, Text) with { Optional = 1 }, _ => ILike()) with
            {
                // As Spark, without the escape character.
                Pretty = arguments => $"ilike({arguments[0]}, {arguments[1]})",
            },
            Multiple(OperatorNames.LikeAll, "", " AND "),
            Multiple(OperatorNames.LikeAny, "", " OR "),
            Multiple(OperatorNames.NotLikeAll, "NOT ", " AND "),
            Multiple(OperatorNames.NotLikeAny, "NOT ", " OR "),
        ];

    // As Spark, nullable whatever the value, and shown without the patterns.
    private static EmbeddedFunction Multiple(string name, string negation, string conjunction) =>
        Sql(
            name,
            new CustomSignature(call => new BoundCall(
                [ImplicitCasts.Apply(call, call.Arguments[0], 0, Text), .. call.Arguments.Skip(1)],
                Bool,
                IsNullable: true
            )),
            call =>
                $"({string.Join(conjunction, call.Arguments.Skip(1).Select((pattern, i) => $"{negation}{WriteLike(call, i + 1, "\\")}"))})"
        ) with
        {
            Pretty = arguments => $"{name}({arguments[0]})",
        };

    // DuckDB's LIKE means the same and is faster: it finds the simple forms of constant patterns.
    private static string WriteLike(TranslatedCall call) =>
        WriteLike(call, 1, call.Arguments.Count == 2 ? "\\" : StringFunctions.Literal(call, 2) as string);

    private static string WriteLike(TranslatedCall call, int index, string? escape)
    {
        if (StringFunctions.Literal(call, index) is string pattern && escape is { Length: 1 } && LikePattern.IsValid(pattern, escape[0]))
        {
            return pattern.Contains(escape[0], StringComparison.Ordinal)
                ? $"({call[0]} LIKE {call[index]} ESCAPE {SqlText.Quote(escape)})"
                : $"({call[0]} LIKE {call[index]})";
        }

        var (arguments, types) = call.Call is FunctionCall { Function.Name: OperatorNames.Like }
            ? (call.Arguments, call.Types)
            : ([call[0], call[index]], [call.Types[0], call.Types[index]]);
        return call.CallKernel(OperatorNames.Like, _ => Like(), call.Type, arguments, types);
    }

    private static RowKernel Like()
    {
        var like = new LikePattern();
        return new RowKernel(
            (arguments, row, result) =>
            {
                like.Parse(arguments[1].GetBytes(row), arguments.Length > 2 ? arguments[2].GetBytes(row) : "\\"u8);
                result.SetBoolean(row, like.Matches(arguments[0].GetBytes(row)));
            }
        );
    }

    private static RowKernel ILike()
    {
        var like = new LikePattern();
        var (text, pattern) = (new Utf8Buffer(), new Utf8Buffer());
        return new RowKernel(
            (arguments, row, result) =>
            {
                text.Clear();
                pattern.Clear();
                Casing.ToLower(arguments[0].GetBytes(row), text);
                Casing.ToLower(arguments[1].GetBytes(row), pattern);
                like.Parse(pattern.Written, arguments.Length > 2 ? arguments[2].GetBytes(row) : "\\"u8);
                result.SetBoolean(row, like.Matches(text.Written));
            }
        );
    }
}
