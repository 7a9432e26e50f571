using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels.Numbers;

/// <summary>The bucket of an equi-width histogram that a value falls into.</summary>
internal static class WidthBucket
{
    internal static BoundCall Bind(CallSite call)
    {
        InputType first =
            call.Arguments.Count > 0 && call.Arguments[0].Type is YearMonthIntervalType or DayTimeIntervalType
                ? call.Arguments[0].Type is YearMonthIntervalType
                    ? InputType.YearMonthInterval
                    : InputType.DayTimeInterval
                : DataTypes.DoubleType;
        var signature = new FunctionSignature([first, first, first, DataTypes.LongType], _ => DataTypes.LongType)
        {
            Nullability = Nullability.Always,
        };
        return signature.Bind(call);
    }

    internal static void Compute(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var (value, min, max) = (Read(arguments[0], row), Read(arguments[1], row), Read(arguments[2], row));
        var count = arguments[3].GetLong(row);
        if (count is <= 0 or long.MaxValue || double.IsNaN(value) || min == max || !double.IsFinite(min) || !double.IsFinite(max))
        {
            result.SetNull(row);
            return;
        }

        var (lower, upper) = (Math.Min(min, max), Math.Max(min, max));
        if (min < max)
        {
            result.SetLong(
                row,
                value < lower ? 0
                    : value >= upper ? count + 1
                    : (long)(count * (value - lower) / (upper - lower)) + 1
            );
        }
        else
        {
            result.SetLong(
                row,
                value > upper ? 0
                    : value <= lower ? count + 1
                    : (long)(count * (upper - value) / (upper - lower)) + 1
            );
        }
    }

    private static double Read(DuckDbVector vector, int row) =>
        vector.Type switch
        {
            YearMonthIntervalType => vector.GetInt(row),
            DayTimeIntervalType => vector.GetLong(row),
            _ => vector.GetDouble(row),
        };
}
