using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.Collections;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>
/// Functions of text, which is counted in code points. See
/// https://spark.apache.org/docs/3.5.7/sql-ref-functions-builtin.html#string-functions.
/// </summary>
internal static partial class StringFunctions
{
    private static readonly InputType s_textOrBytes = InputType.OneOf(Text, Bytes);
    private static readonly Nullability s_textOfTwo = new(arguments => arguments[0].IsNullable || arguments[1].IsNullable);

    internal static IEnumerable<EmbeddedFunction> All =>
        [.. Lengths, .. Cases, .. Parts, .. Searches, .. Changes, .. Concatenations, .. Encodings, .. Formats];

    private static IEnumerable<EmbeddedFunction> Lengths =>
        [
            .. Sql("length", Takes(Int, s_textOrBytes), Length).Named("len", "char_length", "character_length"),
            Sql("octet_length", Takes(Int, s_textOrBytes), call => $"CAST({ByteLength(call)} AS INTEGER)"),
            Sql("bit_length", Takes(Int, s_textOrBytes), call => $"CAST(({ByteLength(call)} * 8) AS INTEGER)"),
            Row(
                "ascii",
                Takes(Int, Text),
                (arguments, row, result) =>
                    result.SetInt(row, arguments[0].GetBytes(row) is { Length: > 0 } text ? Utf8Text.First(text, out _).Value : 0)
            ),
            NullableRow(
                "levenshtein",
                new CustomSignature(BindLevenshtein),
                (arguments, row, result) =>
                {
                    if (arguments[0].IsNullAt(row) || arguments[1].IsNullAt(row))
                    {
                        result.SetNull(row);
                        return;
                    }

                    var distance = StringOperations.Levenshtein(arguments[0].GetBytes(row), arguments[1].GetBytes(row));

                    // A threshold that turns out to be NULL is 0.
                    var threshold =
                        arguments.Length < 3 ? int.MaxValue
                        : arguments[2].IsNullAt(row) ? 0
                        : arguments[2].GetInt(row);
                    result.SetInt(row, distance > threshold ? -1 : distance);
                }
            ),
        ];

    private static IEnumerable<EmbeddedFunction> Cases =>
        [
            .. Buffered(
                    "lower",
                    Takes(Text, Text),
                    (arguments, row, buffer) =>
                    {
                        Casing.ToLower(arguments[0].GetBytes(row), buffer);
                        return true;
                    }
                )
                .Named("lcase"),
            .. Buffered(
                    "upper",
                    Takes(Text, Text),
                    (arguments, row, buffer) =>
                    {
                        Casing.ToUpper(arguments[0].GetBytes(row), buffer);
                        return true;
                    }
                )
                .Named("ucase"),
            Kernel(
                "initcap",
                Takes(Text, Text),
                _ =>
                {
                    var lower = new Utf8Buffer();
                    return new BufferedKernel(
                        (arguments, row, buffer) =>
                        {
                            Casing.ToTitle(arguments[0].GetBytes(row), lower, buffer);
                            return true;
                        }
                    );
                }
            ),
        ];

    private static IEnumerable<EmbeddedFunction> Parts =>
        [
            .. Sql(
                    "substring",
                    BytesOrText(new FunctionSignature([s_textOrBytes, Int, Int], First)).Defaulting(3, Constant(int.MaxValue, Int)),
                    WriteSubstring
                )
                .Named("substr"),
            Row(
                "left",
                Same(s_textOrBytes, Int),
                (arguments, row, result) =>
                    result.SetBytes(
                        row,
                        arguments[0].Type is StringType
                            ? Utf8Text.Substring(arguments[0].GetBytes(row), 1, Math.Max(0, arguments[1].GetInt(row)))
                            : Utf8Text.SubstringOfBytes(arguments[0].GetBytes(row), 1, Math.Max(0, arguments[1].GetInt(row)))
                    )
            ),
            Row(
                "right",
                Same(Text, Int).OrNull(),
                (arguments, row, result) =>
                    result.SetBytes(
                        row,
                        arguments[1].GetInt(row) <= 0
                            ? []
                            : Utf8Text.Substring(arguments[0].GetBytes(row), -arguments[1].GetInt(row), int.MaxValue)
                    )
            ),
            Row(
                "substring_index",
                Takes(Text, Text, Text, Int),
                (arguments, row, result) =>
                    result.SetBytes(
                        row,
                        StringOperations.SubstringIndex(arguments[0].GetBytes(row), arguments[1].GetBytes(row), arguments[2].GetInt(row))
                    )
            ),
            Kernel("split_part", Takes(Text, Text, Text, Int).OrNull(), site => new RowKernel(SplitPart.Create(site.Mode))),
            .. Trim("trim", "BOTH", (text, characters) => Trimming.TrimEnd(Trimming.TrimStart(text, characters), characters)),
            .. Trim("ltrim", "LEADING", Trimming.TrimStart),
            .. Trim("rtrim", "TRAILING", Trimming.TrimEnd),
            Row(
                "btrim",
                Takes(Text, Text, Text) with
                {
                    Optional = 1,
                },
                (arguments, row, result) =>
                {
                    var characters = arguments.Length > 1 ? arguments[1].GetBytes(row) : " "u8;
                    result.SetBytes(row, Trimming.TrimEnd(Trimming.TrimStart(arguments[0].GetBytes(row), characters), characters));
                }
            ),
        ];

    private static IEnumerable<EmbeddedFunction> Searches =>
        [
            Search("contains", (text, sought) => text.IndexOf(sought) >= 0, "contains"),
            Search("startswith", (text, sought) => text.StartsWith(sought), "starts_with"),
            Search("endswith", (text, sought) => text.EndsWith(sought), "ends_with"),
            Row(
                "instr",
                Takes(Int, Text, Text),
                (arguments, row, result) =>
                    result.SetInt(row, StringOperations.Locate(arguments[1].GetBytes(row), arguments[0].GetBytes(row), 1))
            ),
            .. NullableRow(
                    "locate",
                    (Takes(Int, Text, Text, Int) with { Nullability = s_textOfTwo }).Defaulting(3, Constant(1, Int)),
                    (arguments, row, result) =>
                    {
                        if (arguments[2].IsNullAt(row))
                        {
                            result.SetInt(row, 0);
                        }
                        else if (arguments[0].IsNullAt(row) || arguments[1].IsNullAt(row))
                        {
                            result.SetNull(row);
                        }
                        else
                        {
                            result.SetInt(
                                row,
                                StringOperations.Locate(arguments[0].GetBytes(row), arguments[1].GetBytes(row), arguments[2].GetInt(row))
                            );
                        }
                    }
                )
                .Named("position"),
            Row(
                "find_in_set",
                Takes(Int, Text, Text),
                (arguments, row, result) =>
                    result.SetInt(row, StringOperations.FindInSet(arguments[0].GetBytes(row), arguments[1].GetBytes(row)))
            ),
            Row(
                "luhn_check",
                Takes(Bool, Text).OrNull(),
                (arguments, row, result) => result.SetBoolean(row, StringOperations.IsLuhn(arguments[0].GetBytes(row)))
            ),
        ];

    // With NULL itself for a threshold there is no distance.
    private static BoundCall BindLevenshtein(CallSite call)
    {
        var bound = (Takes(Int, Text, Text, Int) with { Optional = 1 }).Bind(call);
        return call.Arguments.Count == 3 && call.Arguments[2] is TypedLiteral { Value: null }
            ? bound with
            {
                Arguments = [Calls.Null(Text), bound.Arguments[1], bound.Arguments[2]],
                ShownArguments = call.Arguments,
            }
            : bound;
    }

    private static void CheckMask(CallSite call)
    {
        string[] names = ["upperChar", "lowerChar", "digitChar", "otherChar"];
        for (var i = 1; i < call.Arguments.Count; i++)
        {
            switch (Catalyst.Analysis.ConstantFolding.Fold(call.Arguments[i]))
            {
                case TypedLiteral { Value: string text } when text.EnumerateRunes().Count() != 1:
                    throw DataTypeMismatch.Error(call, "INPUT_SIZE_NOT_ONE", ("exprName", names[i - 1]));
                case TypedLiteral:
                    break;
                case var other when !Catalyst.Analysis.ConstantFolding.IsFoldable(other):
                    throw DataTypeMismatch.NonFoldable(call, names[i - 1], "\"STRING\"", other);
            }
        }
    }

    private static DataType First(IReadOnlyList<TypedExpression> arguments) => arguments[0].Type;

    private static string Length(TranslatedCall call) =>
        call.Types[0] is BinaryType ? $"CAST(octet_length({call[0]}) AS INTEGER)" : $"CAST(length({call[0]}) AS INTEGER)";

    private static string ByteLength(TranslatedCall call) =>
        call.Types[0] is BinaryType ? $"octet_length({call[0]})" : $"strlen({call[0]})";

    private static string WriteSubstring(TranslatedCall call)
    {
        // From the first character on, DuckDB counts as Spark does.
        if (call.Types[0] is StringType && Literal(call, 1) is int position and >= 0 && Literal(call, 2) is int length and >= 0)
        {
            return $"substring({call[0]}, {Math.Max(1, position)}, {length})";
        }

        return call.CallKernel(_ => new RowKernel(
            (arguments, row, result) =>
                result.SetBytes(
                    row,
                    arguments[0].Type is StringType
                        ? Utf8Text.Substring(arguments[0].GetBytes(row), arguments[1].GetInt(row), arguments[2].GetInt(row))
                        : Utf8Text.SubstringOfBytes(arguments[0].GetBytes(row), arguments[1].GetInt(row), arguments[2].GetInt(row))
                )
        ));
    }

    /// <summary>The constant that an argument is; null when it is none.</summary>
    internal static object? Literal(TranslatedCall call, int index) =>
        call.Call.Children[index] is TypedLiteral literal ? literal.Value : null;

    private static IEnumerable<EmbeddedFunction> Trim(string name, string keyword, Trimmer trim) =>
        [
            Row(
                name,
                new CustomSignature(call =>
                {
                    // As in SQL's own form the text comes last; ltrim('x', s) is TRIM(LEADING 'x' FROM s).
                    Arity.Check(call, 1, 2);
                    var bound = (Takes(Text, Text, Text) with { Optional = 1 }).Bind(call);
                    return bound;
                }),
                (arguments, row, result) =>
                    result.SetBytes(row, trim(arguments[^1].GetBytes(row), arguments.Length > 1 ? arguments[0].GetBytes(row) : " "u8))
            ) with
            {
                Pretty = arguments =>
                    arguments.Count == 1 ? $"{name}({arguments[0]})" : $"TRIM({keyword} {arguments[0]} FROM {arguments[1]})",
            },
        ];

    private static EmbeddedFunction Search(string name, Matcher matches, string function) =>
        Sql(
            name,
            new CustomSignature(call =>
            {
                var bound = BytesOrText(Takes(Bool, s_textOrBytes, s_textOrBytes)).Bind(call);
                return bound with { IsNullable = bound.IsNullable || bound.Arguments[0].Type is BinaryType };
            }),
            call =>
                call.Types[0] is StringType
                    ? $"{function}({call[0]}, {call[1]})"
                    : call.CallKernel(_ => new RowKernel(
                        (arguments, row, result) => result.SetBoolean(row, matches(arguments[0].GetBytes(row), arguments[1].GetBytes(row)))
                    ))
        );

    private static EmbeddedFunction Pad(string name, bool isLeft)
    {
        var signature = BytesOrText(new FunctionSignature([s_textOrBytes, Int, s_textOrBytes], First), 0, 2);
        return Buffered(
            name,
            new CustomSignature(call =>
            {
                Arity.Check(call, 2, 3);
                var isBinary = call.Arguments[0].Type is BinaryType && (call.Arguments.Count == 2 || call.Arguments[2].Type is BinaryType);
                return signature.Bind(
                    call.Arguments.Count == 3
                        ? call
                        : call with
                        {
                            Arguments = call.Arguments.Add(isBinary ? Constant(new byte[] { 0 }, Bytes) : Constant(" ", Text)),
                        }
                );
            }),
            (arguments, row, buffer) =>
            {
                if (arguments[0].Type is StringType)
                {
                    StringOperations.Pad(arguments[0].GetBytes(row), arguments[1].GetInt(row), arguments[2].GetBytes(row), isLeft, buffer);
                }
                else
                {
                    StringOperations.PadBytes(
                        arguments[0].GetBytes(row),
                        arguments[1].GetInt(row),
                        arguments[2].GetBytes(row),
                        isLeft,
                        buffer
                    );
                }

                return true;
            }
        );
    }

    // Where both are binaries they stay so, else both are text.
    private static CustomSignature BytesOrText(FunctionSignature signature, params int[] indexes) =>
        new(call =>
        {
            var both = indexes.Length == 0 ? [0, 1] : indexes;
            var isMixed =
                both.All(index => index < call.Arguments.Count)
                && signature.Inputs[both[1]] == s_textOrBytes
                && both.Any(index => call.Arguments[index].Type is not BinaryType);
            return signature.Bind(
                !isMixed
                    ? call
                    : call with
                    {
                        Arguments = call
                            .Arguments.Select(
                                (argument, i) =>
                                    both.Contains(i) && argument.Type is BinaryType ? CommonTypes.CastTo(argument, Text, call) : argument
                            )
                            .ToValueList(),
                    }
            );
        });

    private delegate ReadOnlySpan<byte> Trimmer(ReadOnlySpan<byte> text, ReadOnlySpan<byte> characters);

    private delegate bool Matcher(ReadOnlySpan<byte> text, ReadOnlySpan<byte> sought);
}
