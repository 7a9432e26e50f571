using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.DateTimes;
using Shared.Spark.Embedded.Kernels.DateTimes.Patterns;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Expressions;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Dates and timestamps from text and as text, by patterns.</summary>
internal static partial class DateTimeFunctions
{
    private const string DefaultPattern = "yyyy-MM-dd HH:mm:ss";

    private static readonly InputType s_time = InputType.OneOf(Text, Day, Instant, DataTypes.TimestampNTZType);

    private static IEnumerable<EmbeddedFunction> Parsing =>
        [
            Sql("to_date", new CustomSignature(call => BindParse(call, Day)), WriteToDate),
            ToTimestamp("to_timestamp", TimestampOf),
            ToTimestamp("to_timestamp_ltz", _ => Instant),
            ToTimestamp("to_timestamp_ntz", _ => DataTypes.TimestampNTZType),
            ToTimestamp("try_to_timestamp", TimestampOf, isTry: true),
            UnixTimestamp("unix_timestamp", takesNothing: true),
            UnixTimestamp("to_unix_timestamp", takesNothing: false),
            Kernel("from_unixtime", Takes(Text, Long, Text).OrNull().Defaulting(2, Constant(DefaultPattern, Text)), Writer),
            Kernel("date_format", Takes(Text, Instant, Text), Writer),
        ];

    // What spark.sql.timestampType says.
    private static DataType TimestampOf(CallSite call) => call.Settings.TimestampIsNtz ? DataTypes.TimestampNTZType : Instant;

    private static EmbeddedFunction ToTimestamp(string name, Func<CallSite, DataType> type, bool isTry = false) =>
        Sql(
            name,
            new CustomSignature(call =>
            {
                var bound = BindParse(isTry ? call with { Mode = EvalMode.Try } : call, type(call));
                return isTry ? bound with { IsNullable = true } : bound;
            }),
            call =>
                // What is a time already needs no pattern.
                call.Arguments.Count == 1
                || call.Types[0] is not StringType
                    ? call[0]
                    : call.CallKernel(site => Parser(site, site.Result, isTry ? EvalMode.Try : site.Mode))
        );

    // Without a pattern it is a cast; the cast does not show in names of columns.
    private static BoundCall BindParse(CallSite call, DataType type)
    {
        Arity.Check(call, 1, 2);
        var input = InputType.OneOf(Text, Day, Instant, DataTypes.TimestampNTZType, InputType.Numeric);
        var argument = ImplicitCasts.Apply(call, call.Arguments[0], 0, type is TimestampType ? input : s_time);
        if (call.Arguments.Count == 1 || argument.Type is not StringType)
        {
            var cast = argument.Type.Equals(type) ? argument : new TypedCast(argument, type, call.Mode) { Origin = call.Origin };
            return call.Arguments.Count == 1
                ? new BoundCall([cast], type, cast.IsNullable)
                : new BoundCall(
                    [cast, call.Arguments[1]],
                    type,
                    call.Mode != EvalMode.Ansi || cast.IsNullable || call.Arguments[1].IsNullable
                );
        }

        var pattern = ImplicitCasts.Apply(call, call.Arguments[1], 1, Text);
        return new BoundCall([argument, pattern], type, call.Mode != EvalMode.Ansi || argument.IsNullable || pattern.IsNullable);
    }

    private static string WriteToDate(TranslatedCall call)
    {
        if (call.Types[0] is DateType)
        {
            return call[0];
        }

        var parsed = call.CallKernel("to_timestamp", site => Parser(site, Instant, site.Mode), Instant, call.Arguments, call.Types);
        return call.CallKernel(
            "date_of",
            site =>
            {
                var zone = ZoneRules.Of(site.TimeZone);
                return new RowKernel(
                    (arguments, row, result) => result.SetInt(row, DateTimeMath.FloorDays(zone.ToLocal(arguments[0].GetLong(row))))
                );
            },
            Day,
            [parsed],
            [Instant]
        );
    }

    private static EmbeddedFunction UnixTimestamp(string name, bool takesNothing) =>
        Kernel(
            name,
            new CustomSignature(call =>
            {
                Arity.Check(call, takesNothing ? 0 : 1, 2);
                var time =
                    call.Arguments.Count == 0
                        ? Calls.Of(call, "current_timestamp")
                        : ImplicitCasts.Apply(call, call.Arguments[0], 0, s_time);
                var pattern = call.Arguments.Count > 1 ? Pattern(call) : Constant(DefaultPattern, Text);
                var isNullable = call.Mode != EvalMode.Ansi || time.IsNullable || pattern.IsNullable;
                return new BoundCall([time, pattern], Long, isNullable);
            }),
            site =>
            {
                var zone = ZoneRules.Of(site.TimeZone);
                return site.Arguments[0] switch
                {
                    StringType => Parser(site, Instant, site.Mode, givesSeconds: true),
                    DateType => new RowKernel(
                        (arguments, row, result) =>
                            result.SetLong(
                                row,
                                zone.ToUtc(arguments[0].GetInt(row) * DateTimeConstants.MicrosPerDay) / DateTimeConstants.MicrosPerSecond
                            )
                    ),
                    _ => new RowKernel(
                        (arguments, row, result) =>
                            result.SetLong(row, DateTimeMath.FloorDivide(arguments[0].GetLong(row), DateTimeConstants.MicrosPerSecond))
                    ),
                };
            }
        );

    private static TypedExpression Pattern(CallSite call) =>
        call.Arguments[1].Type is StringType or NullType
            ? ImplicitCasts.Apply(call, call.Arguments[1], 1, Text)
            : throw DataTypeMismatch.UnexpectedInputType(call, call.Arguments[1], 1, Text);

    private static RowKernel Parser(KernelSite site, DataType type, EvalMode mode, bool givesSeconds = false)
    {
        var kind = type is TimestampNTZType ? TemporalKind.Local : TemporalKind.Instant;
        var place = new FormatterSite(
            kind,
            ZoneRules.Of(site.TimeZone),
            site.Behavior.TimeParserPolicy,
            LegacyFormat.Simple,
            IsForParsing: true
        );
        return new RowKernel(new TimestampParsing(mode, place, givesSeconds).Parse);
    }

    private static BufferedKernel Writer(KernelSite site)
    {
        var zone = ZoneRules.Of(site.TimeZone);
        var place = new FormatterSite(TemporalKind.Instant, zone, site.Behavior.TimeParserPolicy, LegacyFormat.Simple, IsForParsing: false);
        var writers = new PatternCache<TimestampFormatter>(pattern => TimestampFormatter.Create(pattern, place));
        var isOfSeconds = site.Arguments[0] is LongType;
        return new BufferedKernel(
            (arguments, row, buffer) =>
            {
                var value = arguments[0].GetLong(row);
                writers
                    .Get(arguments[1].GetBytes(row))
                    .Write(isOfSeconds ? unchecked(value * DateTimeConstants.MicrosPerSecond) : value, buffer);
                return true;
            }
        );
    }
}
