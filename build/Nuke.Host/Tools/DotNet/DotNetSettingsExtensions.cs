using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>The fluent side of the options of restore.</summary>
public static class DotNetRestoreSettingsExtensions
{
    /// <summary>The project or solution.</summary>
    public static T SetProjectFile<T>(this T o, string v)
        where T : DotNetRestoreSettings => ToolOptions.Modify(o, b => b.Set("project", v));

    /// <summary>How much it tells.</summary>
    public static T SetVerbosity<T>(this T o, DotNetVerbosity v)
        where T : DotNetRestoreSettings => ToolOptions.Modify(o, b => b.Set("--verbosity", v));
}

/// <summary>The fluent side of the options of build.</summary>
public static class DotNetBuildSettingsExtensions
{
    /// <summary>The project or solution.</summary>
    public static T SetProjectFile<T>(this T o, string v)
        where T : DotNetBuildSettings => ToolOptions.Modify(o, b => b.Set("project", v));

    /// <summary>Debug or Release.</summary>
    public static T SetConfiguration<T>(this T o, string v)
        where T : DotNetBuildSettings => ToolOptions.Modify(o, b => b.Set("--configuration", v));

    /// <summary>How much it tells.</summary>
    public static T SetVerbosity<T>(this T o, DotNetVerbosity v)
        where T : DotNetBuildSettings => ToolOptions.Modify(o, b => b.Set("--verbosity", v));

    /// <summary>Does not restore first.</summary>
    public static T EnableNoRestore<T>(this T o)
        where T : DotNetBuildSettings => ToolOptions.Modify(o, b => b.Set("--no-restore", ""));

    /// <summary>Does not print the banner.</summary>
    public static T EnableNoLogo<T>(this T o)
        where T : DotNetBuildSettings => ToolOptions.Modify(o, b => b.Set("--nologo", ""));
}

/// <summary>The fluent side of the options of test.</summary>
public static class DotNetTestSettingsExtensions
{
    /// <summary>The project or assembly.</summary>
    public static T SetProjectFile<T>(this T o, string v)
        where T : DotNetTestSettings => ToolOptions.Modify(o, b => b.Set("project", v));

    /// <summary>Debug or Release.</summary>
    public static T SetConfiguration<T>(this T o, string v)
        where T : DotNetTestSettings => ToolOptions.Modify(o, b => b.Set("--configuration", v));

    /// <summary>How much it tells.</summary>
    public static T SetVerbosity<T>(this T o, DotNetVerbosity v)
        where T : DotNetTestSettings => ToolOptions.Modify(o, b => b.Set("--verbosity", v));

    /// <summary>Tests what is built already.</summary>
    public static T EnableNoBuild<T>(this T o)
        where T : DotNetTestSettings => ToolOptions.Modify(o, b => b.Set("--no-build", ""));

    /// <summary>Does not print the banner.</summary>
    public static T EnableNoLogo<T>(this T o)
        where T : DotNetTestSettings => ToolOptions.Modify(o, b => b.Set("--nologo", ""));

    /// <summary>The tests to run.</summary>
    public static T SetFilter<T>(this T o, string v)
        where T : DotNetTestSettings => ToolOptions.Modify(o, b => b.Set("--filter", v));

    /// <summary>The collector to run along.</summary>
    public static T SetDataCollector<T>(this T o, string v)
        where T : DotNetTestSettings => ToolOptions.Modify(o, b => b.Set("--collect", v));

    /// <summary>The run settings.</summary>
    public static T SetSettingsFile<T>(this T o, string v)
        where T : DotNetTestSettings => ToolOptions.Modify(o, b => b.Set("--settings", v));

    /// <summary>Where the results go.</summary>
    public static T SetResultsDirectory<T>(this T o, string v)
        where T : DotNetTestSettings => ToolOptions.Modify(o, b => b.Set("--results-directory", v));

    /// <summary>Who writes the results.</summary>
    public static T SetLoggers<T>(this T o, params string[] v)
        where T : DotNetTestSettings => ToolOptions.Modify(o, b => b.Set("--logger", v));
}

/// <summary>The fluent side of the options of publish.</summary>
public static class DotNetPublishSettingsExtensions
{
    /// <summary>The project.</summary>
    public static T SetProject<T>(this T o, string v)
        where T : DotNetPublishSettings => ToolOptions.Modify(o, b => b.Set("project", v));

    /// <summary>Debug or Release.</summary>
    public static T SetConfiguration<T>(this T o, string v)
        where T : DotNetPublishSettings => ToolOptions.Modify(o, b => b.Set("--configuration", v));

    /// <summary>How much it tells.</summary>
    public static T SetVerbosity<T>(this T o, DotNetVerbosity v)
        where T : DotNetPublishSettings => ToolOptions.Modify(o, b => b.Set("--verbosity", v));

    /// <summary>Where it is to run: linux-x64.</summary>
    public static T SetRuntime<T>(this T o, string v)
        where T : DotNetPublishSettings => ToolOptions.Modify(o, b => b.Set("--runtime", v));

    /// <summary>Brings the runtime along.</summary>
    public static T EnableSelfContained<T>(this T o)
        where T : DotNetPublishSettings => ToolOptions.Modify(o, b => b.Set("--self-contained", "true"));

    /// <summary>Where the files go.</summary>
    public static T SetOutput<T>(this T o, string v)
        where T : DotNetPublishSettings => ToolOptions.Modify(o, b => b.Set("--output", v));

    /// <summary>Does not print the banner.</summary>
    public static T EnableNoLogo<T>(this T o)
        where T : DotNetPublishSettings => ToolOptions.Modify(o, b => b.Set("--nologo", ""));
}
