using Workspace.Projects;

namespace Workspace.Tests;

public sealed class ProjectFileTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    private ProjectFile Read(string path, string body = "") =>
        ProjectFile.Read(_directory.Root, _directory.Write(path, $"<Project Sdk=\"Microsoft.NET.Sdk\">{body}</Project>"));

    [Fact]
    public void A_project_below_contexts_is_named_by_its_path()
    {
        var project = Read("contexts/Shop/Orders/tests/Orders.Tests.csproj");

        project.AssemblyName.Should().Be("Shop.Orders.Tests");
        project
            .OutputFile("Debug")
            .Should()
            .Be(Path.Combine(_directory.Root, "artifacts/bin/Shop.Orders.Tests/debug/Shop.Orders.Tests.dll"));
        project.IsTest.Should().BeTrue();
        project.IsExecutable.Should().BeTrue();
    }

    [Fact]
    public void Elsewhere_it_is_named_by_its_file() => Read("tests/Benchmarks/Benchmarks.csproj").AssemblyName.Should().Be("Benchmarks");

    [Fact]
    public void The_assembly_name_of_the_file_wins() =>
        Read("contexts/Shop/Orders/Orders.csproj", "<PropertyGroup><AssemblyName>X</AssemblyName></PropertyGroup>")
            .AssemblyName.Should()
            .Be("X");

    [Fact]
    public void What_is_taken_from_outside_the_directory_is_an_input() =>
        Read(
            "build/A/A.csproj",
            "<ItemGroup><Compile Include=\"../B/x.cs\" /><None Include=\"$(RepositoryRoot)data/*.json\" /></ItemGroup>"
        )
            .OutsideInputs.Should()
            .Equal(Path.Combine(_directory.Root, "build/B/x.cs"), Path.Combine(_directory.Root, "data/*.json"));

    [Fact]
    public void References_may_be_patterns()
    {
        _directory.Write("contexts/A/B/B.csproj");
        _directory.Write("contexts/A/B/tests/B.Tests.csproj");
        _directory.Write("contexts/A/Libs/Libs.csproj");

        Read(
            "tests/All/All.Tests.csproj",
            """<ItemGroup><ProjectReference Include="../../contexts/**/*.csproj" Exclude="../../contexts/**/tests/**" /></ItemGroup>"""
        )
            .References.Should()
            .Equal(Path.Combine(_directory.Root, "contexts/A/B/B.csproj"), Path.Combine(_directory.Root, "contexts/A/Libs/Libs.csproj"));
    }

    [Fact]
    public void References_of_imported_files_are_the_projects_own()
    {
        _directory.Write(
            "contexts/A/Api.props",
            "<Project><ItemGroup Condition=\"'$(X)' == ''\"><ProjectReference Include=\"$(MSBuildThisFileDirectory)Api/Api.csproj\" /></ItemGroup></Project>"
        );

        Read("contexts/A/B/B.csproj", """<Import Project="../Api.props" />""")
            .References.Should()
            .Equal(Path.Combine(_directory.Root, "contexts/A/Api/Api.csproj"));
    }

    [Fact]
    public void A_file_that_is_not_XML_is_an_error_that_names_it()
    {
        var read = () => ProjectFile.Read(_directory.Root, _directory.Write("contexts/A/B/B.csproj", "<Project"));

        read.Should().Throw<UserError>().WithMessage("contexts/A/B/B.csproj is not XML*");
    }
}
