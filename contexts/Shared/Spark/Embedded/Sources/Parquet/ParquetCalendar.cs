using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Sources.Parquet;

/// <summary>
/// Reads dates and timestamps of files whose writer may have used the Julian calendar: Spark before 3.0, Hive, and programs that do not
/// say. Mirrors Spark's <c>spark.sql.parquet.datetimeRebaseModeInRead</c>: what is in doubt raises an error. Legacy dates are rebased;
/// legacy timestamps before 1900, whose rebasing depends on the zone of their writer, raise the error, too.
/// </summary>
internal sealed class ParquetCalendar
{
    private const string Setting = "spark.sql.parquet.datetimeRebaseModeInRead";
    private const string Option = "datetimeRebaseMode";
    private const string FirstDate = "DATE '1582-10-15'";
    private const string FirstTimestamp = "TIMESTAMP '1900-01-01 00:00:00'";

    // From which day, as the Julian calendar counts them, how many days are between the calendars; as Spark's RebaseDateTime has them.
    private static readonly (int FromDay, int Difference)[] s_differences =
    [
        (-719164, 2),
        (-682945, 1),
        (-646420, 0),
        (-609895, -1),
        (-536845, -2),
        (-500320, -3),
        (-463795, -4),
        (-390745, -5),
        (-354220, -6),
        (-317695, -7),
        (-244645, -8),
        (-208120, -9),
        (-171595, -10),
        (-141427, 0),
    ];

    private readonly bool _isLegacy;
    private readonly HashSet<string> _doubtful;

    private ParquetCalendar(bool isLegacy, HashSet<string> doubtful) => (_isLegacy, _doubtful) = (isLegacy, doubtful);

    /// <summary>The calendar of files.</summary>
    internal static ParquetCalendar Of(ReadRequest request, ParquetFooter footer, IEnumerable<string> files)
    {
        var mode = ModeOf(request, footer);
        var isCorrected = mode == "CORRECTED" || !footer.Columns.Any(HasTime);
        return new ParquetCalendar(mode == "LEGACY", isCorrected ? [] : FindDoubtful(request.Session.DuckDb, footer, files));
    }

    /// <summary>The expression of a column's values, made safe.</summary>
    internal string Guard(ParquetNode column, DataType type, string value) =>
        !_doubtful.Contains(column.Name)
            ? value
            : type switch
            {
                DateType when _isLegacy => Rebase(value),
                DateType => $"CASE WHEN {value} < {FirstDate} THEN {Error()} ELSE {value} END",
                TimestampType => $"CASE WHEN {value} < {FirstTimestamp} THEN {Error()} ELSE {value} END",
                _ => value,
            };

    private static string ModeOf(ReadRequest request, ParquetFooter footer)
    {
        if (footer.SparkVersion is { } version)
        {
            return footer.IsLegacyDateTime || string.CompareOrdinal(version, "3.0.0") < 0 ? "LEGACY" : "CORRECTED";
        }

        return (request.Options.Find(Option) ?? request.Session.Configuration.Find(Setting) ?? "EXCEPTION").ToUpperInvariant();
    }

    // Only columns of which some row group is that old, or does not say: the others keep plain expressions, which filters pass.
    private static HashSet<string> FindDoubtful(IDuckDb duckDb, ParquetFooter footer, IEnumerable<string> files)
    {
        var names = footer.Columns.Where(HasTime).Select(column => column.Name).ToArray();
        var list = string.Join(", ", files.Select(SqlText.Literal));
        var schema = new StructType([new StructField("name", DataTypes.StringType)]);
        using var result = duckDb.Query(
            "SELECT DISTINCT path_in_schema FROM parquet_metadata(["
                + list
                + "])"
                + $" WHERE path_in_schema IN ({string.Join(", ", names.Select(SqlText.Literal))})"
                + " AND stats_null_count IS DISTINCT FROM num_values AND coalesce(TRY_CAST(stats_min_value AS TIMESTAMP) < TIMESTAMP '1900-01-01', true)",
            schema
        );
        var doubtful = new HashSet<string>(StringComparer.Ordinal);
        while (result.Next() is { } batch)
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                doubtful.Add(System.Text.Encoding.UTF8.GetString(batch.Columns[0].GetBytes(row)));
            }
        }

        return doubtful;
    }

    private static bool HasTime(ParquetNode column) =>
        !column.IsGroup && !column.IsRepeated && column.DuckDbType is "DATE" or "TIMESTAMP WITH TIME ZONE" or "TIMESTAMP";

    private static string Rebase(string value)
    {
        var days = $"datediff('day', DATE '1970-01-01', {value})";
        var cases = s_differences.Reverse().Select(entry => $"WHEN {days} >= {entry.FromDay} THEN {value} + {entry.Difference}");
        return $"CASE {string.Join(" ", cases)} ELSE {Error()} END";
    }

    private static string Error() =>
        RaisedErrors.Sql(
            "INCONSISTENT_BEHAVIOR_CROSS_VERSION.READ_ANCIENT_DATETIME",
            ("format", "'Parquet'"),
            ("config", $"'\"{Setting}\"'"),
            ("option", $"'\"{Option}\"'")
        );
}
