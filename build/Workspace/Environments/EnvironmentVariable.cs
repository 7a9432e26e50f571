namespace Workspace.Environments;

/// <summary>A variable and the line that sets it.</summary>
internal sealed record EnvironmentVariable(string Name, string Value, string Place)
{
    public override string ToString() => $"{Name} ({Place})";
}
