using Workspace.Projects;

namespace Workspace.Tests;

public sealed class JobTests : IDisposable
{
    private const string Executable = "<Project><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup></Project>";

    private readonly TemporaryDirectory _directory = new();

    public JobTests()
    {
        _directory.Write("contexts/Shop/Orders/Orders.csproj", Executable);
        _directory.Write("contexts/Shop/Daily/Daily.csproj", Executable);
        _directory.Write("contexts/Billing/Daily/Daily.csproj", Executable);
        _directory.Write("contexts/Shop/Libs/Libs.csproj", "<Project />");
        _directory.Write("contexts/Shop/SampleData/SampleData.csproj", Executable);
        _directory.Write("contexts/Shared/Spark/Shell/Shell.csproj", Executable);
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_job_is_a_folder_of_a_context_with_a_program_of_that_name() =>
        Job.Find(_directory.Root).Select(j => j.FullName).Should().Equal("Billing/Daily", "Shop/Daily", "Shop/Orders");

    [Fact]
    public void A_name_that_two_contexts_have_must_be_given_with_its_context() =>
        Job.Names(Job.Find(_directory.Root)).Should().Equal("Orders", "Billing/Daily", "Shop/Daily", "Shop/Orders");

    [Theory]
    [InlineData("Orders", "Shop/Orders")]
    [InlineData("orders", "Shop/Orders")]
    [InlineData("billing/daily", "Billing/Daily")]
    public void A_job_is_found_by_any_of_its_names(string name, string expected) =>
        Job.Named(Job.Find(_directory.Root), name).FullName.Should().Be(expected);

    [Fact]
    public void Without_contexts_there_are_no_jobs() => Job.Find(Path.Combine(_directory.Root, "contexts/Shop")).Should().BeEmpty();
}
