using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Kernels.Arithmetic;

/// <summary>Arithmetic on decimals whose result may have too many digits or a zero divisor.</summary>
internal sealed class DecimalKernel(ArithmeticOperator @operator, DecimalType type, EvalMode mode) : ScalarKernel
{
    private readonly bool _divides =
        @operator
        is ArithmeticOperator.Divide
            or ArithmeticOperator.Remainder
            or ArithmeticOperator.PositiveModulus
            or ArithmeticOperator.IntegralDivide;

    internal override void Evaluate(DuckDbVector[] arguments, int count, VectorWriter result)
    {
        var (left, right) = (arguments[0], arguments[1]);
        for (var row = 0; row < count; row++)
        {
            if (left.IsNullAt(row) || right.IsNullAt(row))
            {
                result.SetNull(row);
                continue;
            }

            var divisor = right.GetDecimal(row);
            if (_divides && divisor.Unscaled == 0)
            {
                if (mode == EvalMode.Ansi)
                {
                    throw ArithmeticErrors.DivideByZero();
                }

                result.SetNull(row);
            }
            else if (DecimalMath.TryApply(@operator, left.GetDecimal(row), divisor, type.Precision, type.Scale, out var unscaled))
            {
                result.SetDecimal(row, unscaled);
            }
            else if (mode == EvalMode.Ansi)
            {
                throw ArithmeticErrors.DecimalOverflow(
                    $"{left.GetDecimal(row)} {@operator.ToString().ToLower(CultureInfo.InvariantCulture)} {divisor}",
                    type
                );
            }
            else
            {
                result.SetNull(row);
            }
        }
    }
}
