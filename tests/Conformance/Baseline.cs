using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance;

/// <summary>What is known not to conform, a suite a line. It may shrink.</summary>
internal static class Baseline
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    private static string Source =>
        Path.Combine(
            typeof(Baseline)
                .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(data => data.Key == "ProjectDirectory")
                .Value!,
            "baseline.json"
        );

    internal static IReadOnlyDictionary<string, Entry> Read() =>
        JsonSerializer.Deserialize<Dictionary<string, Entry>>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "baseline.json")),
            s_options
        )!;

    internal static void Write(IEnumerable<SuiteRun> runs)
    {
        var lines = runs.OrderBy(run => run.Suite.Name, StringComparer.Ordinal)
            .Select(run => $"  {JsonSerializer.Serialize(run.Suite.Name)}: " + JsonSerializer.Serialize(Entry.Of(run), s_options));
        File.WriteAllText(Source, $"{{\n{string.Join(",\n", lines)}\n}}\n");
    }

    /// <summary>A suite.</summary>
    /// <param name="Passing">How many statements are answered as Spark does.</param>
    /// <param name="Failing">The numbers of those that are not.</param>
    internal sealed record Entry([property: JsonPropertyOrder(0)] int Passing, IReadOnlyList<int> Failing)
    {
        internal static Entry Of(SuiteRun run)
        {
            int[] failing = [.. run.Failing];
            return new(run.Answers.Count - failing.Length, failing);
        }
    }
}
