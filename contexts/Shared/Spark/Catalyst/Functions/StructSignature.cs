using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>
/// The signature of <c>struct</c>: fields are named after the arguments, <c>col1</c> and so on where an argument has no name. The bound
/// arguments are the values, aliases included, which the call's text shows; the type's fields are in their order.
/// </summary>
public sealed record StructSignature : Signature
{
    /// <inheritdoc/>
    public override BoundCall Bind(CallSite call)
    {
        Arity.Check(call, 1, int.MaxValue);
        var fields = call.Arguments.Select((argument, i) => new StructField(NameOf(argument, i), argument.Type, argument.IsNullable));
        return new BoundCall(call.Arguments, new StructType(fields), IsNullable: false);
    }

    private static string NameOf(TypedExpression argument, int index) =>
        argument switch
        {
            NamedExpression named => named.Name,
            LambdaVariable variable => variable.Name,
            GetStructField field => field.WrittenName ?? field.Field.Name,
            GetArrayStructFields field => field.WrittenName ?? field.Field.Name,
            _ => string.Create(CultureInfo.InvariantCulture, $"col{index + 1}"),
        };
}
