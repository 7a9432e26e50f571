using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Coercion;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>
/// The types of columns that the names of folders hold. Mirrors Spark's <c>PartitioningUtils.inferPartitionColumnValue</c>.
/// </summary>
internal static partial class PartitionTypes
{
    private static readonly AnalysisSettings s_settings = new();

    /// <summary>The type that all values, still escaped, have in common.</summary>
    internal static DataType Infer(IEnumerable<string> rawValues, bool infers)
    {
        DataType? common = null;
        foreach (var value in rawValues.Distinct())
        {
            if (value != PartitionPath.Null)
            {
                var type = infers ? Infer(value) : DataTypes.StringType;
                common = common is null ? type : FindWider(common, type);
            }
        }

        return common ?? DataTypes.StringType;
    }

    private static DataType Infer(string raw)
    {
        if (int.TryParse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return DataTypes.IntegerType;
        }

        if (long.TryParse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return DataTypes.LongType;
        }

        if (Number().Match(raw) is { Success: true } number)
        {
            return (DataType?)InferWhole(number) ?? DataTypes.DoubleType;
        }

        var text = PartitionPath.Unescape(raw);
        return IsTimestamp(text) ? DataTypes.TimestampType
            : IsDate(text) ? DataTypes.DateType
            : DataTypes.StringType;
    }

    // A decimal of no digits behind the point: past a bigint, or 1.0E10.
    private static DecimalType? InferWhole(Match number)
    {
        var fraction = number.Groups["fraction"].Value;
        var exponent = number.Groups["exponent"].Success ? int.Parse(number.Groups["exponent"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (!number.Groups["plain"].Success || fraction.Length > exponent)
        {
            return null;
        }

        var digits = (number.Groups["whole"].Value + fraction).TrimStart('0').Length + exponent - fraction.Length;
        return digits <= DecimalType.MaxPrecision ? new DecimalType(Math.Max(1, digits), 0) : null;
    }

    private static DataType FindWider(DataType left, DataType right) =>
        (left, right) switch
        {
            (DoubleType, DecimalType or LongType) or (DecimalType or LongType, DoubleType) => DataTypes.StringType,
            _ => CommonTypes.FindWiderForTwo(left, right, s_settings) ?? DataTypes.StringType,
        };

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // Spark's pattern here is yyyy-MM-dd HH:mm:ss[.S]: one digit of a second at most.
    private static bool IsTimestamp(string text) =>
        DateTime.TryParseExact(
            text,
            ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.f"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );

    // What java.lang.Double.parseDouble reads, hexadecimal aside; what java.math.BigDecimal reads, too, is plain.
    [GeneratedRegex(
        @"^(?:(?<plain>[+-]?(?<whole>[0-9]*)(?:\.(?<fraction>[0-9]*))?(?<=[0-9]\.?)(?:[eE](?<exponent>[+-]?[0-9]{1,9}))?)|\s*[+-]?(?:NaN|Infinity|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?[fFdD]?)\s*)$"
    )]
    private static partial Regex Number();
}
