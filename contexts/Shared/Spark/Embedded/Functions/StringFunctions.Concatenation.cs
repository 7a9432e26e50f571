using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Collections;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.Expressions;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Functions that put text together.</summary>
internal static partial class StringFunctions
{
    private static IEnumerable<EmbeddedFunction> Concatenations =>
        [
            .. Sql("concat", new CustomSignature(BindConcat), WriteConcat).Named("||").Select(function => function.Shown("concat")),
            NullableBuffered("concat_ws", new CustomSignature(BindConcatWithSeparator), ConcatWithSeparator),
            NullableBuffered("elt", new CustomSignature(BindElt), (_, _, _) => false) with
            {
                Implementation = new Implementation.Kernel(site => new BufferedKernel(
                    (arguments, row, buffer) => Elt(site, arguments, row, buffer),
                    takesNulls: true
                )),
            },
        ];

    // All arrays, all binaries, or text.
    private static BoundCall BindConcat(CallSite call)
    {
        if (call.Arguments.Count == 0)
        {
            return new BoundCall([], Text, IsNullable: false);
        }

        if (call.Arguments.Any(argument => argument.Type is ArrayType))
        {
            if (call.Arguments.Any(argument => argument.Type is not ArrayType))
            {
                throw DataTypeMismatch.DifferentTypes(call, call.Types);
            }

            var (common, arrays) = CommonTypes.Apply(call, 0, InputType.AnyArray);
            return new BoundCall(arrays, common, arrays.Any(argument => argument.IsNullable));
        }

        DataType type = call.Arguments.All(argument => argument.Type is BinaryType) && !call.Settings.ConcatBinaryAsString ? Bytes : Text;
        var arguments = call.Arguments.Map(argument => argument.Type.Equals(type) ? argument : CastToText(call, argument, type));
        return new BoundCall(arguments, type, arguments.Any(argument => argument.IsNullable));
    }

    private static TypedExpression CastToText(CallSite call, TypedExpression argument, DataType type) =>
        argument.Type is MapType or StructType
            ? throw DataTypeMismatch.UnexpectedInputType(
                call,
                argument,
                IndexOf(call, argument),
                InputType.OneOf(Text, Bytes, InputType.AnyArray)
            )
            : CommonTypes.CastTo(argument, type, call);

    private static int IndexOf(CallSite call, TypedExpression argument)
    {
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            if (ReferenceEquals(call.Arguments[i], argument))
            {
                return i;
            }
        }

        return 0;
    }

    // DuckDB's || gives NULL when a part is NULL.
    private static string WriteConcat(TranslatedCall call) =>
        call.Type switch
        {
            ArrayType => call.CallKernel(_ => new RowKernel(ArrayOperations.Concatenate)),
            _ when call.Arguments.Count == 0 => "''",
            _ when call.Arguments.Count == 1 => call[0],
            _ => $"({string.Join(" || ", call.Arguments)})",
        };

    private static BoundCall BindConcatWithSeparator(CallSite call)
    {
        Arity.Check(call, 1, int.MaxValue);
        var textOrArray = InputType.OneOf(InputType.ArrayOf(Text), Text);
        var arguments = call.Arguments.Select(
            (argument, i) => ImplicitCasts.Apply(call, argument, i, i == 0 || argument.Type is not ArrayType ? Text : textOrArray)
        );
        return new BoundCall([.. arguments], Text, call.Arguments[0].IsNullable);
    }

    private static bool ConcatWithSeparator(DuckDbVector[] arguments, int row, Utf8Buffer buffer)
    {
        if (arguments[0].IsNullAt(row))
        {
            return false;
        }

        var separator = arguments[0].GetBytes(row);
        var isFirst = true;
        for (var i = 1; i < arguments.Length; i++)
        {
            if (arguments[i].IsNullAt(row))
            {
                continue;
            }

            if (arguments[i].Type is not ArrayType)
            {
                Add(arguments[i].GetBytes(row), separator, ref isFirst, buffer);
                continue;
            }

            var (offset, length) = arguments[i].GetRange(row);
            var elements = arguments[i].GetChild(0);
            for (var index = offset; index < offset + length; index++)
            {
                if (!elements.IsNullAt(index))
                {
                    Add(elements.GetBytes(index), separator, ref isFirst, buffer);
                }
            }
        }

        return true;
    }

    private static void Add(ReadOnlySpan<byte> text, ReadOnlySpan<byte> separator, ref bool isFirst, Utf8Buffer buffer)
    {
        if (!isFirst)
        {
            buffer.Append(separator);
        }

        isFirst = false;
        buffer.Append(text);
    }

    private static BoundCall BindElt(CallSite call)
    {
        Arity.Check(call, 2, int.MaxValue);
        var index = ImplicitCasts.Apply(call, call.Arguments[0], 0, Int);
        DataType type =
            call.Arguments.Skip(1).All(argument => argument.Type is BinaryType) && !call.Settings.EltOutputAsString ? Bytes : Text;
        var values = call.Arguments.Skip(1).Select((argument, i) => ImplicitCasts.Apply(call, argument, i + 1, type)).ToArray();
        return new BoundCall([index, .. values], type, IsNullable: true);
    }

    private static bool Elt(KernelSite site, DuckDbVector[] arguments, int row, Utf8Buffer buffer)
    {
        if (arguments[0].IsNullAt(row))
        {
            return false;
        }

        var index = arguments[0].GetInt(row);
        if (index < 1 || index >= arguments.Length)
        {
            return site.Mode == EvalMode.Ansi ? throw ArrayOperations.IndexOutOfBounds(index, arguments.Length - 1) : false;
        }

        if (arguments[index].IsNullAt(row))
        {
            return false;
        }

        buffer.Append(arguments[index].GetBytes(row));
        return true;
    }
}
