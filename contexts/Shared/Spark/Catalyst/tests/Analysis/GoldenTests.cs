namespace Shared.Spark.Catalyst.Tests.Analysis;

/// <summary>
/// Names, types, nullability and error classes of queries as Spark 3.5.7 gives them. A golden's first lines, which begin with <c>#</c>,
/// make views; each line below is a query, two tabs aside of what Spark says to it.
/// </summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Files { get; } =
    [.. Directory.GetFiles(Folder, "*.golden").Select(file => Path.GetFileNameWithoutExtension(file)!).Order()];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Analysis", "Goldens");

    [Theory]
    [MemberData(nameof(Files))]
    public void Queries_are_answered_as_Spark_does(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, file + ".golden"));
        var fixture = new AnalyzerFixture(
            new() { TimeZone = "America/Los_Angeles", IsAnsi = file.StartsWith("ansi", StringComparison.Ordinal) }
        );
        foreach (var view in lines.Where(line => line.StartsWith('#')).Select(line => line[1..].Split('\t')))
        {
            fixture.WithView(view[0].Trim(), view[1]);
        }

        var differences = lines
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split("\t\t"))
            .Select(golden => (Query: golden[0], Expected: golden[1], Actual: fixture.Describe(golden[0])))
            .Where(golden => golden.Actual != golden.Expected)
            .Select(golden => $"{golden.Query}\n  expected {golden.Expected}\n  actual   {golden.Actual}")
            .ToArray();

        string.Join("\n", differences).Should().BeEmpty();
    }
}
