using System.Text.Json;
using Nuke.Common.Execution;
using Workspace;

namespace Nuke.Common.Parameters;

/// <summary>Where parameters come from: the command line, then the environment, then .nuke/parameters.json.</summary>
internal sealed class ParameterSources
{
    public const string FileName = "parameters.json";

    private readonly CommandLine _commandLine;
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly Dictionary<ParameterMember, List<string>> _file;

    public ParameterSources(
        CommandLine commandLine,
        IReadOnlyDictionary<string, string> environment,
        string? parametersJson,
        IReadOnlyList<ParameterMember> parameters
    )
    {
        _commandLine = commandLine;
        _environment = environment;
        _file = parametersJson is null ? [] : Read(parametersJson, parameters);
    }

    /// <summary>What is given for a parameter, or null.</summary>
    public (ParameterValue Value, bool IsFromFile)? Find(ParameterMember parameter)
    {
        if (_commandLine.Values.TryGetValue(parameter, out var said))
            return (new ParameterValue(parameter, said, $"--{parameter.DashedName}"), false);
        if (FromEnvironment(parameter.Name) is var (name, value))
            return (new ParameterValue(parameter, [value], name), false);
        if (_file.TryGetValue(parameter, out var written))
            return (new ParameterValue(parameter, written, $"{Constants.NukeDirectoryName}/{FileName}: {parameter.Name}"), true);
        return null;
    }

    /// <summary>
    /// NUKE_X in any spelling of X; X itself only in the very spelling of the member, so that PATH is never taken for Path.
    /// </summary>
    private (string Name, string Value)? FromEnvironment(string parameter)
    {
        foreach (var (name, value) in _environment)
        {
            var letters = string.Concat(name.Where(char.IsLetterOrDigit));
            if (letters.Equals("NUKE" + parameter, StringComparison.OrdinalIgnoreCase))
                return (name, value);
        }

        return !OperatingSystem.IsWindows() && _environment.TryGetValue(parameter, out var exact) ? (parameter, exact) : null;
    }

    private static Dictionary<ParameterMember, List<string>> Read(string json, IReadOnlyList<ParameterMember> parameters)
    {
        var values = new Dictionary<ParameterMember, List<string>>();
        using var document = Parse(json);
        foreach (var property in document.RootElement.EnumerateObject().Where(p => p.Name != "$schema"))
        {
            var parameter =
                parameters.FirstOrDefault(p => p.Matches(property.Name))
                ?? throw new BuildFailure(
                    $"{Constants.NukeDirectoryName}/{FileName}: there is no parameter '{property.Name}'."
                        + NearNames.Hint(property.Name, parameters.Select(p => p.Name))
                );
            values[parameter] =
                property.Value.ValueKind == JsonValueKind.Array
                    ? [.. property.Value.EnumerateArray().Select(e => e.ToString())]
                    : [property.Value.ToString()];
        }

        return values;
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(
                json,
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
            );
        }
        catch (JsonException exception)
        {
            throw new BuildFailure($"{Constants.NukeDirectoryName}/{FileName} is not JSON: {exception.Message}");
        }
    }
}
