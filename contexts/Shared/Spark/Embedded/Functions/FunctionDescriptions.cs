using Newtonsoft.Json.Linq;

namespace Shared.Spark.Embedded.Functions;

/// <summary>
/// What Spark says of its functions, in the words of its own documentation (Apache License 2.0). Each function of the registry has an entry
/// under each of its names; so have a few notations that are no functions: <c>case</c>, <c>cast</c>.
/// </summary>
internal static class FunctionDescriptions
{
    private static readonly Lazy<SortedDictionary<string, FunctionDescription>> s_all = new(Load);

    /// <summary>The names, ordered.</summary>
    internal static IReadOnlyCollection<string> Names => s_all.Value.Keys;

    /// <summary>The description of a function, whatever the name's case; null when Spark has no such function.</summary>
    internal static FunctionDescription? Find(string name) => s_all.Value.GetValueOrDefault(name.ToLowerInvariant());

    private static SortedDictionary<string, FunctionDescription> Load()
    {
        using var stream = typeof(FunctionDescriptions).Assembly.GetManifestResourceStream("function-descriptions.json")!;
        using var reader = new StreamReader(stream);
        var all = new SortedDictionary<string, FunctionDescription>(StringComparer.Ordinal);
        foreach (var (name, entry) in JObject.Parse(reader.ReadToEnd()))
        {
            all.Add(
                name,
                new FunctionDescription(
                    name,
                    (string?)entry!["class"],
                    Lines(entry["usage"])!,
                    Lines(entry["extended"]) ?? $"    No example/argument for {name}.\n"
                )
            );
        }

        return all;
    }

    private static string? Lines(JToken? lines) => lines is null ? null : string.Join('\n', lines.Select(line => (string)line!));
}
