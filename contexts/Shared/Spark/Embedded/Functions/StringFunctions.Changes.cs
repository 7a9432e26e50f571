using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.Expressions;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <content>Text made of text.</content>
internal static partial class StringFunctions
{
    private static IEnumerable<EmbeddedFunction> Changes =>
        [
            Pad("lpad", isLeft: true),
            Pad("rpad", isLeft: false),
            Buffered(
                "repeat",
                Takes(Text, Text, Int),
                (arguments, row, buffer) =>
                {
                    for (var i = arguments[1].GetInt(row); i > 0; i--)
                    {
                        buffer.Append(arguments[0].GetBytes(row));
                    }

                    return true;
                }
            ),
            Buffered(
                "space",
                Takes(Text, Int),
                (arguments, row, buffer) =>
                {
                    buffer.AppendRepeated((byte)' ', arguments[0].GetInt(row));
                    return true;
                }
            ),
            Buffered(
                "replace",
                Takes(Text, Text, Text, Text).Defaulting(3, Constant("", Text)),
                (arguments, row, buffer) =>
                {
                    StringOperations.Replace(arguments[0].GetBytes(row), arguments[1].GetBytes(row), arguments[2].GetBytes(row), buffer);
                    return true;
                }
            ),
            Buffered(
                "translate",
                Takes(Text, Text, Text, Text),
                (arguments, row, buffer) =>
                {
                    StringOperations.Translate(arguments[0].GetBytes(row), arguments[1].GetBytes(row), arguments[2].GetBytes(row), buffer);
                    return true;
                }
            ),
            Buffered(
                "overlay",
                BytesOrText(new FunctionSignature([s_textOrBytes, s_textOrBytes, Int, Int], First)).Defaulting(4, Constant(-1, Int)),
                (arguments, row, buffer) =>
                    StringOperations.Overlay(
                        arguments[0].GetBytes(row),
                        arguments[1].GetBytes(row),
                        arguments[2].GetInt(row),
                        arguments[3].GetInt(row),
                        arguments[0].Type is StringType,
                        buffer
                    )
            ),
            Buffered(
                "soundex",
                Takes(Text, Text) with
                {
                    IsStrict = true,
                },
                (arguments, row, buffer) =>
                {
                    StringOperations.Soundex(arguments[0].GetBytes(row), buffer);
                    return true;
                }
            ),
            NullableBuffered(
                "mask",
                (Takes(Text, Text, Text, Text, Text, Text).OrNull() with { IsStrict = true, Check = CheckMask }).Defaulting(
                    5,
                    Constant("X", Text),
                    Constant("x", Text),
                    Constant("n", Text),
                    Constant(null, Text)
                ),
                (arguments, row, buffer) =>
                {
                    if (arguments[0].IsNullAt(row))
                    {
                        return false;
                    }

                    StringOperations.Mask(arguments, row, buffer);
                    return true;
                }
            ) with
            {
                Parameters =
                [
                    new FunctionParameter("str"),
                    new FunctionParameter("upperChar", new Literal("X", Text)),
                    new FunctionParameter("lowerChar", new Literal("x", Text)),
                    new FunctionParameter("digitChar", new Literal("n", Text)),
                    new FunctionParameter("otherChar", new Literal(null, Text)),
                ],
            },
        ];
}
