using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Casts;
using Shared.Spark.Embedded.Translation.Expressions;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Translation.Casts;

/// <summary>
/// Conversions between types, as Spark's <c>Cast</c> does them in its three modes: by DuckDB where it gives the same, else by a kernel.
/// See https://spark.apache.org/docs/3.5.7/sql-ref-ansi-compliance.html#cast.
/// </summary>
internal static class CastTranslation
{
    internal static string Translate(TypedCast cast, ExpressionTranslator translator) =>
        cast.Child is TypedLiteral { Value: string text }
        && SpecialDateTime.Find(text, cast.Type, ZoneRules.Of(translator.Plans.TimeZone)) is { } special
            ? LiteralSql.Of(special, cast.Type)
            : TranslateAt(cast, translator.Translate(cast.Child), translator);

    private static string TranslateAt(TypedCast cast, string child, ExpressionTranslator translator)
    {
        var outer = translator.Origin;
        translator.Origin = cast.Origin;
        var sql = Translate(child, cast.Child.Type, cast.Type, cast.Mode, translator);
        translator.Origin = outer;
        return sql;
    }

    /// <summary>A cast of an expression's text.</summary>
    internal static string Translate(string sql, DataType from, DataType to, EvalMode mode, ExpressionTranslator translator)
    {
        if (from.Equals(to))
        {
            return sql;
        }

        return (from, to) switch
        {
            // What is null may raise an error first.
            (NullType, _) when sql != LiteralSql.Null(from) =>
                $"CASE WHEN {sql} IS NULL THEN {LiteralSql.Null(to)} ELSE {LiteralSql.Null(to)} END",
            (NullType, _) => LiteralSql.Null(to),
            (_, NullType) => LiteralSql.Null(to),
            (StringType or CharType or VarcharType, StringType or CharType or VarcharType) => sql,
            (StringType or CharType or VarcharType, BinaryType) => $"encode({sql})",
            (BooleanType or IntegralType, StringType) => Plain(sql, to),

            // DuckDB leaves out the zero before the point where there are digits behind it alone.
            (DecimalType { Scale: <= 6 } type, StringType) when type.Precision > type.Scale => Plain(sql, to),
            (_, StringType) => Kernel(sql, from, to, mode, translator),
            (StringType or CharType or VarcharType, _) => Kernel(sql, from, to, mode, translator),
            (ArrayType or MapType or StructType, _) => NestedCasts.Translate(sql, from, to, mode, translator),
            (_, BooleanType) => ToBoolean(sql, from, to, mode, translator),
            (_, IntegralType or FloatType or DoubleType or DecimalType) => NumericCasts.Translate(sql, from, to, mode, translator),
            (_, DateType or TimestampType or TimestampNTZType) => DateTimeCasts.Translate(sql, from, to, mode, translator),
            _ => Kernel(sql, from, to, mode, translator),
        };
    }

    /// <summary>A cast that DuckDB does as Spark.</summary>
    internal static string Plain(string sql, DataType to) => $"CAST({sql} AS {DuckDbTypes.NameOf(to)})";

    /// <summary>A cast by a kernel.</summary>
    internal static string Kernel(string sql, DataType from, DataType to, EvalMode mode, ExpressionTranslator translator)
    {
        // Strings of all kinds are read alike; a zone matters to few.
        var source = from is CharType or VarcharType ? DataTypes.StringType : from;
        var site = new KernelSite(CastKernels.Name, [source], to)
        {
            Mode = mode,
            TimeZone = ReadsZone(source, to) ? translator.Plans.TimeZone : "UTC",
        };
        return $"{translator.Plans.Use(new ScalarKernelFunction(site, CastKernels.Create), translator.Origin)}({sql})";
    }

    private static bool ReadsZone(DataType from, DataType to) =>
        to is TimestampType or DateType or TimestampNTZType
        || (to is StringType && from is TimestampType or ArrayType or MapType or StructType);

    private static string ToBoolean(string sql, DataType from, DataType to, EvalMode mode, ExpressionTranslator translator) =>
        from switch
        {
            DateType => $"CASE WHEN {sql} IS NULL THEN NULL ELSE {LiteralSql.Null(to)} END",
            TimestampType => Kernel(sql, from, to, mode, translator),
            _ => $"({sql} <> 0)",
        };
}
