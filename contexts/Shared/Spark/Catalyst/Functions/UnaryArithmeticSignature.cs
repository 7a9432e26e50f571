using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>
/// The signature of <c>negative</c>, <c>positive</c> and <c>abs</c>: the value has the argument's type; text is a double.
/// </summary>
public sealed record UnaryArithmeticSignature : Signature
{
    /// <summary>Whether calendar intervals are taken; not by <c>abs</c>.</summary>
    public bool TakesCalendarIntervals { get; init; } = true;

    private InputType Input =>
        TakesCalendarIntervals
            ? InputType.OneOf(InputType.Numeric, InputType.DayTimeInterval, InputType.YearMonthInterval, DataTypes.CalendarIntervalType)
            : InputType.OneOf(InputType.Numeric, InputType.DayTimeInterval, InputType.YearMonthInterval);

    /// <inheritdoc/>
    public override BoundCall Bind(CallSite call)
    {
        Arity.Check(call, 1, 1);
        var argument = call.Arguments[0];
        if (argument.Type is StringType)
        {
            argument = CommonTypes.CastTo(argument, DataTypes.DoubleType, call);
        }

        argument = ImplicitCasts.Apply(call with { Arguments = [argument] }, argument, 0, Input);
        return new BoundCall([argument], argument.Type, argument.IsNullable);
    }
}
