namespace Nuke.Common.Tooling;

/// <summary>A line that a tool wrote.</summary>
public readonly struct Output
{
    /// <summary>Where it was written.</summary>
    public OutputType Type { get; init; }

    /// <summary>The line.</summary>
    public string Text { get; init; }
}
