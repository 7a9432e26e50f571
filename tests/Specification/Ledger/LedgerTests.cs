namespace Specification.Ledger;

public sealed class LedgerTests
{
    [Fact]
    public void Every_entry_has_a_reason() => KnownDifferences.All.Should().OnlyContain(entry => entry.Reason.Length > 10);

    [Fact]
    public void No_test_is_entered_twice() => KnownDifferences.All.Should().OnlyHaveUniqueItems(entry => entry.Engine + " " + entry.Test);

    [Fact]
    public void An_entry_whose_test_passes_fails()
    {
        var entry = new KnownDifference("none", "one that passes", "for this test");
        var hold = () => KnownDifferences.Hold([entry], "none", entry.Test, () => { });
        hold.Should().Throw<Xunit.Sdk.FailException>().WithMessage("*take it out*");
    }

    [Fact]
    public void An_entry_whose_test_fails_passes()
    {
        var entry = new KnownDifference("none", "one that fails", "for this test");
        var hold = () => KnownDifferences.Hold([entry], "none", entry.Test, () => throw new InvalidOperationException());
        hold.Should().NotThrow();
    }

    [Fact]
    public void The_page_of_differences_is_what_the_ledger_says()
    {
        var page = Path.Combine(RepositoryRoot(), "docs", "differences.md");
        var expected = DifferencesDocument.Write(KnownDifferences.All);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(page, expected);
        }

        File.ReadAllText(page).Should().Be(expected, "UPDATE_DOCS=1 writes it anew");
    }

    // Not by the path of this file, which builds of CI do not tell.
    private static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Contexts.sln")))
        {
            directory = directory.Parent ?? throw new DirectoryNotFoundException("The tests do not run within the repository.");
        }

        return directory.FullName;
    }
}
