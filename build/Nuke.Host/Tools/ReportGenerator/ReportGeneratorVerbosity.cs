using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.ReportGenerator;

/// <summary>How much ReportGenerator tells.</summary>
public sealed class ReportGeneratorVerbosity : Enumeration
{
    /// <summary>What it does.</summary>
    public static readonly ReportGeneratorVerbosity Info = new() { Value = nameof(Info) };

    /// <summary>What looks wrong.</summary>
    public static readonly ReportGeneratorVerbosity Warning = new() { Value = nameof(Warning) };

    /// <summary>What went wrong.</summary>
    public static readonly ReportGeneratorVerbosity Error = new() { Value = nameof(Error) };
}
