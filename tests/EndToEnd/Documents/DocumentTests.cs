using System.Text.Json;
using System.Text.RegularExpressions;

namespace EndToEnd.Tests.Documents;

/// <summary>What documents say is true: their C# compiles and runs, their output is what comes out, their commands exist.</summary>
[Collection("Console")]
public sealed partial class DocumentTests
{
    public static TheoryData<string> Programs => [.. Snippets("csharp run").Select(snippet => snippet.ToString())];

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_prints_what_the_document_shows_below_it(string place)
    {
        var snippets = MarkdownDocument.All().SelectMany(document => document.Snippets).ToList();
        var index = snippets.FindIndex(snippet => snippet.ToString() == place);
        var expected = snippets[index + 1];

        var printed = ConsoleOutput.Of(() =>
            SnippetCompiler.Compile([snippets[index]], isProgram: true).EntryPoint!.Invoke(null, [Array.Empty<string>()])
        );

        expected.Info.Should().Be("text", "the output of a program stands below it");
        printed.TrimEnd().ReplaceLineEndings("\n").Should().Be(expected.Text.TrimEnd());
    }

    [Fact]
    public void Every_piece_of_CSharp_is_compiled_and_run() =>
        MarkdownDocument
            .All()
            .SelectMany(document => document.Snippets)
            .Where(snippet => snippet.IsCSharp)
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(snippet => snippet.Info == "csharp run" || snippet.Info == "csharp job");

    [Fact]
    public void The_tests_of_the_first_job_pass() => FirstJob.Compile().RunTests().Should().BeGreaterThan(0);

    [Fact]
    public void The_first_job_runs() =>
        FirstJob.Compile().Run().Should().Contain("| Acme     | 4.50  |").And.Contain("Billing.Invoices: Succeeded");

    [Fact]
    public void The_README_is_short() => Readme().LineCount.Should().BeLessThan(150);

    [Fact]
    public void The_commands_of_the_README_exist()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.At(".nuke/build.schema.json")));
        var targets = TargetsIn(schema.RootElement).ToHashSet(StringComparer.Ordinal);

        Commands().Matches(Readme().Text).Select(match => match.Groups[1].Value).Should().NotBeEmpty().And.BeSubsetOf(targets);
    }

    [Fact]
    public void The_folders_of_the_picture_exist()
    {
        var picture = Readme().Snippets.First(snippet => snippet.Text.StartsWith("contexts/", StringComparison.Ordinal)).Text;
        var parents = new List<string>();
        foreach (var line in picture.Split('\n'))
        {
            var depth = line.TakeWhile(c => c == ' ').Count() / 2;
            var names = FolderName().Matches(line.TrimStart().Split("  ")[0]).Select(match => match.Value).ToList();
            parents.RemoveRange(Math.Min(depth, parents.Count), Math.Max(0, parents.Count - depth));
            names
                .Should()
                .AllSatisfy(name =>
                    Directory.Exists(Repository.At(Path.Combine([.. parents, name]))).Should().BeTrue("{0} is in the picture", name)
                );
            parents.Add(names.Count > 0 ? names[0] : "");
        }
    }

    private static IEnumerable<Snippet> Snippets(string info) =>
        MarkdownDocument.All().SelectMany(document => document.Snippets).Where(snippet => snippet.Info == info);

    private static MarkdownDocument Readme() => new("README.md", File.ReadAllText(Repository.At("README.md")));

    // The names of targets are an enumeration somewhere in the schema; where depends on NUKE's version.
    private static IEnumerable<string> TargetsIn(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(property =>
                    property is { Name: "enum", Value.ValueKind: JsonValueKind.Array }
                        ? property.Value.EnumerateArray().Select(value => value.ToString())
                        : TargetsIn(property.Value)
                ),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(TargetsIn),
            _ => [],
        };

    [GeneratedRegex(@"(?:\./build\.sh |nuke |`)([A-Z]\w+)(?= --| |`)(?<=\./build\.sh \w+|nuke \w+|`\w+(?= --))")]
    private static partial Regex Commands();

    [GeneratedRegex(@"[\w.]+(?=/)")]
    private static partial Regex FolderName();
}
