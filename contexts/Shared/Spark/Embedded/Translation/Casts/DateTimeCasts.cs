using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Translation.Expressions;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Translation.Casts;

/// <summary>Casts to dates and timestamps from what is no string.</summary>
internal static class DateTimeCasts
{
    internal static string Translate(string sql, DataType from, DataType to, EvalMode mode, ExpressionTranslator translator) =>
        (from, to) switch
        {
            (TimestampNTZType, DateType) or (DateType, TimestampNTZType) => CastTranslation.Plain(sql, to),
            (TimestampType, DateType) or (DateType, TimestampType) when IsUtc(translator) => CastTranslation.Plain(sql, to),
            (TimestampType, TimestampNTZType) or (TimestampNTZType, TimestampType) when IsUtc(translator) => sql,
            (NumericType or BooleanType, DateType) => LiteralSql.Null(to),
            _ => CastTranslation.Kernel(sql, from, to, mode, translator),
        };

    private static bool IsUtc(ExpressionTranslator translator) => ZoneRules.TryFind(translator.Plans.TimeZone) is { IsUtc: true };
}
