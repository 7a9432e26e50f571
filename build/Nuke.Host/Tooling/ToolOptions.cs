namespace Nuke.Common.Tooling;

/// <summary>What all tools can be told. Options are values: every change makes a copy.</summary>
public abstract class ToolOptions
{
    private IReadOnlyDictionary<string, IReadOnlyList<string>> _options = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The directory to run in.</summary>
    public string? ProcessWorkingDirectory { get; internal set; }

    /// <summary>The whole environment of the tool, if it is not this process's own.</summary>
    public IReadOnlyDictionary<string, string>? ProcessEnvironmentVariables { get; internal set; }

    /// <summary>Whether what the tool writes is logged.</summary>
    public bool? ProcessOutputLogging { get; internal set; }

    /// <summary>Whether the command line is logged.</summary>
    public bool? ProcessInvocationLogging { get; internal set; }

    /// <summary>Arguments beyond those there is a method for.</summary>
    public IReadOnlyList<string> ProcessAdditionalArguments { get; internal set; } = [];

    internal IReadOnlyList<string> this[string name] => _options.GetValueOrDefault(name, []);

    internal abstract IEnumerable<string> GetArguments();

    internal static T Modify<T>(T options, Action<T> change)
        where T : ToolOptions
    {
        var copy = (T)options.MemberwiseClone();
        change(copy);
        return copy;
    }

    internal void Set(string name, params IEnumerable<string?> values) =>
        _options = new Dictionary<string, IReadOnlyList<string>>(_options) { [name] = [.. values.OfType<string>()] };

    internal void Add(string name, params IEnumerable<string?> values) => Set(name, [.. this[name], .. values]);

    /// <summary>"--name value", for each of the values.</summary>
    internal IEnumerable<string> Named(string name) => this[name].SelectMany(value => new[] { name, value });

    /// <summary>"--name", if it was set.</summary>
    internal IEnumerable<string> Flag(string name) => this[name].Count > 0 ? [name] : [];

    /// <summary>"-name:value;value", if there are values.</summary>
    internal IEnumerable<string> Joined(string name) => this[name].Count > 0 ? [$"{name}:{string.Join(';', this[name])}"] : [];
}
