using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Kernels.Arithmetic;

/// <summary>Operations on decimals whose result is no decimal.</summary>
internal static class DecimalOperations
{
    internal static RowFunction DivideToIntegral(EvalMode mode) =>
        (arguments, row, result) =>
        {
            var divisor = arguments[1].GetDecimal(row);
            if (divisor.Unscaled == 0)
            {
                if (mode == EvalMode.Ansi)
                {
                    throw ArithmeticErrors.DivideByZero();
                }

                result.SetNull(row);
                return;
            }

            var quotient = DecimalMath.DivideToIntegral(arguments[0].GetDecimal(row), divisor);
            if (mode == EvalMode.Ansi && (quotient > long.MaxValue || quotient < long.MinValue))
            {
                throw ArithmeticErrors.Overflow("Overflow in integral divide", "try_divide");
            }

            result.SetLong(row, (long)(ulong)(quotient & ulong.MaxValue));
        };
}
