using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Casts;

/// <summary>Spark's errors of casts.</summary>
internal static class CastErrors
{
    private const string Setting = "\"spark.sql.ansi.enabled\"";

    internal static SparkRuntimeException InvalidInput(string value, DataType from, DataType to) =>
        new(
            "CAST_INVALID_INPUT",
            new Dictionary<string, string>
            {
                ["expression"] = value,
                ["sourceType"] = $"\"{from.Sql}\"",
                ["targetType"] = $"\"{to.Sql}\"",
                ["ansiConfig"] = Setting,
            }
        );

    internal static SparkRuntimeException InvalidText(ReadOnlySpan<byte> text, DataType from, DataType to) =>
        InvalidInput(
            $"'{Encoding.UTF8.GetString(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'",
            from,
            to
        );

    internal static SparkRuntimeException Overflow(string value, DataType from, DataType to) =>
        new(
            "CAST_OVERFLOW",
            new Dictionary<string, string>
            {
                ["value"] = value,
                ["sourceType"] = $"\"{from.Sql}\"",
                ["targetType"] = $"\"{to.Sql}\"",
                ["ansiConfig"] = Setting,
            }
        );

    internal static SparkRuntimeException DecimalOverflow(string value, DecimalType type) =>
        Arithmetic.ArithmeticErrors.DecimalOverflow(value, type);

    internal static SparkRuntimeException TimestampOverflow(string value) =>
        new("DATETIME_OVERFLOW", new Dictionary<string, string> { ["operation"] = value });

    /// <summary>A number as a SQL literal.</summary>
    internal static string Literal(ColumnVector vector, int row) =>
        vector.Type switch
        {
            ByteType => vector.GetByte(row).ToString(CultureInfo.InvariantCulture) + "Y",
            ShortType => vector.GetShort(row).ToString(CultureInfo.InvariantCulture) + "S",
            IntegerType => vector.GetInt(row).ToString(CultureInfo.InvariantCulture),
            LongType => vector.GetLong(row).ToString(CultureInfo.InvariantCulture) + "L",
            DecimalType => vector.GetDecimal(row) + "BD",
            DoubleType => CastText.Of(vector, row) + "D",
            FloatType => $"CAST('{CastText.Of(vector, row)}' AS FLOAT)",
            TimestampType or TimestampNTZType => $"TIMESTAMP '{CastText.Of(vector, row)}'",
            DateType => $"DATE '{CastText.Of(vector, row)}'",
            _ => CastText.Of(vector, row),
        };
}
