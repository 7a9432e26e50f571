using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.ReportGenerator;

/// <summary>Options of ReportGenerator.</summary>
public class ReportGeneratorSettings : ToolOptions
{
    internal string? Framework { get; set; }

    internal override IEnumerable<string> GetArguments() =>
        [
            .. Joined("-reports"),
            .. Joined("-targetdir"),
            .. Joined("-reporttypes"),
            .. Joined("-filefilters"),
            .. Joined("-title"),
            .. Joined("-verbosity"),
            .. ProcessAdditionalArguments,
        ];
}

/// <summary>The fluent side of the options of ReportGenerator.</summary>
public static class ReportGeneratorSettingsExtensions
{
    /// <summary>The reports to merge.</summary>
    public static T SetReports<T>(this T o, params string[] v)
        where T : ReportGeneratorSettings => ToolOptions.Modify(o, b => b.Set("-reports", v));

    /// <summary>Where the report goes.</summary>
    public static T SetTargetDirectory<T>(this T o, string v)
        where T : ReportGeneratorSettings => ToolOptions.Modify(o, b => b.Set("-targetdir", v));

    /// <summary>The forms of the report.</summary>
    public static T SetReportTypes<T>(this T o, params ReportTypes[] v)
        where T : ReportGeneratorSettings => ToolOptions.Modify(o, b => b.Set("-reporttypes", v.Select(t => t.ToString())));

    /// <summary>The source files to report on (+) or not (-).</summary>
    public static T SetFileFilters<T>(this T o, params string[] v)
        where T : ReportGeneratorSettings => ToolOptions.Modify(o, b => b.Set("-filefilters", v));

    /// <summary>How much it tells.</summary>
    public static T SetVerbosity<T>(this T o, ReportGeneratorVerbosity v)
        where T : ReportGeneratorSettings => ToolOptions.Modify(o, b => b.Set("-verbosity", v));

    /// <summary>The folder of the package's tools.</summary>
    public static T SetFramework<T>(this T o, string v)
        where T : ReportGeneratorSettings => ToolOptions.Modify(o, b => b.Framework = v);
}
