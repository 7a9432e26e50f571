using System.Text.Json;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Formatting;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Tests.Functions;

/// <summary>
/// What Spark 3.5.7 answers to calls of functions: schema, nullability, rows or the class of the error, in the zone America/Los_Angeles.
/// </summary>
public sealed class FunctionGoldenTests
{
    private static readonly string[] s_unnamed = ["java.", "org.", "_LEGACY_ERROR"];

    private const string Zone = "America/Los_Angeles";

    [Theory]
    [InlineData("operators")]
    [InlineData("collections")]
    [InlineData("aggregates")]
    [InlineData("formats")]
    [InlineData("datetimes")]
    [InlineData("regexes")]
    [InlineData("windows")]
    [InlineData("statistics")]
    public void Functions_answer_as_spark(string family) => Differences(family, isAnsi: false).Should().BeEmpty();

    [Fact]
    public void Functions_answer_as_spark_in_ansi_mode() => Differences("ansi", isAnsi: true).Should().BeEmpty();

    private static List<string> Differences(string family, bool isAnsi)
    {
        using var engine = new EngineHarness(("spark.sql.session.timeZone", Zone), ("spark.sql.ansi.enabled", isAnsi ? "true" : "false"));
        var differences = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Functions", "goldens", $"{family}.jsonl")))
        {
            using var golden = JsonDocument.Parse(line);
            var sql = golden.RootElement.GetProperty("sql").GetString()!;
            var (expected, actual) = (Expected(golden.RootElement, sql), Answer(engine, sql));
            if (actual != expected)
            {
                differences.Add($"{sql}\n  {actual}\n  instead of\n  {expected}");
            }
        }

        return differences;
    }

    private static string Expected(JsonElement golden, string sql)
    {
        if (golden.TryGetProperty("error", out var error))
        {
            return ErrorOf(error.GetString());
        }

        var rows = InOrder(golden.GetProperty("rows").EnumerateArray().Select(row => row.GetString()!), sql);
        var nullable = golden.GetProperty("nullable").EnumerateArray().Select(flag => flag.GetBoolean());
        return $"{golden.GetProperty("schema").GetString()} {string.Join(',', nullable)} {string.Join('|', rows)}";
    }

    // An error of Java's own has no class of Spark's, nor has one that Spark has yet to name.
    private static string ErrorOf(string? name) =>
        name is null || s_unnamed.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) ? "error" : $"error {name}";

    // Rows have an order where the statement says one.
    private static IEnumerable<string> InOrder(IEnumerable<string> rows, string sql) =>
        sql.Contains("ORDER BY", StringComparison.OrdinalIgnoreCase) && !sql.Contains("OVER (", StringComparison.OrdinalIgnoreCase)
            ? rows
            : rows.Order(StringComparer.Ordinal);

    private static string Answer(EngineHarness engine, string sql)
    {
        try
        {
            using var stream = engine.Engine.Execute(engine.Engine.ExecuteCommand(new SqlQuery(sql, [], [])));
            var rows = new List<string>();
            while (stream.Next() is { } batch)
            {
                rows.AddRange(Enumerable.Range(0, batch.RowCount).Select(row => HiveResult.FormatRow(batch, row, ZoneRules.Of(Zone))));
            }

            return $"{stream.Schema.CatalogString} {string.Join(',', stream.Schema.Fields.Select(field => field.IsNullable))} {string.Join('|', InOrder(rows, sql))}";
        }
        catch (SparkException exception)
        {
            return ErrorOf(exception.ErrorClass);
        }
    }
}
