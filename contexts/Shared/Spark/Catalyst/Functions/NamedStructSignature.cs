using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>The signature of <c>named_struct</c>: names, which are constants, and values by turns.</summary>
public sealed record NamedStructSignature : Signature
{
    /// <inheritdoc/>
    public override BoundCall Bind(CallSite call)
    {
        if (call.Arguments.Count == 0 || call.Arguments.Count % 2 != 0)
        {
            throw Arity.Wrong(call, "2n (n > 0)");
        }

        var fields = new StructField[call.Arguments.Count / 2];
        for (var i = 0; i < fields.Length; i++)
        {
            var (name, value) = (call.Arguments[2 * i], call.Arguments[(2 * i) + 1]);
            fields[i] = new StructField(NameOf(call, name), value.Type, value.IsNullable);
        }

        return new BoundCall(call.Arguments, new StructType(fields), IsNullable: false);
    }

    private static string NameOf(CallSite call, TypedExpression name) =>
        name switch
        {
            TypedLiteral { Value: string text } => text,
            _ => throw DataTypeMismatch.Error(
                call,
                "CREATE_NAMED_STRUCT_WITHOUT_FOLDABLE_STRING",
                (
                    "inputExprs",
                    $"[{string.Join(", ", call.Arguments.Where((_, i) => i % 2 == 0).Select(a => $"\"{ExpressionSql.Of(a)}\""))}]"
                )
            ),
        };
}
