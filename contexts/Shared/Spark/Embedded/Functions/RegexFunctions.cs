using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Collections;
using Shared.Spark.Embedded.Kernels.Regexes;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.Errors;
using static Shared.Spark.Embedded.Functions.Declarations;
using JavaRegex = Shared.Spark.Embedded.Kernels.Regexes.JavaRegex;

namespace Shared.Spark.Embedded.Functions;

/// <summary>
/// Functions of regular expressions, which are Java's. See https://spark.apache.org/docs/3.5.7/api/sql/index.html#regexp.
/// </summary>
internal static class RegexFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
        [
            .. Matches("rlike", "regexp", "regexp_like"),
            Kernel(
                "regexp_replace",
                (Takes(Text, Text, Text, Text, Int) with { Check = CheckPosition }).Defaulting(4, Constant(1, Int)),
                _ => Replace()
            ),
            Kernel("regexp_extract", Takes(Text, Text, Text, Int).Defaulting(3, Constant(1, Int)), _ => Extract()),
            Kernel("regexp_extract_all", Takes(new ArrayType(Text), Text, Text, Int).Defaulting(3, Constant(1, Int)), _ => ExtractAll()),
            Kernel(
                "regexp_count",
                Takes(Int, Text, Text),
                _ => Using("regexp_count", (regex, text, result, row, _) => result.SetInt(row, regex.Count(text)))
            ),
            Kernel(
                "regexp_instr",
                Takes(Int, Text, Text, Int).Defaulting(3, Constant(0, Int)),
                _ =>
                    Using(
                        "regexp_instr",
                        (regex, text, result, row, _) =>
                        {
                            var found = 0;
                            foreach (var match in regex.EnumerateMatches(text))
                            {
                                found = match.Index + 1;
                                break;
                            }

                            result.SetInt(row, found);
                        }
                    )
            ),
            Kernel(
                "regexp_substr",
                Takes(Text, Text, Text).OrNull(),
                _ =>
                    Using(
                        "regexp_substr",
                        (regex, text, result, row, _) =>
                        {
                            foreach (var match in regex.EnumerateMatches(text))
                            {
                                // Spark makes it nullif(regexp_extract(…), '').
                                if (match.Length > 0)
                                {
                                    result.SetString(row, text.Slice(match.Index, match.Length).ToString());
                                    return;
                                }

                                break;
                            }

                            result.SetNull(row);
                        }
                    )
            ),
            Kernel(
                "split",
                new FunctionSignature([Text, Text, Int], _ => new ArrayType(Text, containsNull: false)).Defaulting(3, Constant(-1, Int)),
                _ => new RowKernel(new RegexSplit().Split)
            ),
            Kernel(
                "str_to_map",
                (new FunctionSignature([Text, Text, Text], _ => new MapType(Text, Text)) with { IsStrict = true }).Defaulting(
                    3,
                    Constant(",", Text),
                    Constant(":", Text)
                ),
                site => new RowKernel(new TextToMap(site.Behavior.LastMapKeyWins).Convert)
            ),
        ];

    private static void CheckPosition(CallSite call)
    {
        var position = call.Arguments[3];
        if (!ConstantFolding.IsFoldable(position))
        {
            throw DataTypeMismatch.NonFoldable(call, "position", "\"INT\"", position);
        }

        if (ConstantFolding.Fold(position) is TypedLiteral { Value: int and < 1 } literal)
        {
            throw DataTypeMismatch.OutOfRange(call, "position", "(0, 2147483647]", $"{literal.Value}");
        }
    }

    private delegate void RegexRow(Regex regex, ReadOnlySpan<char> text, VectorWriter result, int row, DuckDbVector[] arguments);

    private static RowKernel Using(string function, RegexRow compute)
    {
        var java = new JavaRegex(function);
        return new RowKernel(
            (arguments, row, result) =>
                compute(java.Get(arguments[1].GetBytes(row)), java.ToCharacters(arguments[0].GetBytes(row)), result, row, arguments)
        );
    }

    private static IEnumerable<EmbeddedFunction> Matches(params string[] names) =>
        names.Select(name =>
            Kernel(
                    name,
                    Takes(Bool, Text, Text),
                    _ => Using(name, (regex, text, result, row, _) => result.SetBoolean(row, regex.IsMatch(text)))
                )
                .Shown(name.ToUpperInvariant())
        );

    private static BufferedKernel Replace()
    {
        var java = new JavaRegex("regexp_replace");
        var output = new StringBuilder();
        return new BufferedKernel(
            (arguments, row, buffer) =>
            {
                var regex = java.Get(arguments[1].GetBytes(row));
                var bytes = arguments[0].GetBytes(row);
                if (!regex.IsMatch(java.ToCharacters(bytes)))
                {
                    buffer.Append(bytes);
                    return true;
                }

                var text = Utf8Text.ToText(bytes);
                var replacement = Utf8Text.ToText(arguments[2].GetBytes(row));
                output.Clear();
                var position = 0;
                var start = Math.Max(0, arguments[3].GetInt(row) - 1);
                if (start > 0 && start >= text.Length)
                {
                    buffer.Append(bytes);
                    return true;
                }

                for (var match = regex.Match(text, start); match.Success; match = match.NextMatch())
                {
                    output.Append(text, position, match.Index - position);
                    JavaReplacement.Append(output, replacement, match);
                    position = match.Index + match.Length;
                }

                output.Append(text, position, text.Length - position);
                foreach (var chunk in output.GetChunks())
                {
                    buffer.Append(chunk.Span);
                }

                return true;
            }
        );
    }

    private static RowKernel Extract()
    {
        var java = new JavaRegex("regexp_extract");
        return new RowKernel(
            (arguments, row, result) =>
            {
                var regex = java.Get(arguments[1].GetBytes(row));
                var index = arguments[2].GetInt(row);
                var match = regex.Match(Utf8Text.ToText(arguments[0].GetBytes(row)));
                if (match.Success)
                {
                    CheckGroup("regexp_extract", regex, index);
                }

                result.SetString(row, match.Success ? match.Groups[index].Value : "");
            }
        );
    }

    private static RowKernel ExtractAll()
    {
        var java = new JavaRegex("regexp_extract_all");
        var found = new List<string>();
        return new RowKernel(
            (arguments, row, result) =>
            {
                var regex = java.Get(arguments[1].GetBytes(row));
                var index = arguments[2].GetInt(row);
                found.Clear();
                for (var match = regex.Match(Utf8Text.ToText(arguments[0].GetBytes(row))); match.Success; match = match.NextMatch())
                {
                    CheckGroup("regexp_extract_all", regex, index);
                    found.Add(match.Groups[index].Value);
                }

                var to = result.SetRange(row, found.Count);
                for (var i = 0; i < found.Count; i++)
                {
                    result.GetChild(0).SetString(to + i, found[i]);
                }
            }
        );
    }

    private static void CheckGroup(string function, Regex regex, int index)
    {
        var count = regex.GetGroupNumbers().Length - 1;
        if (index < 0 || index > count)
        {
            throw new SparkRuntimeException(
                "INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX",
                new Dictionary<string, string>
                {
                    ["parameter"] = "`idx`",
                    ["functionName"] = $"`{function}`",
                    ["groupCount"] = $"{count}",
                    ["groupIndex"] = $"{index}",
                }
            );
        }
    }
}
