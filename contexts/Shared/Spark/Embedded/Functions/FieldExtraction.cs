using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.Errors;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>The fields that <c>extract</c> and <c>date_part</c> take of dates, timestamps and intervals.</summary>
internal static class FieldExtraction
{
    private static readonly DecimalType s_seconds = new(8, 6);

    internal static EmbeddedFunction Declare(string name) =>
        Sql(name, new CustomSignature(Bind), Write) with
        {
            Pretty = arguments =>
                name == "date_part" ? $"date_part({arguments[0]}, {arguments[1]})" : $"{name}({arguments[0]} FROM {arguments[1]})",
        };

    private static BoundCall Bind(CallSite call)
    {
        Arity.Check(call, 2, 2);
        var (field, source) = (call.Arguments[0], call.Arguments[1]);
        if (field is not TypedLiteral literal)
        {
            throw new AnalysisException(
                "_LEGACY_ERROR_TEMP_1100",
                new Dictionary<string, string>
                {
                    ["argName"] = "field",
                    ["funcName"] = call.CalledAs,
                    ["requiredType"] = "string",
                },
                call.Origin
            );
        }

        if (literal.Value is not string name)
        {
            return new BoundCall(call.Arguments, Real, IsNullable: true);
        }

        var part = Normalize(name);
        if (source.Type is YearMonthIntervalType or DayTimeIntervalType or CalendarIntervalType)
        {
            return BindInterval(call, part, name);
        }

        var isOfTime = part is "HOUR" or "MINUTE" or "SECOND";
        if (part is null)
        {
            throw Invalid(call, name);
        }

        var input = isOfTime ? InputType.AnyTimestamp : InputType.OneOf(Day, Instant, DataTypes.TimestampNTZType);
        source = Catalyst.Coercion.ImplicitCasts.Apply(call, source, 1, source.Type is StringType or NullType && !isOfTime ? Day : input);
        return new BoundCall(
            [field, source],
            part == "SECOND" ? s_seconds : Int,
            source.IsNullable || isOfTime && part == "SECOND" && source.IsNullable
        );
    }

    private static BoundCall BindInterval(CallSite call, string? part, string name)
    {
        var source = call.Arguments[1];
        DataType? type = (source.Type, part) switch
        {
            (YearMonthIntervalType or CalendarIntervalType, "YEAR") => Int,
            (YearMonthIntervalType or CalendarIntervalType, "MONTH") => DataTypes.ByteType,
            (CalendarIntervalType, "QUARTER") => DataTypes.ByteType,
            (DayTimeIntervalType or CalendarIntervalType, "DAY") => Int,
            (DayTimeIntervalType or CalendarIntervalType, "HOUR" or "MINUTE") => DataTypes.ByteType,
            (DayTimeIntervalType or CalendarIntervalType, "SECOND") => s_seconds,
            _ => null,
        };
        return type is null ? throw Invalid(call, name) : new BoundCall(call.Arguments, type, source.IsNullable);
    }

    private static AnalysisException Invalid(CallSite call, string field) =>
        new(
            "INVALID_EXTRACT_FIELD",
            new Dictionary<string, string> { ["field"] = $"`{field}`", ["expr"] = $"\"{ExpressionSql.Of(call.Arguments[1])}\"" },
            call.Origin
        );

    private static string? Normalize(string field) =>
        field.ToUpperInvariant() switch
        {
            "YEAR" or "Y" or "YEARS" or "YR" or "YRS" => "YEAR",
            "YEAROFWEEK" => "YEAROFWEEK",
            "QUARTER" or "QTR" => "QUARTER",
            "MONTH" or "MON" or "MONS" or "MONTHS" => "MONTH",
            "WEEK" or "W" or "WEEKS" => "WEEK",
            "DAY" or "D" or "DAYS" => "DAY",
            "DAYOFWEEK" or "DOW" => "DAYOFWEEK",
            "DAYOFWEEK_ISO" or "DOW_ISO" => "DAYOFWEEK_ISO",
            "DOY" => "DOY",
            "HOUR" or "H" or "HOURS" or "HR" or "HRS" => "HOUR",
            "MINUTE" or "M" or "MIN" or "MINS" or "MINUTES" => "MINUTE",
            "SECOND" or "S" or "SEC" or "SECONDS" or "SECS" => "SECOND",
            _ => null,
        };

    private static string Write(TranslatedCall call)
    {
        if (StringFunctions.Literal(call, 0) is not string field)
        {
            return "CAST(NULL AS DOUBLE)";
        }

        var part = Normalize(field)!;
        var value = call.Types[1] switch
        {
            YearMonthIntervalType => OfMonths(call[1], part),
            DayTimeIntervalType => OfMicroseconds(call[1], part, hasDays: true),
            CalendarIntervalType when part is "YEAR" or "MONTH" or "QUARTER" => OfMonths($"struct_extract({call[1]}, 'months')", part),
            CalendarIntervalType when part == "DAY" => $"struct_extract({call[1]}, 'days')",
            CalendarIntervalType => OfMicroseconds($"struct_extract({call[1]}, 'microseconds')", part, hasDays: false),
            DateType => OfDate(call[1], part),
            _ => OfTimestamp(DateTimeFunctions.Local(call, 1), part),
        };
        return $"CAST({value} AS {DuckDbTypes.NameOf(call.Type)})";
    }

    private static string OfMonths(string months, string part) =>
        part switch
        {
            "YEAR" => $"({months} // 12)",
            "MONTH" => $"({months} % 12)",
            _ => $"(({months} % 12) // 3 + 1)",
        };

    private static string OfMicroseconds(string micros, string part, bool hasDays) =>
        part switch
        {
            "DAY" => $"({micros} // 86400000000)",
            "HOUR" when hasDays => $"(({micros} % 86400000000) // 3600000000)",
            "HOUR" => $"({micros} // 3600000000)",
            "MINUTE" => $"(({micros} % 3600000000) // 60000000)",
            _ => $"(CAST(({micros} % 60000000) AS DECIMAL(18,6)) / 1000000)",
        };

    private static string OfDate(string date, string part) =>
        part switch
        {
            "YEAROFWEEK" => $"isoyear({date})",
            "WEEK" => $"weekofyear({date})",
            "DAYOFWEEK" => $"(dayofweek({date}) + 1)",
            "DAYOFWEEK_ISO" => $"isodow({date})",
            "DOY" => $"dayofyear({date})",
            _ => $"{part.ToLowerInvariant()}({date})",
        };

    private static string OfTimestamp(string timestamp, string part) =>
        part switch
        {
            "SECOND" => $"(CAST((epoch_us({timestamp}) - (epoch_us({timestamp}) // 60000000) * 60000000) AS DECIMAL(18,6)) / 1000000)",
            _ => OfDate(timestamp, part),
        };
}
