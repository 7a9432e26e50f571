using Workspace.Freshness;
using Workspace.Projects;

namespace Workspace.Tests;

public sealed class BuildStampsTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public BuildStampsTests()
    {
        _directory.Write("Directory.Build.props", "<Project />");
        _directory.Project("contexts/Shop/Libs/Libs.csproj");
        _directory.Write("contexts/Shop/Libs/Price.cs", "class Price;");
        _directory.Project("contexts/Shop/Libs/tests/Libs.Tests.csproj", "contexts/Shop/Libs/Libs.csproj");
        _directory.Write("contexts/Shop/Libs/tests/PriceTests.cs", "class PriceTests;");
        _directory.Project("contexts/Shop/Other/Other.csproj");
        Build();
    }

    public void Dispose() => _directory.Dispose();

    private void Build()
    {
        var map = ProjectMap.Read(_directory.Root);
        var written = new BuildStamps(map, "Debug").Prepare(map.All);
        foreach (var project in map.All)
            _directory.Write(Path.GetRelativePath(_directory.Root, project.OutputFile("Debug")), "built");
        foreach (var project in map.All)
            _directory.Write(Path.GetRelativePath(_directory.Root, project.AssetsFile), "{}");
        written();
    }

    private string[] Stale(string configuration = "Debug")
    {
        var map = ProjectMap.Read(_directory.Root);
        return [.. new BuildStamps(map, configuration).Stale(map.All).Select(p => p.Name)];
    }

    private bool NeedRestore()
    {
        var map = ProjectMap.Read(_directory.Root);
        return new BuildStamps(map, "Debug").NeedRestore(map.All);
    }

    [Fact]
    public void After_a_build_nothing_is_stale_and_nothing_is_to_restore()
    {
        Stale().Should().BeEmpty();
        NeedRestore().Should().BeFalse();
    }

    [Fact]
    public void Another_configuration_is_another_build() => Stale("Release").Should().HaveCount(3);

    [Fact]
    public void A_changed_file_makes_its_project_and_those_that_reference_it_stale()
    {
        _directory.Write("contexts/Shop/Libs/Price.cs", "class Price { }");

        Stale().Should().Equal("Libs", "Libs.Tests");
        NeedRestore().Should().BeFalse();
    }

    [Fact]
    public void Tests_are_not_part_of_the_project_around_them()
    {
        _directory.Write("contexts/Shop/Libs/tests/PriceTests.cs", "class PriceTests { }");

        Stale().Should().Equal("Libs.Tests");
    }

    [Fact]
    public void A_new_file_and_a_deleted_one_are_changes()
    {
        File.Delete(_directory.Write("contexts/Shop/Other/New.cs", "class New;"));
        Stale().Should().BeEmpty();

        _directory.Write("contexts/Shop/Other/New.cs", "class New;");
        Stale().Should().Equal("Other");

        File.Delete(Path.Combine(_directory.Root, "contexts/Shop/Libs/Price.cs"));
        Stale().Should().Equal("Libs", "Libs.Tests", "Other");
    }

    [Fact]
    public void An_older_version_of_a_file_is_a_change()
    {
        File.SetLastWriteTimeUtc(Path.Combine(_directory.Root, "contexts/Shop/Other/Other.csproj"), DateTime.UtcNow.AddYears(-1));

        Stale().Should().Equal("Other");
        NeedRestore().Should().BeTrue();
    }

    [Fact]
    public void A_setting_above_makes_all_stale()
    {
        _directory.Write("Directory.Build.props", "<Project></Project>");

        Stale().Should().HaveCount(3);
    }

    [Fact]
    public void An_output_that_is_gone_or_is_not_the_one_that_was_built_is_stale()
    {
        _directory.Write("artifacts/bin/Shop.Other/debug/Shop.Other.dll", "by another");
        File.SetLastWriteTimeUtc(
            Path.Combine(_directory.Root, "artifacts/bin/Shop.Other/debug/Shop.Other.dll"),
            DateTime.UtcNow.AddSeconds(5)
        );
        File.Delete(Path.Combine(_directory.Root, "artifacts/bin/Shop.Libs.Tests/debug/Shop.Libs.Tests.dll"));

        Stale().Should().Equal("Libs.Tests", "Other");
    }
}
