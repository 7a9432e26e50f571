using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>How much dotnet tells.</summary>
public sealed class DotNetVerbosity : Enumeration
{
    /// <summary>Errors and warnings.</summary>
    public static readonly DotNetVerbosity quiet = new() { Value = "quiet" };

    /// <summary>A line a project.</summary>
    public static readonly DotNetVerbosity minimal = new() { Value = "minimal" };

    /// <summary>A line a target.</summary>
    public static readonly DotNetVerbosity normal = new() { Value = "normal" };
}
