using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Expressions;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>The operators of arithmetic. See https://spark.apache.org/docs/3.5.7/api/sql/index.html#_3.</summary>
internal static class ArithmeticFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
        [
            Operator("+", ArithmeticOperator.Add).Infix("+"),
            Operator("-", ArithmeticOperator.Subtract).Infix("-"),
            Operator("*", ArithmeticOperator.Multiply).Infix("*"),
            Operator("/", ArithmeticOperator.Divide).Infix("/"),
            Operator("%", ArithmeticOperator.Remainder).Infix("%"),
            Operator("mod", ArithmeticOperator.Remainder),
            Operator("div", ArithmeticOperator.IntegralDivide).Infix("div"),
            Operator("pmod", ArithmeticOperator.PositiveModulus),
            Sql("negative", new UnaryArithmeticSignature(), UnaryArithmetic.Negate) with
            {
                Pretty = arguments => $"(- {arguments[0]})",
            },
            Sql("positive", new UnaryArithmeticSignature(), call => call[0]) with
            {
                Pretty = arguments => $"(+ {arguments[0]})",
            },
            Sql("abs", new UnaryArithmeticSignature { TakesCalendarIntervals = false }, UnaryArithmetic.Absolute),
            Try("try_add", ArithmeticOperator.Add),
            Try("try_subtract", ArithmeticOperator.Subtract),
            Try("try_multiply", ArithmeticOperator.Multiply),
            Try("try_divide", ArithmeticOperator.Divide),
        ];

    private static EmbeddedFunction Operator(string name, ArithmeticOperator @operator) =>
        Sql(name, new ArithmeticSignature(@operator), call => BinaryArithmetic.Write(call, @operator));

    // As the operator, with NULL for what has no result.
    private static EmbeddedFunction Try(string name, ArithmeticOperator @operator)
    {
        var signature = new ArithmeticSignature(@operator);
        return Sql(
            name,
            new CustomSignature(call => Show(signature.Bind(call with { Mode = EvalMode.Try }) with { IsNullable = true }, call)),
            call => BinaryArithmetic.Write(call with { Mode = EvalMode.Try }, @operator)
        );
    }

    // The column's name has what was called and what stood there.
    private static BoundCall Show(BoundCall bound, CallSite call) =>
        (bound.Replacement, bound.Function) switch
        {
            (FunctionCall replacement, _) => BoundCall.Replace(
                replacement with
                {
                    CalledAs = call.CalledAs,
                    ShownArguments = call.Arguments,
                }
            ),
            ({ } replacement, _) => BoundCall.Replace(replacement),
            (_, { } function) => BoundCall.Replace(
                new FunctionCall(function, bound.Arguments, bound.Type, bound.IsNullable)
                {
                    Mode = EvalMode.Try,
                    CalledAs = call.CalledAs,
                    ShownArguments = call.Arguments,
                    Origin = call.Origin,
                }
            ),
            _ => bound with { ShownArguments = call.Arguments },
        };
}
