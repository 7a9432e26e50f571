using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Embedded.Functions;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Translation.Expressions;

/// <summary>Functions over windows.</summary>
internal static class WindowTranslation
{
    private const string CurrentRow = "CURRENT ROW";

    internal static string Translate(WindowCall call, ExpressionTranslator translator)
    {
        var over = $" OVER ({Window(call, translator)})";
        return call.Function switch
        {
            AggregateCall aggregate => CallTranslation.Translate(aggregate, translator, over),
            FunctionCall function => CallTranslation.Translate(function, translator, over),
            _ => throw new SparkException(
                "UNSUPPORTED_EXPR_FOR_WINDOW",
                new Dictionary<string, string> { ["sqlExpr"] = $"\"{ExpressionSql.Of(call.Function)}\"" }
            ),
        };
    }

    private static string Window(WindowCall call, ExpressionTranslator translator)
    {
        var sql = new StringBuilder();
        if (call.PartitionBy.Count > 0)
        {
            sql.Append("PARTITION BY ").AppendJoin(", ", call.PartitionBy.Select(translator.Translate)).Append(' ');
        }

        if (call.OrderBy.Count > 0)
        {
            sql.Append("ORDER BY ").AppendJoin(", ", call.OrderBy.Select(translator.TranslateOrder)).Append(' ');
        }

        return sql.Append(Frame(call, translator)).ToString();
    }

    private static string Frame(WindowCall call, ExpressionTranslator translator)
    {
        var frame = call.Frame;
        if (IsWholePartition(call))
        {
            return TranslatedCall.WholePartition;
        }

        var unit = frame.Type == FrameType.Rows ? "ROWS" : "RANGE";
        var (lower, upper) = (Boundary(call, frame.Lower, "PRECEDING", translator), Boundary(call, frame.Upper, "FOLLOWING", translator));

        // DuckDB does not take a frame that begins behind the current row and ends there, or begins there and ends before it.
        return lower.EndsWith(" FOLLOWING", StringComparison.Ordinal) && upper == CurrentRow
                ? $"{unit} BETWEEN {lower} AND {Zero(call)} FOLLOWING"
            : lower == CurrentRow && upper.EndsWith(" PRECEDING", StringComparison.Ordinal)
                ? $"{unit} BETWEEN {Zero(call)} PRECEDING AND {upper}"
            : $"{unit} BETWEEN {lower} AND {upper}";
    }

    private static string Zero(WindowCall call) => IsTime(call) ? "to_days(0)" : "0";

    private static bool IsTime(WindowCall call) =>
        call.Frame.Type == FrameType.Range && call.OrderBy is [{ Type: DateType or TimestampType or TimestampNTZType }];

    // Without an order all rows are peers of the current one.
    private static bool IsWholePartition(WindowCall call) =>
        call.Frame.Lower.Kind == FrameBoundaryKind.Unbounded
        && (
            call.Frame.Upper.Kind == FrameBoundaryKind.Unbounded
            || (call.Frame.Upper.Kind == FrameBoundaryKind.CurrentRow && call.Frame.Type == FrameType.Range && call.OrderBy.Count == 0)
        );

    private static bool IsZero(object value) =>
        value switch
        {
            Decimal128 number => number.Unscaled == 0,
            CalendarInterval interval => interval is { Months: 0, Days: 0, Microseconds: 0 },
            _ => Convert.ToDouble(value, CultureInfo.InvariantCulture) == 0,
        };

    private static string Boundary(WindowCall call, TypedFrameBoundary boundary, string side, ExpressionTranslator translator) =>
        boundary switch
        {
            { Kind: FrameBoundaryKind.Unbounded } => $"UNBOUNDED {side}",
            { Kind: FrameBoundaryKind.CurrentRow } => CurrentRow,
            { Value: TypedLiteral { Value: { } value } } when IsZero(value) => CurrentRow,
            { Value: TypedLiteral { Value: { } value } literal } =>
                $"{Distance(call, value, literal.Type)} {(IsNegative(value) ? "PRECEDING" : "FOLLOWING")}",
            { Value: { } value } => $"{translator.Translate(value)} FOLLOWING",
            _ => throw new ArgumentException("The boundary of a frame has no value.", nameof(boundary)),
        };

    private static bool IsNegative(object value) =>
        value switch
        {
            Decimal128 number => number.Unscaled < 0,
            CalendarInterval interval => interval.Months < 0 || interval.Days < 0 || interval.Microseconds < 0,
            _ => Convert.ToDouble(value, CultureInfo.InvariantCulture) < 0,
        };

    private static string Distance(WindowCall call, object value, DataType type)
    {
        var isTime = IsTime(call);
        return (type, value) switch
        {
            (YearMonthIntervalType, int months) when isTime => string.Create(
                CultureInfo.InvariantCulture,
                $"to_months({Math.Abs(months)})"
            ),
            (DayTimeIntervalType, long microseconds) when isTime => string.Create(
                CultureInfo.InvariantCulture,
                $"to_microseconds(CAST({Math.Abs(microseconds)} AS BIGINT))"
            ),
            (CalendarIntervalType, CalendarInterval interval) => string.Create(
                CultureInfo.InvariantCulture,
                $"(to_months({Math.Abs(interval.Months)}) + to_days({Math.Abs(interval.Days)}) + to_microseconds(CAST({Math.Abs(interval.Microseconds)} AS BIGINT)))"
            ),
            (IntegralType, _) when isTime => string.Create(
                CultureInfo.InvariantCulture,
                $"to_days({Math.Abs(Convert.ToInt32(value, CultureInfo.InvariantCulture))})"
            ),
            (_, Decimal128 number) => LiteralSql.Of(number with { Unscaled = Int128.Abs(number.Unscaled) }, type),
            (_, double number) => LiteralSql.Of(Math.Abs(number), type),
            (_, float number) => LiteralSql.Of(Math.Abs(number), type),
            _ => Math.Abs(Convert.ToInt64(value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture),
        };
    }
}
