using Nuke.Common;

partial class Build
{
    [Parameter("Benchmark: the suite to run.")]
    readonly string? Suite;

    [Parameter("Benchmark: the directory of the suite's data.")]
    readonly string? Data;

    Target Benchmark =>
        _ =>
            _.Description("Measures, in Release: --suite S [--data D] [--format json]")
                .Requires(() => Suite)
                .Executes(() =>
                {
                    var program = ProgramAt("tests/Benchmarks/Benchmarks.csproj");
                    BuildProjects([program], Configuration.Release);
                    string[] arguments = ["--suite", Suite!, .. Option("--data", Data), .. Option("--format", Format), .. JobArguments];
                    Run(program, arguments, Configuration.Release, inEnvironment: false);
                });
}
