using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Connectors.Jdbc.Sqlite;

/// <summary>
/// The Spark types of SQLite's columns by the types they are declared with: what sqlite-jdbc makes of a declaration, and Spark of that.
/// A declaration neither knows, and a column without one, is a decimal.
/// </summary>
internal static partial class SqliteTypes
{
    /// <summary>A declaration without its size, in upper case, and the sizes.</summary>
    internal static (string Name, IReadOnlyList<int> Sizes) Parse(string? declaration)
    {
        var match = Declaration().Match(declaration ?? "");
        return (
            match.Groups["name"].Value.Trim().ToUpperInvariant(),
            [.. match.Groups["size"].Captures.Select(size => int.Parse(size.ValueSpan, CultureInfo.InvariantCulture))]
        );
    }

    internal static DataType ToSpark(string name, IReadOnlyList<int> sizes) =>
        name switch
        {
            "BOOLEAN" => DataTypes.BooleanType,
            "TINYINT" or "SMALLINT" or "INT2" or "INTEGER" => DataTypes.IntegerType,

            // The driver says of these that they have no sign.
            "INT" or "MEDIUMINT" => DataTypes.LongType,
            "BIGINT" or "INT8" or "UNSIGNED BIG INT" => new DecimalType(20, 0),
            "DATE" or "DATETIME" => DataTypes.DateType,
            "TIMESTAMP" => DataTypes.TimestampType,
            "DOUBLE" or "DOUBLE PRECISION" or "REAL" => DataTypes.DoubleType,
            "FLOAT" => DataTypes.FloatType,
            "CHARACTER" or "NCHAR" or "NATIVE CHARACTER" or "CHAR" or "CLOB" or "VARCHAR" or "VARYING CHARACTER" or "NVARCHAR" or "TEXT" =>
                DataTypes.StringType,
            "BINARY" or "BLOB" => DataTypes.BinaryType,
            _ => ToDecimal(sizes),
        };

    /// <summary>To how many characters strings of a column are filled up with spaces; 0 for none.</summary>
    internal static int PaddedLength(string name, IReadOnlyList<int> sizes) =>
        name is "CHARACTER" or "NCHAR" or "NATIVE CHARACTER" or "CHAR" && sizes.Count > 0 ? sizes[0] : 0;

    private static DecimalType ToDecimal(IReadOnlyList<int> sizes)
    {
        if (sizes.Count == 0 || sizes[0] == 0)
        {
            return DecimalType.SystemDefault;
        }

        var (precision, scale) = (Math.Min(sizes[0], DecimalType.MaxPrecision), sizes.Count > 1 ? sizes[1] : 0);
        return scale <= precision
            ? new DecimalType(precision, scale)
            : throw new AnalysisException(
                "_LEGACY_ERROR_TEMP_1228",
                new Dictionary<string, string> { ["scale"] = $"{scale}", ["precision"] = $"{precision}" }
            );
    }

    [GeneratedRegex(@"^(?<name>[^(]*)(\(\s*(?<size>\d+)\s*(,\s*(?<size>\d+)\s*)?\))?")]
    private static partial Regex Declaration();
}
