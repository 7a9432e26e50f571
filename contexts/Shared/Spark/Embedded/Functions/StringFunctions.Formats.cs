using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Formats;
using Shared.Spark.Embedded.Kernels.Strings;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Numbers and values as text, and text as numbers.</summary>
internal static partial class StringFunctions
{
    private static IEnumerable<EmbeddedFunction> Formats =>
    [
        Buffered("format_number", Takes(Text, InputType.Numeric, InputType.OneOf(Int, Text)).OrNull(), NumberText.Format),
        .. NullableBuffered("format_string", new CustomSignature(BindFormat), PrintfFormat.Write).Named("printf"),
        Kernel(
            "sentences",
            new FunctionSignature([Text, Text, Text], _ => new ArrayType(new ArrayType(Text, containsNull: false), containsNull: false)) { Nullability = Nullability.Always }
                .Defaulting(3, Constant("", Text), Constant("", Text)),
            _ => new RowKernel(Sentences.Split)),
        .. Formatted("to_char", (call, format) =>
        {
            var number = ImplicitCasts.Apply(call, call.Arguments[0], 0, InputType.Decimal);
            return new BoundCall([number, call.Arguments[1]], Text, number.IsNullable);
        }).AlsoCalled("to_varchar"),
        Parsed("to_number", isTry: false),
        Parsed("try_to_number", isTry: true),
    ];

    private static BoundCall BindFormat(CallSite call)
    {
        Arity.Check(call, 1, int.MaxValue);
        var format = ImplicitCasts.Apply(call, call.Arguments[0], 0, Text);
        return new BoundCall([format, .. call.Arguments.Skip(1)], Text, format.IsNullable);
    }

    private static EmbeddedFunction Formatted(string name, Func<CallSite, NumberFormat, BoundCall> bind) => Sql(
        name,
        new CustomSignature(call => bind(call, FormatOf(call))),
        call =>
        {
            var format = NumberFormat.Parse((string)Literal(call, 1)!);
            return call.CallKernel(
                "to_char",
                _ => new BufferedKernel((arguments, row, buffer) =>
                {
                    format.Write(arguments[0].GetDecimal(row), buffer);
                    return true;
                }),
                call.Type,
                [call[0]],
                [call.Types[0]],
                parameter: (string)Literal(call, 1)!);
        });

    private static EmbeddedFunction Parsed(string name, bool isTry) => Sql(
        name,
        new CustomSignature(call =>
        {
            var format = FormatOf(call);
            var text = ImplicitCasts.Apply(call, call.Arguments[0], 0, Text);
            return new BoundCall([text, call.Arguments[1]], new DecimalType(format.Precision, format.Scale), isTry || text.IsNullable);
        }),
        call =>
        {
            var format = NumberFormat.Parse((string)Literal(call, 1)!);
            return call.CallKernel(
                isTry ? "try_to_number" : "to_number",
                _ => new RowKernel((arguments, row, result) => Read(format, isTry, arguments, row, result)),
                call.Type,
                [call[0]],
                [call.Types[0]],
                parameter: (string)Literal(call, 1)!);
        });

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

    // The format is a constant; what is wrong with it is told when the call is bound.
    private static NumberFormat FormatOf(CallSite call)
    {
        Arity.Check(call, 2, 2);
        if (call.Arguments[1] is not TypedLiteral { Value: string format })
        {
            throw DataTypeMismatch.Error(
                call,
                call.Arguments[1] is TypedLiteral ? "UNEXPECTED_NULL" : "NON_FOLDABLE_INPUT",
                ("exprName", "format"),
                ("inputName", "format"),
                ("inputType", "\"STRING\""),
                ("inputExpr", $"\"{ExpressionSql.Of(call.Arguments[1])}\""));
        }

        return NumberFormat.Parse(format);
    }
}
