using System.Text.Json;

namespace Specification.Sql;

/// <summary>What Spark answered to statements, recorded: a file a subject, a line a statement.</summary>
internal static class Golden
{
    /// <summary>What subjects end with whose statements ran in ANSI mode.</summary>
    internal const string Ansi = ".ansi";

    internal static IEnumerable<TheoryDataRow<string, string>> Cases() =>
        from file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Sql", "Goldens"), "*.jsonl").Order(StringComparer.Ordinal)
        let subject = Path.GetFileNameWithoutExtension(file)
        from line in File.ReadLines(file)
        select new TheoryDataRow<string, string>(subject, line);

    internal static Answer Read(string line) => JsonSerializer.Deserialize<Answer>(line)!;
}
