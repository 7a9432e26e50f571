using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Plans.Formatting;

/// <summary>
/// Rows as <c>spark-sql</c> prints them; some commands have a form of their own. See Spark's <c>HiveResult.hiveResultString</c>.
/// </summary>
public static class HiveRows
{
    private const int DescriptionWidth = 20;

    /// <summary>The rows of a statement's result, one text each.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="result">Its result.</param>
    /// <param name="zone">The session's time zone.</param>
    public static IEnumerable<string> Read(string sql, IResultStream result, ZoneRules zone)
    {
        var format = FormatOf(sql, result.Schema);
        while (result.Next() is { } batch)
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                yield return format(batch, row, zone);
            }
        }
    }

    private static Func<ColumnarBatch, int, ZoneRules, string> FormatOf(string sql, StructType schema)
    {
        var names = schema.Fields.Select(field => field.Name).ToArray();
        return names switch
        {
            ["col_name", "data_type", "comment"] when sql.StartsWith("DESC", StringComparison.OrdinalIgnoreCase) => FormatDescription,
            ["namespace", "tableName" or "viewName", "isTemporary"] when sql.StartsWith("SHOW", StringComparison.OrdinalIgnoreCase) =>
                static (batch, row, _) => RowReader.ReadValue(batch.Columns[1], row) as string ?? "",
            _ => HiveResult.FormatRow,
        };
    }

    private static string FormatDescription(ColumnarBatch batch, int row, ZoneRules zone) =>
        string.Join('\t', batch.Columns.Select(column => (RowReader.ReadValue(column, row) as string ?? "").PadRight(DescriptionWidth)));
}
