using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Embedded.Translation.Expressions;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Translation.Casts;

/// <summary>Casts to numbers from what is no string.</summary>
internal static class NumericCasts
{
    // Up to here, a decimal's digits are a double.
    private const int ExactDoubleDigits = 15;
    private const int ExactFloatDigits = 7;

    internal static string Translate(string sql, DataType from, DataType to, EvalMode mode, ExpressionTranslator translator) =>
        (from, to) switch
        {
            (DateType, _) => LiteralSql.Null(to),
            _ when IsLossless(from, to) => CastTranslation.Plain(sql, to),
            (IntegralType or DecimalType, DecimalType) when mode != EvalMode.Ansi => $"TRY_CAST({sql} AS {DuckDbTypes.NameOf(to)})",
            _ => CastTranslation.Kernel(sql, from, to, mode, translator),
        };

    private static bool IsLossless(DataType from, DataType to) =>
        (from, to) switch
        {
            (BooleanType, IntegralType or FloatType or DoubleType) => true,
            (BooleanType, DecimalType target) => target.Precision > target.Scale,
            (IntegralType, FloatType or DoubleType) => true,
            (IntegralType, IntegralType) => RankOf(from) <= RankOf(to),
            (FloatType, DoubleType) => true,
            (DecimalType source, DoubleType) => source.Precision <= ExactDoubleDigits,
            (DecimalType source, FloatType) => source.Precision <= ExactFloatDigits,
            (IntegralType, DecimalType target) => Fits(DecimalPrecision.ForType(from), target),
            (DecimalType source, DecimalType target) => Fits(source, target),
            _ => false,
        };

    private static bool Fits(DecimalType source, DecimalType target) =>
        target.Scale >= source.Scale && target.Precision - target.Scale >= source.Precision - source.Scale;

    private static int RankOf(DataType type) =>
        type switch
        {
            ByteType => 1,
            ShortType => 2,
            IntegerType => 3,
            _ => 4,
        };
}
