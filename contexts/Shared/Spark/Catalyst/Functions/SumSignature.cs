using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>The signature of <c>sum</c>: decimals get ten digits more, whole numbers are bigint, other numbers and text double.</summary>
public sealed record SumSignature : Signature
{
    /// <inheritdoc/>
    public override BoundCall Bind(CallSite call)
    {
        var argument = AggregateInput.Bind(call);
        DataType type = argument.Type switch
        {
            DecimalType @decimal => DecimalPrecision.Bounded(@decimal.Precision + 10, @decimal.Scale),
            IntegralType => DataTypes.LongType,
            DayTimeIntervalType or YearMonthIntervalType => argument.Type,
            _ => DataTypes.DoubleType,
        };
        return new BoundCall([argument], type, IsNullable: true);
    }
}
