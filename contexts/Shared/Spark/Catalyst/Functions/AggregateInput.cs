using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>The argument of <c>sum</c> and <c>avg</c>: a number or an interval; text and times are doubles.</summary>
internal static class AggregateInput
{
    internal static TypedExpression Bind(CallSite call)
    {
        Arity.Check(call, 1, 1);
        var argument = call.Arguments[0];
        return argument.Type switch
        {
            NumericType or DayTimeIntervalType or YearMonthIntervalType => argument,
            StringType or NullType or TimestampType => CommonTypes.CastTo(argument, DataTypes.DoubleType, call),
            _ => throw DataTypeMismatch.UnexpectedInputType(call, argument, 0, "\"NUMERIC\" or \"ANSI INTERVAL\""),
        };
    }
}
