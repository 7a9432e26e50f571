using Workspace.Environments;

namespace Workspace.Tests;

public sealed class EnvironmentFolderTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    private IReadOnlyDictionary<string, string> Load(string environment = "local", params (string Name, string Value)[] process) =>
        new EnvironmentFolder(_directory.Root).Load(environment, process.ToDictionary(p => p.Name, p => p.Value));

    [Fact]
    public void Files_are_read_in_the_order_of_their_names_and_later_lines_win()
    {
        _directory.Write("local_dev_env/b.env", "export A=2\nexport B=$A");
        _directory.Write("local_dev_env/a.env", "export A=1");

        Load().Should().Contain("A", "2").And.Contain("B", "2");
    }

    [Fact]
    public void What_the_process_has_wins_also_where_another_line_mentions_it()
    {
        _directory.Write("local_dev_env/a.env", "export A=1\nexport B=${A}x");

        Load(process: ("A", "9")).Should().Contain("A", "9").And.Contain("B", "9x");
    }

    [Fact]
    public void The_repository_root_is_known()
    {
        _directory.Write("local_dev_env/a.env", "export A=$REPOSITORY_ROOT/data");

        Load().Should().Contain("A", _directory.Root + "/data");
    }

    [Fact]
    public void Another_environment_is_a_folder_of_its_own()
    {
        _directory.Write("local_dev_env/a.env", "export A=local");
        _directory.Write("local_dev_env/staging/a.env", "export A=staging");

        Load("staging").Should().Contain("A", "staging");
        new EnvironmentFolder(_directory.Root).Names.Should().Equal("local", "staging");
    }

    [Fact]
    public void An_environment_that_does_not_exist_is_an_error_with_near_names()
    {
        _directory.Write("local_dev_env/staging/a.env", "export A=staging");

        var load = () => Load("stagign");

        load.Should().Throw<UserError>().WithMessage("There is no environment 'stagign'*Did you mean 'staging'?");
    }
}
