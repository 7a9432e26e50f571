using System.Globalization;
using System.Numerics;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Embedded.Sources.Values;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Connectors.Jdbc.Reading;

/// <summary>Parts a read by ranges of a column. Mirrors Spark's <c>JDBCRelation.columnPartition</c>.</summary>
internal static class JdbcPartitioning
{
    /// <summary>A condition for each part; none for one part.</summary>
    internal static ValueList<string> Conditions(JdbcOptions options, IReadOnlyList<JdbcColumn> columns, DataSourceSession session)
    {
        string?[] given = [options.Find("partitionColumn"), options.Find("lowerBound"), options.Find("upperBound")];
        if (given.All(option => option is null))
        {
            return [];
        }

        if (given.Any(option => option is null) || options.Find("numPartitions") is not { } count)
        {
            throw new SparkException(
                null,
                "requirement failed: When reading JDBC data sources, users need to specify all or none for the following options: "
                    + "'partitionColumn', 'lowerBound', 'upperBound', and 'numPartitions'"
            );
        }

        if (options.Query is not null)
        {
            throw new SparkException(
                null,
                "requirement failed: Options 'query' and 'partitionColumn' can not be specified together. Please define the query using `dbtable` option instead "
                    + "and make sure to qualify the partition columns using the supplied subquery alias to resolve any ambiguity."
            );
        }

        var column = FindColumn(given[0]!, columns);
        var zone = ZoneRules.Of(session.TimeZone);
        var (lower, upper) = (
            ParseBound(given[1]!, column.Type, zone, "lowerBound"),
            ParseBound(given[2]!, column.Type, zone, "upperBound")
        );
        if (lower > upper)
        {
            throw new SparkException(
                null,
                "requirement failed: Operation not allowed: the lower bound of partitioning column is larger than the upper bound. "
                    + $"Lower bound: {given[1]}; Upper bound: {given[2]}"
            );
        }

        return Split(JdbcDialect.Quote(column.Name), lower, upper, ParseCount(count), bound => FormatBound(bound, column.Type, zone));
    }

    private static ValueList<string> Split(string column, long lower, long upper, int count, Func<long, string> format)
    {
        var parts = (int)BigInteger.Min(count, BigInteger.Max((BigInteger)upper - lower, 1));
        if (count <= 1 || lower == upper || parts <= 1)
        {
            return [];
        }

        // As Spark does it, so that the parts are the same: 18 digits are enough for the middle of the range.
        var stride = (upper / (decimal)parts) - (lower / (decimal)parts);
        var lost = (stride - decimal.Floor(stride)) * parts / 2;
        var wholeStride = (long)decimal.Floor(stride);
        var bound = lower + (long)decimal.Round(lost, MidpointRounding.AwayFromZero);
        var conditions = new string[parts];
        string? last = null;
        for (var i = 0; i < parts; i++)
        {
            var from = i == 0 ? null : last;
            if (i < parts - 1)
            {
                bound += wholeStride;
                last = format(bound);
            }

            conditions[i] = (from, i) switch
            {
                (null, _) => $"{column} < {last} or {column} is null",
                _ when i == parts - 1 => $"{column} >= {from}",
                _ => $"{column} >= {from} AND {column} < {last}",
            };
        }

        return conditions.ToValueList();
    }

    private static JdbcColumn FindColumn(string name, IReadOnlyList<JdbcColumn> columns)
    {
        var plain = name.Length > 1 && name[0] is '"' or '`' ? name[1..^1] : name;
        var column =
            columns.FirstOrDefault(column => column.Name.Equals(plain, StringComparison.OrdinalIgnoreCase))
            ?? throw new AnalysisException(
                "_LEGACY_ERROR_TEMP_1286",
                new Dictionary<string, string> { ["columnName"] = name, ["schema"] = JdbcSession.SchemaOf(columns).SimpleString }
            );
        return column.Type is NumericType or DateType or TimestampType or TimestampNTZType
            ? column
            : throw new AnalysisException(
                "_LEGACY_ERROR_TEMP_1287",
                new Dictionary<string, string>
                {
                    ["numericType"] = "numeric",
                    ["dateType"] = "date",
                    ["timestampType"] = "timestamp",
                    ["dataType"] = column.Type.CatalogString,
                }
            );
    }

    private static int ParseCount(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : throw new SparkException(null, $"The option 'numPartitions' is '{text}'; it must be a positive whole number.");

    private static long ParseBound(string text, DataType type, ZoneRules zone, string option)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var (isValid, value) = type switch
        {
            DateType => DateParser.TryParse(bytes, out var days) ? (true, (long)days) : (false, 0L),
            TimestampType => TimestampParser.TryParse(bytes, zone, out var instant) ? (true, instant) : (false, 0L),
            TimestampNTZType => TimestampParser.TryParseNtz(bytes, out var local) ? (true, local) : (false, 0L),
            _ => NumberReader.TryParse(bytes, out long number) ? (true, number) : (false, 0L),
        };
        return isValid
            ? value
            : throw new SparkException(null, $"Cannot parse the bound value '{text}' of the option '{option}' as {type.SimpleString}.");
    }

    private static string FormatBound(long bound, DataType type, ZoneRules zone)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        switch (type)
        {
            case DateType:
                DateTimeText.AppendDate(output, bound);
                break;
            case TimestampType:
                DateTimeText.AppendLocal(output, zone.ToLocal(bound));
                break;
            case TimestampNTZType:
                DateTimeText.AppendLocal(output, bound);
                break;
            default:
                return bound.ToString(CultureInfo.InvariantCulture);
        }

        return $"'{Encoding.UTF8.GetString(output.WrittenSpan)}'";
    }
}
