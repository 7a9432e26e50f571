using System.Globalization;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Numbers;
using Shared.Spark.Plans.Errors;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Random numbers: a seed gives the numbers that it gives in Spark's first partition.</summary>
internal static class RandomFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
        [
            .. Declare("rand", random => random.NextDouble()).Named("random").Select(function => function.Shown("rand")),
            Declare("randn", random => random.NextGaussian()),
        ];

    private static EmbeddedFunction Declare(string name, Func<XorShiftRandom, double> next) =>
        Sql(
            name,
            new CustomSignature(Bind),
            call =>
            {
                // A call has numbers of its own, from the first on when the query runs again.
                var random = new XorShiftRandom(SeedOf(call));
                return call.CallKernel(
                    name,
                    _ => new RowKernel(
                        (_, row, result) =>
                        {
                            lock (random)
                            {
                                result.SetDouble(row, next(random));
                            }
                        }
                    ),
                    Real,
                    [],
                    [],
                    isVolatile: true,
                    parameter: Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)
                );
            }
        ) with
        {
            IsDeterministic = false,
        };

    private static long SeedOf(TranslatedCall call) =>
        call.Arguments.Count == 0
            ? Random.Shared.NextInt64()
            : Convert.ToInt64(((TypedLiteral)call.Call.Children[0]).Value ?? 0L, CultureInfo.InvariantCulture);

    private static BoundCall Bind(CallSite call)
    {
        Arity.Check(call, 0, 1);
        if (call.Arguments.Count == 0)
        {
            return new BoundCall([], Real, IsNullable: false);
        }

        var seed = call.Arguments[0] switch
        {
            TypedLiteral { Value: null or int or long or short or sbyte } literal => literal,
            FunctionCall { Function.Name: "negative", Arguments: [TypedLiteral { Value: int value }] } => new TypedLiteral(-value, Int),
            TypedLiteral => throw Catalyst.Coercion.DataTypeMismatch.UnexpectedInputType(
                call,
                call.Arguments[0],
                0,
                InputType.OneOf(Int, Long)
            ),
            _ => throw new AnalysisException(
                "SEED_EXPRESSION_IS_UNFOLDABLE",
                new Dictionary<string, string>
                {
                    ["seedExpr"] = $"\"{ExpressionSql.Of(call.Arguments[0])}\"",
                    ["exprWithSeed"] = $"\"{ExpressionSql.OfCall(call)}\"",
                },
                call.Origin
            ),
        };
        return new BoundCall([seed], Real, IsNullable: false);
    }
}
