using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Values;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Choices between values. See https://spark.apache.org/docs/3.5.7/sql-ref-functions-builtin.html#conditional-functions.</summary>
internal static class ConditionalFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
        [
            .. Coalescing("coalesce", 1, int.MaxValue),
            .. Coalescing("nvl", 2, 2),
            .. Coalescing("ifnull", 2, 2),
            Rewrite("if", call => new IfSignature().Bind(call)),
            Sql("nullif", new CustomSignature(BindNullIf), call => call.Arguments.Count == 1 ? call[0] : $"nullif({call[0]}, {call[1]})"),
            Sql("nvl2", new CustomSignature(BindNvl2), call => $"CASE WHEN {call[0]} IS NOT NULL THEN {call[1]} ELSE {call[2]} END"),
            Sql(
                "nanvl",
                Same(InputType.OneOf(Real, DataTypes.FloatType), InputType.OneOf(Real, DataTypes.FloatType)),
                call => $"CASE WHEN isnan({call[0]}) THEN {call[1]} ELSE {call[0]} END"
            ),
            // Syntax, which Spark knows as functions that take nothing.
            Rewrite("when", call => throw Arity.Wrong(call, "0")),
            Rewrite("cast", call => throw Arity.Wrong(call, "0")),
            Extreme("greatest", 1),
            Extreme("least", -1),
        ];

    private static IEnumerable<EmbeddedFunction> Coalescing(string name, int min, int max)
    {
        var signature = new CommonTypeSignature((common, _) => common) { Nullability = Nullability.AllArguments };
        yield return Sql(
            name,
            new CustomSignature(call =>
            {
                Arity.Check(call, min, max);
                return signature.Bind(call);
            }),
            call => $"coalesce({string.Join(", ", call.Arguments)})"
        );
    }

    // Spark makes it if(a = b, null, a), and shows it as it was written.
    private static BoundCall BindNullIf(CallSite call)
    {
        Arity.Check(call, 2, 2);
        var compared = (call with { }).Delegate("=", [.. call.Arguments]);
        if (compared.Arguments.Count < 2 || !compared.Arguments[0].Type.Equals(call.Arguments[0].Type))
        {
            // What is compared is not what is given.
            var condition = Calls.Of(call, "=", [.. call.Arguments]);
            var choice = Calls.If(condition, Calls.Null(call.Arguments[0].Type), call.Arguments[0]);
            return new BoundCall([choice], choice.Type, IsNullable: true) { ShownArguments = call.Arguments };
        }

        return new BoundCall([call.Arguments[0], compared.Arguments[1]], call.Arguments[0].Type, IsNullable: true);
    }

    private static BoundCall BindNvl2(CallSite call)
    {
        Arity.Check(call, 3, 3);
        var (common, arguments) = CommonTypes.Apply(call, 1);
        return new BoundCall(arguments, common, arguments.Skip(1).Any(argument => argument.IsNullable));
    }

    private static EmbeddedFunction Extreme(string name, int sign)
    {
        var signature = new CommonTypeSignature((common, _) => common, MinCount: 2)
        {
            Nullability = Nullability.AllArguments,
            PromotesStrings = false,
            IsOrdered = true,
        };
        return Sql(
            name,
            signature,
            call =>
                call.Type switch
                {
                    // DuckDB orders nulls within differently, and NaN and text as Spark does.
                    StructType or ArrayType => call.CallKernel(_ => new RowKernel(
                        (arguments, row, result) =>
                        {
                            var best = arguments[0];
                            foreach (var argument in arguments)
                            {
                                if (
                                    !argument.IsNullAt(row)
                                    && (best.IsNullAt(row) || VectorValues.Compare(argument, row, best, row) * sign > 0)
                                )
                                {
                                    best = argument;
                                }
                            }

                            result.Copy(row, best, row);
                        },
                        takesNulls: true
                    )),
                    _ => $"{name}({string.Join(", ", call.Arguments)})",
                }
        );
    }
}
