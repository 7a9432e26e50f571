using System.Collections;

namespace Workspace.Environments;

/// <summary>
/// The environments that programs can be run in: "local" is local_dev_env/*.env, any other name E is local_dev_env/E/*.env. Files are read
/// in the order of their names, a later line wins over an earlier one, and what the process has set already wins over all.
/// </summary>
internal sealed class EnvironmentFolder(string root)
{
    public const string Local = "local";
    private const string RepositoryRoot = "REPOSITORY_ROOT";
    private const string Secrets = "secrets.env";

    private readonly string _folder = Path.Combine(root, "local_dev_env");

    /// <summary>The environments there are.</summary>
    public IReadOnlyList<string> Names => [Local, .. Others().Order(StringComparer.Ordinal)];

    /// <summary>The variables to set for an environment.</summary>
    public IReadOnlyDictionary<string, string> Load(string environment, IReadOnlyDictionary<string, string> process)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!process.ContainsKey(RepositoryRoot))
            variables[RepositoryRoot] = root;
        foreach (var file in Files(environment))
        {
            foreach (
                var variable in EnvironmentFile.Parse(
                    File.ReadAllText(file),
                    Place(file),
                    process.GetValueOrDefault,
                    variables.GetValueOrDefault
                )
            )
                variables[variable.Name] = process.GetValueOrDefault(variable.Name, variable.Value);
        }

        return variables;
    }

    /// <summary>
    /// What an environment says that a package may hold: not what is in secrets.env, and nothing of this machine, so that no line may
    /// mention a variable that the environment itself does not set.
    /// </summary>
    public IReadOnlyDictionary<string, string> LoadSettings(string environment)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Files(environment).Where(f => Path.GetFileName(f) != Secrets))
        {
            foreach (var variable in EnvironmentFile.Parse(File.ReadAllText(file), Place(file), _ => null, variables.GetValueOrDefault))
                variables[variable.Name] = variable.Value;
        }

        return variables;
    }

    private string[] Files(string environment)
    {
        var folder = environment == Local ? _folder : Path.Combine(_folder, environment);
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.env").Order(StringComparer.Ordinal).ToArray() : [];
        return files.Length > 0
            ? files
            : throw new UserError(
                $"There is no environment '{environment}': no local_dev_env/{environment}/*.env." + NearNames.Hint(environment, Names)
            );
    }

    private string Place(string file) => Path.GetRelativePath(root, file).Replace('\\', '/');

    private IEnumerable<string> Others() =>
        Directory.Exists(_folder)
            ? Directory
                .EnumerateDirectories(_folder)
                .Where(d => Directory.EnumerateFiles(d, "*.env").Any())
                .Select(d => Path.GetFileName(d))
            : [];

    public static IReadOnlyDictionary<string, string> OfProcess() =>
        Environment
            .GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? "", StringComparer.Ordinal);
}
