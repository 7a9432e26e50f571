using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Reflection;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>
/// <c>java_method</c> and <c>reflect</c>: static methods of Java's, of which those are at hand that <see cref="JavaMethods"/> has.
/// </summary>
internal static class Reflection
{
    internal static IEnumerable<EmbeddedFunction> All => Sql("java_method", new CustomSignature(Bind), Write).Named("reflect");

    private static BoundCall Bind(CallSite call)
    {
        if (call.Arguments.Count < 2)
        {
            throw Arity.Wrong(call, "> 1");
        }

        var (className, methodName) = (NameAt(call, 0, "class"), NameAt(call, 1, "method"));
        for (var i = 2; i < call.Arguments.Count; i++)
        {
            if (!s_argument.Accepts(call.Arguments[i].Type))
            {
                throw DataTypeMismatch.Error(
                    call,
                    "UNEXPECTED_INPUT_TYPE",
                    ("paramIndex", (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)),
                    (
                        "requiredType",
                        "(\"BOOLEAN\" or \"TINYINT\" or \"SMALLINT\" or \"INT\" or \"BIGINT\" or \"FLOAT\" or \"DOUBLE\" or \"STRING\")"
                    ),
                    ("inputSql", $"\"{ExpressionSql.Of(call.Arguments[i])}\""),
                    ("inputType", DataTypeMismatch.Quote(call.Arguments[i].Type))
                );
            }
        }

        if (!JavaMethods.HasClass(className))
        {
            throw DataTypeMismatch.Error(call, "UNEXPECTED_CLASS_TYPE", ("className", className));
        }

        if (JavaMethods.Find(className, methodName, call.Arguments.Count - 2) is null)
        {
            throw DataTypeMismatch.Error(call, "UNEXPECTED_STATIC_METHOD", ("methodName", methodName), ("className", className));
        }

        return new BoundCall(call.Arguments, Text, IsNullable: true);
    }

    private static readonly InputType s_argument = InputType.OneOf(
        Bool,
        Microsoft.Spark.Sql.Types.DataTypes.ByteType,
        Microsoft.Spark.Sql.Types.DataTypes.ShortType,
        Int,
        Long,
        Float,
        Real,
        Text
    );

    private static string NameAt(CallSite call, int index, string name) =>
        call.Arguments[index] switch
        {
            TypedLiteral { Value: string text } => text,
            var argument => throw DataTypeMismatch.NonFoldable(call, name, "\"STRING\"", argument),
        };

    private static string Write(TranslatedCall call)
    {
        var names = call.Call.Children.Take(2).Select(name => (string)((TypedLiteral)name).Value!).ToArray();
        var method = JavaMethods.Find(names[0], names[1], call.Arguments.Count - 2)!;
        var arguments = Enumerable.Range(2, call.Arguments.Count - 2).Select(i => $"CAST({call[i]} AS VARCHAR)").ToArray();
        return call.CallKernel(
            "java_method",
            _ => new BufferedKernel(
                (values, row, buffer) =>
                {
                    if (method(values.Select(value => System.Text.Encoding.UTF8.GetString(value.GetBytes(row))).ToArray()) is not { } value)
                    {
                        return false;
                    }

                    buffer.Append(value);
                    return true;
                }
            ),
            Text,
            arguments,
            [.. arguments.Select(_ => Text)],
            isVolatile: true,
            parameter: $"{names[0]}.{names[1]}"
        );
    }
}
