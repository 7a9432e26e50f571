using System.Text.Json;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Formatting;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Tests.Casts;

/// <summary>What Spark 3.5.7 answers to 7,000 casts, in the zone America/Los_Angeles.</summary>
public sealed class CastGoldenTests
{
    // Years beyond 9999 and before 1 are shown with a sign here; times of the year 1 are parsed to the second, Los Angeles was 2 seconds
    // off; Java 17 does not print the shortest digits of some floats.
    private static readonly string[] s_known =
    [
        "12015-03-18",
        "999999-01-01",
        "'-2015-03-18'",
        "timestamp'0001",
        "timestamp'292000",
        "date'-0044",
        "date'10000",
        "1e20D AS timestamp",
        "1e39D AS timestamp",
        "9223372036854775807L AS timestamp",
        "99999999999999999999 AS timestamp",
        "12345678901234567890.987 AS timestamp",
        "2147483648L AS float",
        "'99999999999' AS float",
        "'1e400' AS decimal",
    ];

    [Theory]
    [InlineData("legacy.jsonl", false)]
    [InlineData("ansi.jsonl", true)]
    public void Casts_answer_as_spark(string file, bool isAnsi)
    {
        using var engine = new EngineHarness(
            ("spark.sql.session.timeZone", "America/Los_Angeles"),
            ("spark.sql.ansi.enabled", isAnsi ? "true" : "false")
        );
        var differences = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Casts", file)))
        {
            using var golden = JsonDocument.Parse(line);
            var sql = golden.RootElement.GetProperty("sql").GetString()!;
            var expected = golden.RootElement.TryGetProperty("rows", out var rows)
                ? string.Join("|", rows.EnumerateArray().Select(row => row.GetString()))
                : $"error {golden.RootElement.GetProperty("error").GetString()}";
            var actual = Answer(engine, sql);
            if (actual != expected && !Array.Exists(s_known, sql.Contains))
            {
                differences.Add($"{sql}: {actual} instead of {expected}");
            }
        }

        differences.Should().BeEmpty();
    }

    private static string Answer(EngineHarness engine, string sql)
    {
        try
        {
            using var stream = engine.Engine.Execute(engine.Engine.ExecuteCommand(new SqlQuery(sql, [], [])));
            var rows = new List<string>();
            while (stream.Next() is { } batch)
            {
                rows.AddRange(Format(batch));
            }

            return string.Join("|", rows);
        }
        catch (SparkException exception)
        {
            return $"error {exception.ErrorClass}";
        }
    }

    private static IEnumerable<string> Format(ColumnarBatch batch) =>
        Enumerable.Range(0, batch.RowCount).Select(row => HiveResult.FormatRow(batch, row, ZoneRules.OfSession("America/Los_Angeles")));
}
