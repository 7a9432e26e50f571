using System.Text.Json.Serialization;
using Microsoft.Spark.Sql;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Formatting;

namespace Specification.Sql;

/// <summary>What an engine says to a statement: columns and rows, or an error.</summary>
public sealed record Answer
{
    [JsonPropertyName("sql")]
    public required string Sql { get; init; }

    [JsonPropertyName("schema")]
    public string? Schema { get; init; }

    [JsonPropertyName("nullable")]
    public IReadOnlyList<bool>? Nullable { get; init; }

    [JsonPropertyName("rows")]
    public IReadOnlyList<string>? Rows { get; init; }

    [JsonPropertyName("error")]
    public string? Error { get; init; }

    /// <summary>What the error says, in the engine's own words.</summary>
    [JsonPropertyName("message")]
    public string? Message { get; init; }

    /// <summary>
    /// The same without what may differ from run to run: the order of rows that the statement does not sort, and
    /// the class of an error that Spark has yet to name, which Spark Connect does not send.
    /// </summary>
    internal Answer Comparable() =>
        this with
        {
            Error = Error is null || IsNamed(Error) ? Error : "unnamed",
            Rows = Rows is null || RowOrder.IsSaidBy(Sql) ? Rows : [.. Rows.Order(StringComparer.Ordinal)],
        };

    // Java's own exceptions have a class of Java's.
    private static bool IsNamed(string error) =>
        !error.StartsWith("_LEGACY_ERROR", StringComparison.Ordinal) && !error.StartsWith("java.", StringComparison.Ordinal);

    /// <summary>Asks an engine.</summary>
    public static Answer Of(SparkSession session, string sql)
    {
        try
        {
            var frame = session.Sql(sql);
            var zone = ZoneRules.OfSession(session.Conf().Get("spark.sql.session.timeZone"));
            using var result = session.Engine.Execute(frame.Plan);
            string[] rows = [.. HiveRows.Read(sql, result, zone)];
            return new Answer
            {
                Sql = sql,
                Schema = frame.Schema().CatalogString,
                Nullable = [.. frame.Schema().Fields.Select(field => field.IsNullable)],
                Rows = rows,
            };
        }
        catch (SparkException error)
        {
            return new Answer
            {
                Sql = sql,
                Error = error.ErrorClass ?? "unnamed",
                Message = error.Message,
            };
        }
    }
}
