using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>
/// The signature of <c>avg</c>: decimals get four digits more before and behind the point, other numbers and text are double.
/// </summary>
public sealed record AverageSignature : Signature
{
    /// <inheritdoc/>
    public override BoundCall Bind(CallSite call)
    {
        var argument = AggregateInput.Bind(call);
        DataType type = argument.Type switch
        {
            DecimalType @decimal => DecimalPrecision.Bounded(@decimal.Precision + 4, @decimal.Scale + 4),
            DayTimeIntervalType => DayTimeIntervalType.Default,
            YearMonthIntervalType => YearMonthIntervalType.Default,
            _ => DataTypes.DoubleType,
        };
        return new BoundCall([argument], type, IsNullable: true);
    }
}
