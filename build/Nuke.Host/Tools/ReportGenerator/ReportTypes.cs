using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.ReportGenerator;

/// <summary>Forms of a report.</summary>
public sealed class ReportTypes : Enumeration
{
    /// <summary>Pages with the sources.</summary>
    public static readonly ReportTypes Html = new() { Value = nameof(Html) };

    /// <summary>One Cobertura file.</summary>
    public static readonly ReportTypes Cobertura = new() { Value = nameof(Cobertura) };

    /// <summary>A summary in Markdown.</summary>
    public static readonly ReportTypes MarkdownSummary = new() { Value = nameof(MarkdownSummary) };
}
