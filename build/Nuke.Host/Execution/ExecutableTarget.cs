namespace Nuke.Common.Execution;

/// <summary>A target with its name, its place in the graph and its state.</summary>
public sealed class ExecutableTarget
{
    internal ExecutableTarget(string name, TargetDefinition definition, bool isDefault)
    {
        Name = name;
        Definition = definition;
        IsDefault = isDefault;
    }

    /// <summary>The name of the property that defines the target.</summary>
    public string Name { get; }

    /// <summary>The text shown by <c>--help</c>.</summary>
    public string? Description => Definition.Text;

    /// <summary>Whether it was named on the command line, or is the default and none was.</summary>
    public bool Invoked { get; internal set; }

    /// <summary>Whether it is run when no target is named.</summary>
    public bool IsDefault { get; }

    /// <summary>Where the target stands.</summary>
    public ExecutionStatus Status { get; internal set; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; internal set; }

    internal TargetDefinition Definition { get; }
    internal string? SkipReason { get; set; }

    /// <summary>Run before this one, and because of it.</summary>
    internal HashSet<ExecutableTarget> Dependencies { get; } = [];

    /// <summary>Run before this one if both are run.</summary>
    internal HashSet<ExecutableTarget> Predecessors { get; } = [];

    /// <summary>Run after this one, and because of it.</summary>
    internal HashSet<ExecutableTarget> Triggered { get; } = [];

    /// <inheritdoc />
    public override string ToString() => Name;
}
