using Workspace.Coverage;

namespace Workspace.Tests;

public sealed class CoverageTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    private IReadOnlyList<Threshold> Thresholds(string json)
    {
        Directory.CreateDirectory(Path.Combine(_directory.Root, "contexts/Shop/Orders"));
        _directory.Write("contexts/Shop/coverage.json", json);
        return Threshold.Read(_directory.Root, "Shop");
    }

    [Fact]
    public void Lines_of_all_classes_of_a_file_count_once()
    {
        var file = _directory.Write(
            "Cobertura.xml",
            $"""
            <coverage><sources><source>{_directory.Root}</source></sources><packages><package><classes>
              <class filename="{_directory.Root}/a/A.cs"><lines><line number="1" hits="2" /><line number="2" hits="0" /></lines></class>
              <class filename="{_directory.Root}/a/A.cs"><lines><line number="2" hits="1" /><line number="3" hits="0" /></lines></class>
              <class filename="{_directory.Root}/ab/B.cs"><lines><line number="1" hits="0" /></lines></class>
            </classes></package></packages></coverage>
            """
        );

        var coverage = LineCoverage.Read(file);

        coverage.Below(Path.Combine(_directory.Root, "a")).Should().Be((2, 3));
        coverage.Below(_directory.Root).Should().Be((2, 4));
    }

    [Fact]
    public void Thresholds_are_set_by_path_below_the_context()
    {
        var thresholds = Thresholds("""{ "lines": { ".": 80, "Orders": 95.5 } }""");

        thresholds.Select(t => (t.RelativeDirectory, t.Lines)).Should().Equal(("contexts/Shop", 80), ("contexts/Shop/Orders", 95.5));
    }

    [Theory]
    [InlineData("""{ "lines": { "Gone": 80 } }""", "*no directory contexts/Shop/Gone*")]
    [InlineData("""{ "lines": { ".": 180 } }""", "*from 0 to 100*")]
    [InlineData("""{ "line": { ".": 80 } }""", "contexts/Shop/coverage.json: expected*")]
    [InlineData("{", "contexts/Shop/coverage.json: expected*")]
    public void A_mistake_in_them_is_said_with_the_file(string json, string message)
    {
        var read = () => Thresholds(json);

        read.Should().Throw<UserError>().WithMessage(message);
    }

    [Fact]
    public void A_context_without_the_file_has_none() => Threshold.Read(_directory.Root, "Billing").Should().BeEmpty();

    [Theory]
    [InlineData(94, 100, 95.0, true)]
    [InlineData(95, 100, 95.0, false)]
    [InlineData(0, 0, 95.0, false)]
    public void A_row_is_below_when_its_percentage_is(int covered, int total, double threshold, bool expected) =>
        new CoverageRow("x", covered, total, threshold).IsBelow.Should().Be(expected);
}
