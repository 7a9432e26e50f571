using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.DateTimes;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>The time now, and the same time in other units and zones.</summary>
internal static partial class DateTimeFunctions
{
    // DuckDB's now() is the same throughout a query.
    private const string Now = "make_timestamp(epoch_us(now()))";

    private static IEnumerable<EmbeddedFunction> Clocks =>
        [
            Sql("current_timestamp", Takes(Instant), _ => Now) with
            {
                IsDeterministic = true,
            },
            Sql("now", Takes(Instant), _ => Now),
            .. Sql("current_date", Takes(Day), call => $"CAST({LocalNow(call)} AS DATE)").AlsoCalled("curdate"),
            Sql("localtimestamp", Takes(DataTypes.TimestampNTZType), LocalNow),
            Sql("current_timezone", Takes(Text), call => Translation.SqlText.Quote(call.TimeZone)),
        ];

    private static IEnumerable<EmbeddedFunction> Conversions =>
        [
            Sql("unix_date", Takes(Int, Day), call => $"CAST(({call[0]} - DATE '1970-01-01') AS INTEGER)"),
            Sql("date_from_unix_date", Takes(Day, Int), call => $"(DATE '1970-01-01' + CAST({call[0]} AS INTEGER))"),
            UnixPart("unix_seconds", DateTimeConstants.MicrosPerSecond),
            UnixPart("unix_millis", DateTimeConstants.MicrosPerMilli),
            UnixPart("unix_micros", 1),
            Kernel("timestamp_seconds", new CustomSignature(BindFromSeconds), _ => new RowKernel(FromSeconds)),
            FromWhole("timestamp_millis", DateTimeConstants.MicrosPerMilli),
            FromWhole("timestamp_micros", 1),
            InZone("to_utc_timestamp", (zone, micros) => zone.ToUtc(micros)),
            InZone("from_utc_timestamp", (zone, micros) => zone.ToLocal(micros)),
            Row(
                "convert_timezone",
                new CustomSignature(BindConvertZone),
                (arguments, row, result) =>
                {
                    var (from, to) = (ZoneOf(arguments[0].GetBytes(row)), ZoneOf(arguments[1].GetBytes(row)));
                    result.SetLong(row, to.ToLocal(from.ToUtc(arguments[2].GetLong(row))));
                }
            ),
        ];

    private static string LocalNow(TranslatedCall call)
    {
        var zone = ZoneRules.Of(call.TimeZone);
        return zone.IsUtc
            ? Now
            : call.CallKernel(
                "to_local",
                _ => new RowKernel((arguments, row, result) => result.SetLong(row, zone.ToLocal(arguments[0].GetLong(row)))),
                DataTypes.TimestampNTZType,
                [Now],
                [Instant]
            );
    }

    private static EmbeddedFunction UnixPart(string name, long unit) =>
        Row(
            name,
            Takes(Long, Instant),
            (arguments, row, result) => result.SetLong(row, DateTimeMath.FloorDivide(arguments[0].GetLong(row), unit))
        );

    private static EmbeddedFunction FromWhole(string name, long unit) =>
        Row(
            name,
            Takes(Instant, InputType.Integral),
            (arguments, row, result) => result.SetLong(row, DateTimeOverflow.ToLong((Int128)WholeNumber.Read(arguments[0], row) * unit))
        );

    // Text is not taken for a number here.
    private static BoundCall BindFromSeconds(CallSite call)
    {
        Arity.Check(call, 1, 1);
        var argument =
            call.Arguments[0].Type is StringType
                ? throw DataTypeMismatch.UnexpectedInputType(call, call.Arguments[0], 0, InputType.Numeric)
                : ImplicitCasts.Apply(call, call.Arguments[0], 0, InputType.Numeric);
        return new BoundCall([argument], Instant, argument.IsNullable || argument.Type is FloatType or DoubleType);
    }

    private static void FromSeconds(Execution.DuckDbVector[] arguments, int row, Execution.VectorWriter result)
    {
        switch (arguments[0].Type)
        {
            case DecimalType type:
                var scaled = arguments[0].GetDecimal(row);
                result.SetLong(
                    row,
                    type.Scale <= 6
                        ? DateTimeOverflow.ToLong(scaled.Rescale(6).Unscaled)
                        : (long)(
                            scaled.Unscaled % Decimal128.PowerOfTen(type.Scale - 6) == 0
                                ? scaled.Unscaled / Decimal128.PowerOfTen(type.Scale - 6)
                                : throw new Plans.Errors.SparkRuntimeException(null, "Rounding necessary")
                        )
                );
                break;
            case FloatType or DoubleType:
                var seconds = arguments[0].Type is FloatType ? arguments[0].GetFloat(row) : arguments[0].GetDouble(row);
                if (double.IsFinite(seconds))
                {
                    result.SetLong(row, (long)(seconds * DateTimeConstants.MicrosPerSecond));
                }
                else
                {
                    result.SetNull(row);
                }

                break;
            default:
                result.SetLong(
                    row,
                    DateTimeOverflow.ToLong((Int128)WholeNumber.Read(arguments[0], row) * DateTimeConstants.MicrosPerSecond)
                );
                break;
        }
    }

    private static EmbeddedFunction InZone(string name, Func<ZoneRules, long, long> shift) =>
        Row(
            name,
            Takes(Instant, Instant, Text),
            (arguments, row, result) => result.SetLong(row, shift(ZoneOf(arguments[1].GetBytes(row)), arguments[0].GetLong(row)))
        );

    private static ZoneRules ZoneOf(ReadOnlySpan<byte> text) => ZoneRules.Of(Utf8Text.ToText(text));

    private static BoundCall BindConvertZone(CallSite call)
    {
        Arity.Check(call, 2, 3);
        var complete = call.Arguments.Count == 3 ? call : call with { Arguments = [Calls.Of(call, "current_timezone"), .. call.Arguments] };
        var arguments = complete
            .Arguments.Select((argument, i) => ImplicitCasts.Apply(complete, argument, i, i == 2 ? DataTypes.TimestampNTZType : Text))
            .ToArray();
        return new BoundCall([.. arguments], DataTypes.TimestampNTZType, arguments.Any(argument => argument.IsNullable));
    }
}
