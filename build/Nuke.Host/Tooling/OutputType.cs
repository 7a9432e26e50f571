namespace Nuke.Common.Tooling;

/// <summary>Where a tool wrote a line.</summary>
public enum OutputType
{
    /// <summary>Standard output.</summary>
    Std,

    /// <summary>Standard error.</summary>
    Err,
}
