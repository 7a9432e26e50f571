using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;

namespace Nuke.Common.Tests;

public class ToolProcessTests
{
    private static IReadOnlyCollection<Output> Shell(string script, DotNetBuildSettings? options = null)
    {
        Xunit.Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell");
        return ToolProcess.Run(
            "/bin/sh",
            ["-c", script],
            (options ?? new DotNetBuildSettings()).DisableProcessInvocationLogging(),
            (_, _) => { }
        );
    }

    [Fact]
    public void What_a_tool_writes_is_kept_with_where_it_wrote_it() =>
        Shell("echo out; echo err >&2")
            .Should()
            .BeEquivalentTo([new Output { Type = OutputType.Std, Text = "out" }, new Output { Type = OutputType.Err, Text = "err" }]);

    [Fact]
    public void An_exit_code_that_is_not_zero_is_an_error()
    {
        var run = () => Shell("exit 3");

        run.Should().Throw<ProcessException>().Which.ExitCode.Should().Be(3);
    }

    [Fact]
    public void An_environment_that_is_given_is_the_whole_environment() =>
        Shell("/usr/bin/env", new DotNetBuildSettings().SetProcessEnvironmentVariables(new() { ["A"] = "1" }))
            .Select(o => o.Text)
            .Where(t => !t.StartsWith("PWD=") && !t.StartsWith("SHLVL=") && !t.StartsWith("_=") && !t.StartsWith("OLDPWD="))
            .Should()
            .Equal("A=1");
}
