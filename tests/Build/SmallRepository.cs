using System.Reflection;
using System.Text;
using CliWrap;

namespace BuildTests;

/// <summary>A repository with this one's build and settings, and a context with one job, its tests, sample data and an SQL shell.</summary>
public sealed class SmallRepository : IAsyncLifetime
{
    private static readonly string Origin = typeof(SmallRepository)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot")
        .Value!;

    public string Root { get; } = Directory.CreateTempSubdirectory("build-tests-").FullName;

    /// <summary>What two calls at once, the first ones ever, gave.</summary>
    public IReadOnlyList<CallResult> FirstCalls { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (var file in Directory.EnumerateFiles(Origin).Where(IsPartOfTheBuild))
            File.Copy(file, Path.Combine(Root, Path.GetFileName(file)));
        Copy("build");
        Copy(".nuke");
        foreach (var (path, text) in SmallRepositoryFiles.All)
            Write(path, text);
        FirstCalls = await Task.WhenAll(Call(["--help"]), Call(["--plan", "Test"]));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return ValueTask.CompletedTask;
    }

    public async Task<CallResult> Call(
        string[] arguments,
        string directory = ".",
        string input = "",
        params (string Name, string Value)[] environment
    )
    {
        var output = new StringBuilder();
        var error = new StringBuilder();
        var variables = environment.ToDictionary(e => e.Name, e => (string?)e.Value);
        foreach (var inherited in new[] { "CI", "RealNuke", "SPARK_HOME", "SPARK_REMOTE" })
            variables.TryAdd(inherited, null);
        var result = await Cli.Wrap("bash")
            .WithArguments([Path.Combine(Root, "build.sh"), .. arguments])
            .WithWorkingDirectory(Path.Combine(Root, directory))
            .WithEnvironmentVariables(variables)
            .WithStandardInputPipe(PipeSource.FromString(input))
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(error))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(TestContext.Current.CancellationToken);
        return new CallResult(result.ExitCode, output.ToString(), error.ToString(), result.RunTime);
    }

    private static bool IsPartOfTheBuild(string file) =>
        Path.GetFileName(file) is "build.sh" or "global.json" or ".editorconfig" or "Contexts.sln"
        || Path.GetFileName(file).StartsWith("Directory.", StringComparison.Ordinal);

    private void Copy(string directory)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Origin, directory), "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(Origin, file);
            if (!relative.Split(Path.DirectorySeparatorChar).Intersect(["tests", "temp", "bin", "obj"]).Any())
                Write(relative, File.ReadAllText(file));
        }
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
