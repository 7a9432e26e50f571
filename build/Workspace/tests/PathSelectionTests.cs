using Workspace.Projects;

namespace Workspace.Tests;

public sealed class PathSelectionTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public PathSelectionTests()
    {
        _directory.Project("contexts/Shop/Libs/Libs.csproj");
        _directory.Project("contexts/Shop/Libs/tests/Libs.Tests.csproj", "contexts/Shop/Libs/Libs.csproj");
        _directory.Project("contexts/Shop/Orders/Orders.csproj", "contexts/Shop/Libs/Libs.csproj");
        _directory.Project("contexts/Shop/Orders/tests/Orders.Tests.csproj", "contexts/Shop/Orders/Orders.csproj");
        _directory.Project("contexts/Other/Bare/Bare.csproj");
        _directory.Project("tests/EndToEnd/EndToEnd.Tests.csproj");
        _directory.Write("contexts/Shop/Orders/Sources/Orders.cs");
        _directory.Write("contexts/Shop/Orders/tests/Sources/OrdersTests.cs");
        _directory.Write("docs/readme.md");
    }

    public void Dispose() => _directory.Dispose();

    private string[] Tests(string path) => [.. PathSelection.Tests(ProjectMap.Read(_directory.Root), path).Select(p => p.Name)];

    [Theory]
    [InlineData("contexts/Shop/Orders")]
    [InlineData("contexts/Shop/Orders/")]
    [InlineData("contexts/Shop/Orders/Orders.csproj")]
    [InlineData("contexts/Shop/Orders/Sources")]
    [InlineData("contexts/Shop/Orders/Sources/Orders.cs")]
    [InlineData("contexts/Shop/Orders/tests")]
    [InlineData("contexts/Shop/Orders/tests/Orders.Tests.csproj")]
    [InlineData("contexts/Shop/Orders/tests/Sources")]
    [InlineData("contexts/Shop/Orders/tests/Sources/OrdersTests.cs")]
    public void A_project_a_folder_and_a_file_of_either_side_select_its_tests(string path) => Tests(path).Should().Equal("Orders.Tests");

    [Fact]
    public void A_context_selects_all_its_tests() => Tests("contexts/Shop").Should().Equal("Libs.Tests", "Orders.Tests");

    [Fact]
    public void The_root_selects_all_tests() => Tests(_directory.Root).Should().Equal("Libs.Tests", "Orders.Tests", "EndToEnd.Tests");

    [Fact]
    public void A_path_without_tests_names_the_nearest_that_have_some()
    {
        var select = () => Tests("contexts/Other/Bare");

        select
            .Should()
            .Throw<UserError>()
            .WithMessage(
                "There are no tests under contexts/Other/Bare. The nearest that there are: contexts/Shop/Libs/tests, contexts/Shop/Orders/tests,*"
            );
    }

    [Fact]
    public void A_path_that_does_not_exist_is_an_error_with_near_names()
    {
        var select = () => Tests("contexts/Shop/Order");

        select.Should().Throw<UserError>().WithMessage("--path contexts/Shop/Order does not exist. Did you mean*'contexts/Shop/Orders'*");
    }

    [Fact]
    public void A_path_outside_the_repository_is_an_error()
    {
        var select = () => Tests(Path.GetTempPath());

        select.Should().Throw<UserError>().WithMessage("*outside the repository*");
    }

    [Fact]
    public void A_folder_selects_the_projects_in_it_and_a_file_the_project_around_it()
    {
        var map = ProjectMap.Read(_directory.Root);

        PathSelection.Projects(map, "contexts/Shop/Orders").Select(p => p.Name).Should().Equal("Orders", "Orders.Tests");
        PathSelection.Projects(map, "contexts/Shop/Orders/Sources/Orders.cs").Select(p => p.Name).Should().Equal("Orders");
    }

    [Fact]
    public void The_closure_holds_what_is_referenced_in_any_depth()
    {
        var map = ProjectMap.Read(_directory.Root);

        map.Closure(map.All.Where(p => p.Name == "Orders.Tests")).Select(p => p.Name).Should().Equal("Libs", "Orders", "Orders.Tests");
    }

    [Fact]
    public void A_reference_to_nothing_is_an_error_that_names_both()
    {
        _directory.Project("contexts/Other/Bad/Bad.csproj", "contexts/Other/Gone/Gone.csproj");
        var map = ProjectMap.Read(_directory.Root);

        var close = () => map.Closure(map.All);

        close
            .Should()
            .Throw<UserError>()
            .WithMessage("contexts/Other/Bad/Bad.csproj references contexts/Other/Gone/Gone.csproj, which does not exist.");
    }
}
