using System.Text.Json;
using System.Text.RegularExpressions;
using Specification.Sql;

namespace Conformance;

/// <summary>A file of statements that share a session.</summary>
/// <param name="Name">Its name, below the reference's folder.</param>
/// <param name="Settings">The settings of its session.</param>
/// <param name="Expectations">The statements, in order.</param>
internal sealed partial record Suite(string Name, IReadOnlyDictionary<string, string> Settings, IReadOnlyList<Expectation> Expectations)
{
    private const string Zone = "America/Los_Angeles";

    /// <summary>The documented examples of functions.</summary>
    internal static Suite OfFunctions(string path)
    {
        var cases =
            from line in File.ReadLines(path)
            from example in JsonDocument.Parse(line).RootElement.GetProperty("cases").EnumerateArray()
            let answer = example.Deserialize<Answer>()!
            select new Expectation(answer.Sql, answer.Schema, answer.Nullable, [.. Lines(answer)], answer.Error);
        return new("functions", new Dictionary<string, string> { ["spark.sql.session.timeZone"] = Zone }, [.. cases]);
    }

    /// <summary>Spark's golden files.</summary>
    internal static IEnumerable<Suite> OfFolder(string folder)
    {
        var results = Path.Combine(folder, "results");
        return Directory
            .GetFiles(results, "*.sql.out", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => OfGolden(Path.GetRelativePath(results, path)[..^".out".Length], path, Path.Combine(folder, "inputs")));
    }

    private static Suite OfGolden(string name, string path, string inputs)
    {
        var expectations = Statements()
            .Matches(File.ReadAllText(path))
            .Select(match =>
                Expectation.FromGolden(
                    match.Groups["sql"].Value,
                    match.Groups["schema"].Value.Trim(),
                    match.Groups["output"].Value.TrimEnd('\n')
                )
            );
        var settings = new Dictionary<string, string> { ["spark.sql.session.timeZone"] = Zone };
        if (name.Contains("postgreSQL/", StringComparison.Ordinal))
        {
            settings["spark.sql.ansi.enabled"] = "true";
            settings["spark.sql.legacy.interval.enabled"] = "true";
        }
        else if (name.StartsWith("ansi/", StringComparison.Ordinal))
        {
            settings["spark.sql.ansi.enabled"] = "true";
        }
        else if (name.StartsWith("timestampNTZ/", StringComparison.Ordinal))
        {
            settings["spark.sql.timestampType"] = "TIMESTAMP_NTZ";
        }

        AddSettings(Path.Combine(inputs, name), inputs, settings);
        return new(name, settings, [.. expectations]);
    }

    // --SET k=v,k=v for the file and for those that it imports; the first --CONFIG_DIM of each dimension is the default.
    private static void AddSettings(string path, string inputs, Dictionary<string, string> settings)
    {
        if (!File.Exists(path))
        {
            return;
        }

        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("--SET ", StringComparison.Ordinal))
            {
                foreach (Match setting in Setting().Matches(line["--SET ".Length..]))
                {
                    settings[setting.Groups["key"].Value] = setting.Groups["value"].Value.Trim();
                }
            }
            else if (line.StartsWith("--IMPORT ", StringComparison.Ordinal))
            {
                AddSettings(Path.Combine(inputs, line["--IMPORT ".Length..].Trim()), inputs, settings);
            }
        }
    }

    private static IEnumerable<string> Lines(Answer answer) => (answer.Rows ?? []).SelectMany(row => row.Split('\n'));

    [GeneratedRegex(@"(?<key>[\w.]+)\s*=(?<value>[^,]*)")]
    private static partial Regex Setting();

    [GeneratedRegex(
        @"^-- !query\n(?<sql>.*?)\n-- !query schema\n(?<schema>.*?)-- !query output\n(?<output>.*?)(?=^-- !query\n|\z)",
        RegexOptions.Singleline | RegexOptions.Multiline
    )]
    private static partial Regex Statements();
}
