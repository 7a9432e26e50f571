using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>Which casts a user may write.</summary>
internal static class CastCheck
{
    /// <summary>Raises Spark's errors unless the cast is one.</summary>
    internal static void Check(TypedCast cast, AnalysisSettings settings)
    {
        var (from, to) = (cast.Child.Type, cast.Type);
        if (CastRules.CanCast(from, to, cast.Mode))
        {
            return;
        }

        var sql = ExpressionSql.Of(cast, settings.TimeZone);
        var (source, target) = (DataTypeMismatch.Quote(from), DataTypeMismatch.Quote(to));
        var functions = (from, to) switch
        {
            (NumericType, TimestampType) => "`TIMESTAMP_SECONDS`/`TIMESTAMP_MILLIS`/`TIMESTAMP_MICROS`",
            (NumericType, DateType) => "`DATE_FROM_UNIX_DATE`",
            (TimestampType, NumericType) => "`UNIX_SECONDS`/`UNIX_MILLIS`/`UNIX_MICROS`",
            (DateType, NumericType) => "`UNIX_DATE`",
            _ => null,
        };
        throw cast.Mode switch
        {
            not EvalMode.Legacy when functions is not null => DataTypeMismatch.Error(
                sql,
                cast.Origin,
                "CAST_WITH_FUNC_SUGGESTION",
                ("srcType", source),
                ("targetType", target),
                ("functionNames", functions)
            ),
            EvalMode.Ansi when CastRules.CanCast(from, to, EvalMode.Legacy) => DataTypeMismatch.Error(
                sql,
                cast.Origin,
                "CAST_WITH_CONF_SUGGESTION",
                ("srcType", source),
                ("targetType", target),
                ("config", "\"spark.sql.ansi.enabled\""),
                ("configVal", "'false'")
            ),
            _ => DataTypeMismatch.Error(sql, cast.Origin, "CAST_WITHOUT_SUGGESTION", ("srcType", source), ("targetType", target)),
        };
    }
}
