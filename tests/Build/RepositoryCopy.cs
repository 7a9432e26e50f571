using System.Reflection;
using System.Text;
using CliWrap;

namespace BuildTests;

/// <summary>
/// A temporary copy of this repository: its build, its contexts and its local environment, without outputs, data and secrets.
/// </summary>
internal sealed class RepositoryCopy : IDisposable
{
    private static readonly string[] s_folders = ["build", "contexts", "local_dev_env", ".nuke"];
    private static readonly string[] s_left = ["artifacts", "bin", "obj", "data", "temp", "secrets.env", "TestResults"];

    private static readonly string s_origin = typeof(RepositoryCopy)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot")
        .Value!;

    private readonly string _root = Directory.CreateTempSubdirectory("repository-").FullName;

    internal RepositoryCopy()
    {
        foreach (var file in Directory.EnumerateFiles(s_origin))
            File.Copy(file, At(Path.GetFileName(file)));
        foreach (var folder in s_folders)
            Copy(Path.Combine(s_origin, folder), At(folder));
    }

    internal string At(string path) => Path.Combine(_root, path);

    internal async Task<CallResult> Call(params string[] arguments)
    {
        var (output, error) = (new StringBuilder(), new StringBuilder());
        var result = await Cli.Wrap("bash")
            .WithArguments([At("build.sh"), .. arguments])
            .WithWorkingDirectory(_root)
            .WithEnvironmentVariables(
                new Dictionary<string, string?>
                {
                    ["CI"] = null,
                    ["RealNuke"] = null,
                    ["SPARK_HOME"] = null,
                    ["SPARK_REMOTE"] = null,
                }
            )
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(error))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(TestContext.Current.CancellationToken);
        return new CallResult(result.ExitCode, output.ToString(), error.ToString(), result.RunTime);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from).Where(IsWanted))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var directory in Directory.EnumerateDirectories(from).Where(IsWanted))
            Copy(directory, Path.Combine(to, Path.GetFileName(directory)));
    }

    private static bool IsWanted(string path) => !s_left.Contains(Path.GetFileName(path));
}
