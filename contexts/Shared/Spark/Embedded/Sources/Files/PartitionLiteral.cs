using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Values;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>The value of a partition column, from the name of its folder.</summary>
internal static class PartitionLiteral
{
    /// <summary>The value as DuckDB SQL; NULL when the text is none of the type, as a cast gives.</summary>
    internal static string ToSql(string text, DataType type, ZoneRules zone)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return type switch
        {
            TimestampType => TimestampParser.TryParse(bytes, zone, out var instant)
                ? $"make_timestamp({instant.ToString(CultureInfo.InvariantCulture)})"
                : "NULL",
            TimestampNTZType => TimestampParser.TryParseNtz(bytes, out var local)
                ? $"make_timestamp({local.ToString(CultureInfo.InvariantCulture)})"
                : "NULL",
            DoubleType or FloatType => NumberReader.TryParse(bytes, out double number)
                ? $"CAST('{number.ToString("R", CultureInfo.InvariantCulture)}' AS {DuckDbTypes.NameOf(type)})"
                : "NULL",
            _ => $"TRY_CAST({SqlText.Literal(text)} AS {DuckDbTypes.NameOf(type)})",
        };
    }
}
