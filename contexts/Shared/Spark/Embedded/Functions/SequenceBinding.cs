using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Functions;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Types of <c>sequence</c>: whole numbers with a step of the same type, dates and timestamps with an interval.</summary>
internal static class SequenceBinding
{
    internal static BoundCall Bind(CallSite call)
    {
        Arity.Check(call, 2, 3);
        var (start, stop) = (call.Arguments[0], call.Arguments[1]);
        var step = call.Arguments.Count > 2 ? call.Arguments[2] : null;
        var common = CommonTypes.FindWiderWithoutStrings(start.Type, stop.Type, call.Settings);
        var isNumber = common is IntegralType && (step is null || step.Type is IntegralType or NullType);
        var isTime =
            common is DateType or TimestampType or TimestampNTZType
            && (step is null || step.Type is CalendarIntervalType or YearMonthIntervalType or DayTimeIntervalType);
        if (isNumber && step?.Type is IntegralType)
        {
            common = CommonTypes.FindWiderWithoutStrings(common!, step.Type, call.Settings);
        }

        if (!isNumber && !isTime)
        {
            throw DataTypeMismatch.Error(
                call,
                "SEQUENCE_WRONG_INPUT_TYPES",
                ("functionName", $"`{call.Function.Name}`"),
                ("startType", "(\"TIMESTAMP\" or \"TIMESTAMP_NTZ\" or \"DATE\")"),
                ("stepType", "(\"INTERVAL\" or \"INTERVAL YEAR TO MONTH\" or \"INTERVAL DAY TO SECOND\")"),
                ("otherStartType", "\"INTEGRAL\"")
            );
        }

        var arguments = new[] { start, stop }.Select(argument => Calls.Cast(call, argument, common!)).ToList();
        if (step is not null)
        {
            arguments.Add(isNumber ? Calls.Cast(call, step, common!) : step);
        }

        return new BoundCall([.. arguments], new ArrayType(common!, containsNull: false), arguments.Any(argument => argument.IsNullable));
    }
}
