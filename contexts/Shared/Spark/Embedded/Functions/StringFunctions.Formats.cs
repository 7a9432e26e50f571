using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Formats;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.Errors;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Numbers and values as text, and text as numbers.</summary>
internal static partial class StringFunctions
{
    private static IEnumerable<EmbeddedFunction> Formats =>
        [
            Buffered(
                "format_number",
                Takes(Text, InputType.Numeric, InputType.OneOf(Int, Text)).OrNull() with
                {
                    IsStrict = true,
                },
                NumberText.Format
            ),
            .. NullableBuffered("format_string", new CustomSignature(BindFormat), PrintfFormat.Write).Named("printf"),
            Kernel(
                "sentences",
                new FunctionSignature([Text, Text, Text], _ => new ArrayType(new ArrayType(Text, containsNull: false), containsNull: false))
                {
                    Nullability = Nullability.Always,
                }.Defaulting(3, Constant("", Text), Constant("", Text)),
                _ => new RowKernel(
                    (arguments, row, result) =>
                    {
                        // A language or country that is NULL is the session's.
                        if (arguments[0].IsNullAt(row))
                        {
                            result.SetNull(row);
                        }
                        else
                        {
                            Sentences.Split(arguments, row, result);
                        }
                    },
                    takesNulls: true
                )
            ),
            .. ToChar.AlsoCalled("to_varchar"),
            Parsed("to_number", isTry: false),
            Parsed("try_to_number", isTry: true),
        ];

    private static BoundCall BindFormat(CallSite call)
    {
        Arity.Check(call, 1, int.MaxValue);
        var format = ImplicitCasts.Apply(call, call.Arguments[0], 0, Text);
        return new BoundCall([format, .. call.Arguments.Skip(1)], Text, format.IsNullable);
    }

    private static EmbeddedFunction ToChar =>
        Sql(
            "to_char",
            new CustomSignature(call =>
            {
                var number = FormattedArgument(call, InputType.Decimal);
                var format = FormatOf(call, out var constant);
                return new BoundCall([number, constant], Text, format is null || number.IsNullable) { ShownArguments = call.Arguments };
            }),
            call =>
            {
                if (Literal(call, 1) is not string text)
                {
                    return "CAST(NULL AS VARCHAR)";
                }

                var format = NumberFormat.Parse(text);
                return call.CallKernel(
                    "to_char",
                    _ => new BufferedKernel(
                        (arguments, row, buffer) =>
                        {
                            format.Write(arguments[0].GetDecimal(row), buffer);
                            return true;
                        }
                    ),
                    call.Type,
                    [call[0]],
                    [call.Types[0]],
                    parameter: text
                );
            }
        );

    private static EmbeddedFunction Parsed(string name, bool isTry) =>
        Sql(
            name,
            new CustomSignature(call =>
            {
                var text = FormattedArgument(call, Text);
                var format = FormatOf(call, out var constant);
                if (format?.Precision > DecimalType.MaxPrecision)
                {
                    throw new AnalysisException(
                        "DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION",
                        new Dictionary<string, string>
                        {
                            ["precision"] = $"{format.Precision}",
                            ["maxPrecision"] = $"{DecimalType.MaxPrecision}",
                        },
                        call.Origin
                    );
                }

                DataType type = format is null ? new DecimalType(10, 0) : new DecimalType(format.Precision, format.Scale);
                return new BoundCall([text, constant], type, isTry || format is null || text.IsNullable)
                {
                    ShownArguments = call.Arguments,
                };
            }),
            call =>
            {
                if (Literal(call, 1) is not string text)
                {
                    return $"CAST(NULL AS {DuckDbTypes.NameOf(call.Type)})";
                }

                var format = NumberFormat.Parse(text);
                return call.CallKernel(
                    isTry ? "try_to_number" : "to_number",
                    _ => new RowKernel((arguments, row, result) => Read(format, isTry, arguments, row, result)),
                    call.Type,
                    [call[0]],
                    [call.Types[0]],
                    parameter: text
                );
            }
        );

    private static TypedExpression FormattedArgument(CallSite call, InputType type)
    {
        Arity.Check(call, 2, 2);
        return ImplicitCasts.Apply(call, call.Arguments[0], 0, type);
    }

    private static void Read(NumberFormat format, bool isTry, DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var text = Utf8Text.ToText(arguments[0].GetBytes(row));
        if (format.TryRead(text, out var unscaled))
        {
            result.SetDecimal(row, unscaled);
        }
        else if (isTry)
        {
            result.SetNull(row);
        }
        else
        {
            throw format.Mismatch(text);
        }
    }

    // The format is a constant; what is wrong with it is told when the call is bound. NULL is no format.
    private static NumberFormat? FormatOf(CallSite call, out TypedLiteral constant)
    {
        var argument = ImplicitCasts.Apply(call, call.Arguments[1], 1, Text);
        constant =
            ConstantFolding.Fold(argument) as TypedLiteral
            ?? throw DataTypeMismatch.NonFoldable(call, "format", "\"STRING\"", call.Arguments[1]);
        return constant.Value is string format ? NumberFormat.Parse(format) : null;
    }
}
