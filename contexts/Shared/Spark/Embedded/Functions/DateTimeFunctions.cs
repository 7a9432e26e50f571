using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.DateTimes;
using Shared.Spark.Plans.DateTimes;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>
/// Functions of dates and timestamps, which are read in the session's time zone.
/// See https://spark.apache.org/docs/3.5.7/sql-ref-functions-builtin.html#date-and-timestamp-functions.
/// </summary>
internal static partial class DateTimeFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
        [.. Fields, .. Shifts, .. Truncations, .. Differences, .. Clocks, .. Conversions, .. Parsing, .. Making];

    private static IEnumerable<EmbeddedFunction> Fields =>
        [
            DateField("year", "year"),
            DateField("quarter", "quarter"),
            DateField("month", "month"),
            .. DateField("day", "day").Named("dayofmonth"),
            DateField("dayofyear", "dayofyear"),
            DateField("weekofyear", "weekofyear"),
            Sql("dayofweek", Takes(Int, Day), call => $"CAST((dayofweek({call[0]}) + 1) AS INTEGER)"),
            Sql("weekday", Takes(Int, Day), call => $"CAST((isodow({call[0]}) - 1) AS INTEGER)"),
            TimeField("hour"),
            TimeField("minute"),
            TimeField("second"),
            FieldExtraction.Declare("extract"),
            FieldExtraction.Declare("date_part"),
            FieldExtraction.Declare("datepart"),
        ];

    private static IEnumerable<EmbeddedFunction> Shifts =>
        [
            .. Sql("date_add", new CustomSignature(BindDays), call => $"({call[0]} + CAST({call[1]} AS INTEGER))")
                .Named("dateadd")
                .Select(function => function.Shown("date_add")),
            Sql("date_sub", new CustomSignature(BindDays), call => $"({call[0]} - CAST({call[1]} AS INTEGER))"),
            Row(
                "add_months",
                Takes(Day, Day, InputType.OneOf(Int, YearMonthIntervalType.Default)),
                (arguments, row, result) => result.SetInt(row, DateTimeMath.AddMonths(arguments[0].GetInt(row), arguments[1].GetInt(row)))
            ),
            Sql("last_day", Takes(Day, Day), call => $"last_day({call[0]})"),
            Kernel("next_day", Takes(Day, Day, Text).OrNull(), site => new RowKernel(NextDay.Create(site.Mode))),
        ];

    private static IEnumerable<EmbeddedFunction> Truncations =>
        [
            Row("trunc", Takes(Day, Day, Text).OrNull(), Truncation.OfDate),
            Kernel(
                "date_trunc",
                new FunctionSignature([Text, InputType.AnyTimestamp], _ => Instant) { Nullability = Nullability.Always },
                site => new RowKernel(Truncation.OfTimestamp(ZoneRules.Of(site.TimeZone)))
            ),
        ];

    private static IEnumerable<EmbeddedFunction> Differences =>
        [
            .. Sql("datediff", Takes(Int, Day, Day), call => $"CAST(({call[0]} - {call[1]}) AS INTEGER)").Named("date_diff"),
            Kernel(
                "months_between",
                Takes(Real, Instant, Instant, Bool).Defaulting(3, Constant(true, Bool)),
                site =>
                {
                    var zone = ZoneRules.Of(site.TimeZone);
                    return new RowKernel(
                        (arguments, row, result) =>
                            result.SetDouble(
                                row,
                                DateTimeMath.MonthsBetween(
                                    zone.ToLocal(arguments[0].GetLong(row)),
                                    zone.ToLocal(arguments[1].GetLong(row)),
                                    arguments[2].GetBoolean(row)
                                )
                            )
                    );
                }
            ),
            UnitFunctions.Add,
            UnitFunctions.Difference,
        ];

    private static readonly InputType s_dayCount = InputType.OneOf(Int, DataTypes.ShortType, DataTypes.ByteType);

    // Of text only a constant is taken for a number of days, of other numbers none.
    private static BoundCall BindDays(CallSite call)
    {
        Arity.Check(call, 2, 2);
        var day = ImplicitCasts.Apply(call, call.Arguments[0], 0, Day);
        var count = call.Arguments[1] switch
        {
            TypedLiteral { Value: string text } => int.TryParse(
                text.AsSpan().Trim(),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var days
            )
                ? Constant(days, Int)
                : throw AnalysisErrors.Error("SECOND_FUNCTION_ARGUMENT_NOT_INTEGER", call.Origin, ("functionName", call.Function.Name)),
            { Type: IntegerType or ShortType or ByteType or NullType } other => ImplicitCasts.Apply(call, other, 1, s_dayCount),
            var other => throw DataTypeMismatch.UnexpectedInputType(call, other, 1, s_dayCount),
        };
        return new BoundCall([day, count], Day, day.IsNullable || count.IsNullable);
    }

    /// <summary>The local time of a timestamp in the session's time zone; of a timestamp_ntz the value itself.</summary>
    internal static string Local(TranslatedCall call, int index)
    {
        var zone = ZoneRules.Of(call.TimeZone);
        return call.Types[index] is TimestampNTZType || zone.IsUtc
            ? call[index]
            : call.CallKernel(
                "to_local",
                _ => new RowKernel((arguments, row, result) => result.SetLong(row, zone.ToLocal(arguments[0].GetLong(row)))),
                DataTypes.TimestampNTZType,
                [call[index]],
                [DataTypes.TimestampType]
            );
    }

    private static EmbeddedFunction DateField(string name, string part) =>
        Sql(name, Takes(Int, Day), call => $"CAST({part}({call[0]}) AS INTEGER)");

    private static EmbeddedFunction TimeField(string name) =>
        Sql(name, Takes(Int, InputType.AnyTimestamp), call => $"CAST({name}({Local(call, 0)}) AS INTEGER)");
}
