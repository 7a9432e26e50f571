namespace BuildTests;

/// <summary>./build.sh from outside: what it prints where, its exit codes, what it builds and what it does not.</summary>
public sealed class BuildScriptTests(SmallRepository repository) : IClassFixture<SmallRepository>
{
    private async Task<CallResult> Call(params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "build.sh needs bash");
        return await repository.Call(arguments);
    }

    [Fact]
    public void The_first_calls_at_once_do_not_disturb_each_other()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "build.sh needs bash");

        repository
            .FirstCalls.Select(c => c.ExitCode)
            .Should()
            .AllBeEquivalentTo(0, string.Concat(repository.FirstCalls.Select(c => c.Error)));
        repository.FirstCalls[0].Output.Should().Contain("--path").And.Contain("Coverage");
        repository.FirstCalls[1].Output.Should().Contain("Compile  for Test");
    }

    [Fact]
    public async Task A_call_with_nothing_to_do_does_not_build_the_build()
    {
        var result = await Call("--plan");

        result.Error.Should().BeEmpty();
        result.Output.Should().Be(" 1  Compile  invoked\n");
    }

    [Theory]
    [InlineData("There is no target 'Tset'. Did you mean 'Test'", "Tset")]
    [InlineData("There is no parameter '--pth'. Did you mean '--path'", "Test", "--pth", "x")]
    [InlineData("--configuration cannot be 'Debgu'. Did you mean 'Debug'?", "Compile", "--configuration", "Debgu")]
    [InlineData("Execute needs --job:", "Execute")]
    [InlineData("--job cannot be 'Helo'. Did you mean 'Hello'? There are: Hello, Demo/Hello.", "Execute", "--job", "Helo")]
    [InlineData("--environment cannot be 'stagin'. Did you mean 'staging'?", "Execute", "--job", "Hello", "--environment", "stagin")]
    [InlineData("Benchmark needs --suite:", "Benchmark")]
    [InlineData("--engine spark needs SPARK_HOME", "Test", "--engine", "spark")]
    [InlineData(
        "There are no tests under contexts/Demo/SampleData. The nearest that there are: contexts/Demo/Hello/tests.",
        "Test",
        "--path",
        "contexts/Demo/SampleData"
    )]
    public async Task A_mistake_is_said_at_once_with_exit_code_1(string message, params string[] arguments)
    {
        var result = await Call(arguments);

        result.ExitCode.Should().Be(1);
        result.Error.Should().Contain(message);
        result.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task Tests_are_built_and_run_and_the_summary_is_last_also_when_one_fails()
    {
        var first = await Call("Test", "--path", "contexts/Demo/Hello");
        first.ExitCode.Should().Be(0, first.Error);
        first.Output.Should().Contain("Demo.Hello.Tests");
        first.LastLine.Should().Be("Passed: 2 passed, 0 failed, 1 skipped");

        var broken = await repository.Call(["Test"], environment: ("BREAK", "1"));
        broken.ExitCode.Should().Be(1);
        broken
            .Output.Should()
            .Contain("Demo.Hello.Tests.HelloTests.Two_is_three_if_asked")
            .And.Contain("to be 3")
            .And.Contain("HelloTests.cs");
        broken.LastLine.Should().Be("Failed: 1 passed, 1 failed, 1 skipped");

        var filtered = await Call("Test", "--path", "contexts/Demo/Hello/tests/HelloTests.cs", "--filter", "One_is");
        filtered.LastLine.Should().Be("Passed: 1 passed, 0 failed, 0 skipped");
        filtered.Error.Should().NotContain("Building", "nothing has changed");

        var none = await Call("Test", "--filter", "Nothing_of_the_kind");
        none.ExitCode.Should().Be(1);
        none.Error.Should().Contain("No test has a name with 'Nothing_of_the_kind' in it.");
    }

    [Fact]
    public async Task A_job_runs_in_its_environment_with_its_arguments_and_its_exit_code_is_the_builds()
    {
        var local = await Call("Execute", "--job", "Hello", "--", "--path", "a b");
        local.Output.Should().Be("hello from here [--path|a b]\n", local.Error);
        local.ExitCode.Should().Be(0);
        local.Error.Should().NotContain("xyzzy");

        var failing = await repository.Call(
            ["Execute", "--job", "Demo/Hello", "--environment", "staging", "--", "--fail"],
            directory: "contexts/Demo"
        );
        failing.Output.Should().Be("staged [--fail]\n");
        failing.ExitCode.Should().Be(7);

        var overridden = await repository.Call(["Execute", "--job", "Hello"], environment: ("PLACE", "the process"));
        overridden.Output.Should().Be("hello from the process []\n");

        File.ReadAllText(Path.Combine(repository.Root, "local_dev_env/data/runs.txt")).Should().Be("x", "sample data is made once");
        File.Exists(Path.Combine(repository.Root, "local_dev_env/secrets.env")).Should().BeTrue();
    }

    [Fact]
    public async Task What_the_SQL_shell_writes_is_all_that_standard_output_gets()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "build.sh needs bash");

        var result = await repository.Call(
            ["Sql", "--file", "-", "--format", "json", "--conf", "a=1", "--conf", "b=2"],
            input: "select 1;"
        );

        result.ExitCode.Should().Be(0, result.Error);
        result.Output.Should().Be("--file|-|--format|json|--conf|a=1|--conf|b=2 <select 1;>\n");
    }

    [Fact]
    public async Task Benchmarks_are_built_in_release_and_their_last_line_is_the_last()
    {
        var result = await Call("Benchmark", "--suite", "small", "--data", "/tmp/x", "--format", "json");

        result.ExitCode.Should().Be(0, result.Error);
        result.Output.Should().Be("--suite|small|--data|/tmp/x|--format|json\n");
    }
}
