using System.Text;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Numbers;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Text to bytes and back.</summary>
internal static partial class StringFunctions
{
    private static readonly HashSet<string> s_binaryFormats = new(["hex", "utf-8", "utf8", "base64"], StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<EmbeddedFunction> Encodings =>
        [
            .. Buffered(
                    "char",
                    Takes(Text, Long),
                    (arguments, row, buffer) =>
                    {
                        var code = arguments[0].GetLong(row);
                        if (code >= 0)
                        {
                            buffer.Append(new Rune((int)(code & 0xFF)));
                        }

                        return true;
                    }
                )
                .Named("chr"),
            Buffered(
                "base64",
                Takes(Text, Bytes),
                (arguments, row, buffer) =>
                {
                    Base64Text.Encode(arguments[0].GetBytes(row), buffer);
                    return true;
                }
            ),
            Buffered(
                "unbase64",
                Takes(Bytes, Text),
                (arguments, row, buffer) =>
                {
                    Base64Text.Decode(arguments[0].GetBytes(row), buffer);
                    return true;
                }
            ),
            Buffered(
                "encode",
                Takes(Bytes, Text, Text),
                (arguments, row, buffer) =>
                {
                    Charsets.Encode(arguments[0].GetBytes(row), arguments[1].GetBytes(row), buffer);
                    return true;
                }
            ),
            Sql("decode", new CustomSignature(BindDecode), WriteDecode),
            ToBinary("to_binary", isTry: false),
            ToBinary("try_to_binary", isTry: true),
        ];

    // decode(bytes, charset), or decode(value, search, result, …, default).
    private static BoundCall BindDecode(CallSite call)
    {
        if (call.Arguments.Count < 2)
        {
            throw Arity.Wrong(call, "> 1");
        }

        if (call.Arguments.Count == 2)
        {
            return Takes(Text, Bytes, Text).Bind(call);
        }

        var hasDefault = call.Arguments.Count % 2 == 0;
        bool IsResult(int index) => index > 0 && (index % 2 == 0 || (hasDefault && index == call.Arguments.Count - 1));
        var compared = call.Arguments.Where((_, i) => !IsResult(i)).Select(argument => argument.Type).ToArray();
        var results = call.Arguments.Where((_, i) => IsResult(i)).ToArray();
        var key = CommonTypes.FindWider(compared, call.Settings) ?? throw DataTypeMismatch.DifferentTypes(call, compared);
        var types = results.Select(result => result.Type).Concat(hasDefault ? [] : [Text]).ToArray();
        var common =
            CommonTypes.FindWider(types, call.Settings)
            ?? throw DataTypeMismatch.DifferentTypes(call, results.Select(result => result.Type));
        var arguments = call.Arguments.Select((argument, i) => Calls.Cast(call, argument, IsResult(i) ? common : key));
        return new BoundCall([.. arguments], common, !hasDefault || results.Any(result => result.IsNullable));
    }

    // NULL is found by NULL.
    private static string WriteDecode(TranslatedCall call)
    {
        if (call.Arguments.Count == 2)
        {
            return call.CallKernel(_ => new BufferedKernel(
                (arguments, row, buffer) =>
                {
                    Charsets.Decode(arguments[0].GetBytes(row), arguments[1].GetBytes(row), buffer);
                    return true;
                }
            ));
        }

        var sql = new StringBuilder("CASE");
        for (var i = 1; i + 1 < call.Arguments.Count; i += 2)
        {
            sql.Append($" WHEN {call[0]} IS NOT DISTINCT FROM {call[i]} THEN {call[i + 1]}");
        }

        return sql.Append(call.Arguments.Count % 2 == 0 ? $" ELSE {call.Arguments[^1]} END" : " END").ToString();
    }

    private static EmbeddedFunction ToBinary(string name, bool isTry)
    {
        var signature = Takes(Bytes, Text, Text) with { Optional = 1, Nullability = isTry ? Nullability.Always : Nullability.AnyArgument };
        return Buffered(
            name,
            new CustomSignature(call =>
            {
                Arity.Check(call, 1, 2);
                var format = call.Arguments.Count == 1 ? Constant("hex", Text) : CheckedFormat(call, isTry);
                var bound = signature.Bind(call);

                // Spark makes hexadecimal text unhex(…), which may be null.
                var isHex = format is TypedLiteral { Value: string text } && text.Equals("hex", StringComparison.OrdinalIgnoreCase);
                return bound with { IsNullable = bound.IsNullable || isHex };
            }),
            (arguments, row, buffer) =>
            {
                try
                {
                    Decode(arguments[0].GetBytes(row), arguments.Length > 1 ? arguments[1].GetBytes(row) : "hex"u8, buffer);
                    return true;
                }
                catch (SparkException) when (isTry)
                {
                    return false;
                }
            }
        );
    }

    // The name of a format, whatever its case, or NULL; what is no literal but constant is looked at when it is computed.
    private static TypedExpression CheckedFormat(CallSite call, bool isTry)
    {
        var format = call.Arguments[1];
        if (!ConstantFolding.IsFoldable(format))
        {
            throw DataTypeMismatch.NonFoldable(call, "fmt", "\"STRING\"", format);
        }

        // A number is text, too, but names no format.
        var isText = ImplicitCasts.FindTarget(format.Type, Text, call.Settings) is not null;
        var isNamed = format is TypedLiteral { Value: { } value } ? value is string text && s_binaryFormats.Contains(text) : true;
        var isValid = isText && (isTry || isNamed);
        return isValid ? format : throw InvalidFormat(ExpressionSql.OfCall(call), ExpressionSql.Of(format), call.Origin);
    }

    private static AnalysisException InvalidFormat(string call, string format, Origin origin) =>
        DataTypeMismatch.Error(
            call,
            origin,
            "INVALID_ARG_VALUE",
            ("inputName", "fmt"),
            ("requireType", "case-insensitive \"STRING\""),
            ("validValues", "'hex', 'utf-8', 'utf8', or 'base64'"),
            ("inputValue", $"'{format}'")
        );

    private static void Decode(ReadOnlySpan<byte> text, ReadOnlySpan<byte> format, Utf8Buffer buffer)
    {
        switch (Utf8Text.ToText(format).ToLowerInvariant())
        {
            case "hex" when Hexadecimal.TryRead(text, buffer):
            case "base64" when Base64Text.TryDecodeStrictly(text, buffer):
                break;
            case "utf-8" or "utf8":
                buffer.Append(text);
                break;
            case "hex" or "base64":
                throw new SparkRuntimeException(
                    "CONVERSION_INVALID_INPUT",
                    new Dictionary<string, string>
                    {
                        ["str"] = $"'{Utf8Text.ToText(text)}'",
                        ["fmt"] = $"'{Utf8Text.ToText(format).ToUpperInvariant()}'",
                        ["targetType"] = "\"BINARY\"",
                        ["suggestion"] = "`try_to_binary`",
                    }
                );
            default:
                throw InvalidFormat("to_binary", Utf8Text.ToText(format), default);
        }
    }
}
