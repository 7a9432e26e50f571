using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Embedded.Translation;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>LIKE and its kin. See https://spark.apache.org/docs/3.5.7/sql-ref-syntax-qry-select-like.html.</summary>
internal static class PatternFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
    [
        Sql("like", Takes(Bool, Text, Text, Text) with { Optional = 1 }, WriteLike) with { Pretty = arguments => $"{arguments[0]} LIKE {arguments[1]}" },
        Kernel("ilike", Takes(Bool, Text, Text, Text) with { Optional = 1 }, _ => ILike()) with
        {
            // As Spark, without the escape character.
            Pretty = arguments => $"ilike({arguments[0]}, {arguments[1]})",
        },
    ];

    // DuckDB's LIKE means the same and is faster: it finds the simple forms of constant patterns.
    private static string WriteLike(TranslatedCall call)
    {
        var escape = call.Arguments.Count == 2 ? "\\" : StringFunctions.Literal(call, 2) as string;
        if (StringFunctions.Literal(call, 1) is string pattern && escape is { Length: 1 } && LikePattern.IsValid(pattern, escape[0]))
        {
            return pattern.Contains(escape[0], StringComparison.Ordinal)
                ? $"({call[0]} LIKE {call[1]} ESCAPE {SqlText.Quote(escape)})"
                : $"({call[0]} LIKE {call[1]})";
        }

        return call.CallKernel(_ =>
        {
            var like = new LikePattern();
            return new RowKernel((arguments, row, result) =>
            {
                like.Parse(arguments[1].GetBytes(row), arguments.Length > 2 ? arguments[2].GetBytes(row) : "\\"u8);
                result.SetBoolean(row, like.Matches(arguments[0].GetBytes(row)));
            });
        });
    }

    private static RowKernel ILike()
    {
        var like = new LikePattern();
        var (text, pattern) = (new Utf8Buffer(), new Utf8Buffer());
        return new RowKernel((arguments, row, result) =>
        {
            text.Clear();
            pattern.Clear();
            Casing.ToLower(arguments[0].GetBytes(row), text);
            Casing.ToLower(arguments[1].GetBytes(row), pattern);
            like.Parse(pattern.Written, arguments.Length > 2 ? arguments[2].GetBytes(row) : "\\"u8);
            result.SetBoolean(row, like.Matches(text.Written));
        });
    }
}
