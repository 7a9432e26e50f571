using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>
/// Windows of time, generators of the windows that a time is in; the analyzer puts them below the query and merges sessions.
/// See https://spark.apache.org/docs/3.5.7/structured-streaming-programming-guide.html#types-of-time-windows.
/// </summary>
internal static class TimeWindowFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
        [
            Generator("window", new CustomSignature(BindWindow), WriteWindow),
            Generator("session_window", new CustomSignature(BindSession), WriteSession),
            Sql("window_time", new CustomSignature(BindWindowTime), call => $"make_timestamp(epoch_us({End(call[0])}) - 1)"),
        ];

    private static BoundCall BindWindow(CallSite call)
    {
        Arity.Check(call, 2, 4);
        var time = BindTime(call);
        var duration = Duration(call, 1);
        var slide = call.Arguments.Count > 2 ? Duration(call, 2) : duration;
        var start = call.Arguments.Count > 3 ? Duration(call, 3) : 0;
        CheckPositive(call, "window_duration", duration);
        CheckPositive(call, "slide_duration", slide);
        Check(call, slide <= duration, "slide_duration", slide, "<=", "window_duration", duration);
        Check(call, Math.Abs(start) < slide, "abs(start_time)", Math.Abs(start), "<", "slide_duration", slide);
        return new BoundCall(
            [time, Constant(duration, Long), Constant(slide, Long), Constant(start, Long)],
            Element("window", time.Type, isNullable: slide != duration),
            IsNullable: false
        );
    }

    private static BoundCall BindSession(CallSite call)
    {
        Arity.Check(call, 2, 2);
        var time = BindTime(call);
        var gap = call.Arguments[1];
        if (gap.Type is not (StringType or CalendarIntervalType))
        {
            throw DataTypeMismatch.UnexpectedInputType(call, gap, 1, InputType.OneOf(Text, DataTypes.CalendarIntervalType));
        }

        if (gap is TypedLiteral { Value: string text })
        {
            _ = Interval(call, text);
        }

        var end = Calls.Of(call, "+", time, Calls.Cast(call, gap, DataTypes.CalendarIntervalType));
        return new BoundCall([time, end], Element("session_window", time.Type), IsNullable: false);
    }

    private static BoundCall BindWindowTime(CallSite call)
    {
        Arity.Check(call, 1, 1);
        return IsWindow(call.Arguments[0].Type)
            ? new BoundCall(call.Arguments, ((StructType)call.Arguments[0].Type).Fields[1].DataType, IsNullable: true)
            : throw new AnalysisException(null, $"The input is not a correct window column: {ExpressionSql.OfCall(call)}");
    }

    // The time of a window is the last one in it.
    private static TypedExpression BindTime(CallSite call)
    {
        var argument = call.Arguments[0];
        return IsWindow(argument.Type)
            ? Calls.Of(call, "window_time", argument)
            : ImplicitCasts.Apply(call, argument, 0, InputType.AnyTimestamp);
    }

    private static bool IsWindow(DataType type) =>
        type
            is StructType
            {
                Fields: [
                    { Name: "start", DataType: TimestampType or TimestampNTZType },
                    { Name: "end", DataType: TimestampType or TimestampNTZType },
                ],
            };

    private static StructType Element(string name, DataType time, bool isNullable = false) =>
        new([new StructField(name, new StructType([new StructField("start", time), new StructField("end", time)]), isNullable)]);

    private static long Duration(CallSite call, int index) =>
        call.Arguments[index] switch
        {
            TypedLiteral { Value: string text } => Interval(call, text) is { Months: 0 } interval
                ? checked((interval.Days * DateTimeConstants.MicrosPerDay) + interval.Microseconds)
                : throw AnalysisErrors.Error("FAILED_FUNCTION_CALL", call.Origin, ("funcName", $"`{call.Function.Name}`")),
            TypedLiteral { Value: int number, Type: IntegerType } => number,
            TypedLiteral { Value: long number, Type: LongType } => number,
            _ => throw AnalysisErrors.Error("_LEGACY_ERROR_TEMP_1207", call.Origin),
        };

    private static CalendarInterval Interval(CallSite call, string text) =>
        IntervalText.TryParse(text, out var interval, out _)
            ? interval
            : throw AnalysisErrors.Error("CANNOT_PARSE_INTERVAL", call.Origin, ("intervalString", $"'{text}'"));

    private static void CheckPositive(CallSite call, string name, long value)
    {
        if (value <= 0)
        {
            throw DataTypeMismatch.OutOfRange(
                call,
                name,
                $"(0, {long.MaxValue.ToString(CultureInfo.InvariantCulture)}]",
                $"{value.ToString(CultureInfo.InvariantCulture)}L"
            );
        }
    }

    private static void Check(CallSite call, bool holds, string left, long leftValue, string constraint, string right, long rightValue)
    {
        if (!holds)
        {
            throw DataTypeMismatch.Error(
                call,
                "PARAMETER_CONSTRAINT_VIOLATION",
                ("leftExprName", left),
                ("leftExprValue", $"{leftValue.ToString(CultureInfo.InvariantCulture)}L"),
                ("constraint", constraint),
                ("rightExprName", right),
                ("rightExprValue", $"{rightValue.ToString(CultureInfo.InvariantCulture)}L")
            );
        }
    }

    // All windows that a time is in, the latest first.
    private static string WriteWindow(TranslatedCall call)
    {
        var values = ((GeneratorCall)call.Call).Arguments.Skip(1).Select(argument => (long)((TypedLiteral)argument).Value!).ToArray();
        var (duration, slide, start) = (values[0], values[1], values[2]);
        var micros = $"epoch_us({call[0]})";
        var offset = $"(({micros} - {Number(start)}) % {Number(slide)} + {Number(slide)}) % {Number(slide)}";
        var last = $"({micros} - ({offset}))";
        var count = (duration / slide) + (duration % slide == 0 ? 0 : 1);
        if (count == 1 && duration == slide)
        {
            return $"(CASE WHEN {call[0]} IS NULL THEN NULL ELSE [{Window(last, duration)}] END)";
        }

        // Between two windows there is a gap where the slide does not divide the duration: the earliest of them may be over.
        var windows = $"list_transform(range(0, {Number(count)}), lambda w: {Window($"({last} - w * {Number(slide)})", duration)})";
        var isExact = duration % slide == 0;
        return $"(CASE WHEN {call[0]} IS NULL THEN NULL ELSE {(isExact ? windows : $"list_filter({windows}, lambda w: {End("w")} > {call[0]})")} END)";
    }

    private static string WriteSession(TranslatedCall call) =>
        $"(CASE WHEN {call[1]} > {call[0]} THEN [struct_pack({DuckDbTypes.FieldName(0)} := {call[0]}, {DuckDbTypes.FieldName(1)} := {call[1]})] ELSE NULL END)";

    private static string Window(string micros, long duration) =>
        $"struct_pack({DuckDbTypes.FieldName(0)} := make_timestamp({micros}), {DuckDbTypes.FieldName(1)} := make_timestamp({micros} + {Number(duration)}))";

    private static string End(string window) => $"struct_extract({window}, '{DuckDbTypes.FieldName(1)}')";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
