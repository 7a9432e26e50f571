namespace Nuke.Common.Tooling;

/// <summary>The fluent side of <see cref="ToolOptions"/>.</summary>
public static class ToolOptionsExtensions
{
    /// <inheritdoc cref="ToolOptions.ProcessWorkingDirectory"/>
    public static T SetProcessWorkingDirectory<T>(this T o, string value)
        where T : ToolOptions => ToolOptions.Modify(o, b => b.ProcessWorkingDirectory = value);

    /// <inheritdoc cref="ToolOptions.ProcessEnvironmentVariables"/>
    public static T SetProcessEnvironmentVariables<T>(this T o, Dictionary<string, string> values)
        where T : ToolOptions => ToolOptions.Modify(o, b => b.ProcessEnvironmentVariables = values);

    /// <inheritdoc cref="ToolOptions.ProcessOutputLogging"/>
    public static T DisableProcessOutputLogging<T>(this T o)
        where T : ToolOptions => ToolOptions.Modify(o, b => b.ProcessOutputLogging = false);

    /// <inheritdoc cref="ToolOptions.ProcessInvocationLogging"/>
    public static T DisableProcessInvocationLogging<T>(this T o)
        where T : ToolOptions => ToolOptions.Modify(o, b => b.ProcessInvocationLogging = false);

    /// <inheritdoc cref="ToolOptions.ProcessAdditionalArguments"/>
    public static T AddProcessAdditionalArguments<T>(this T o, params string[] v)
        where T : ToolOptions => ToolOptions.Modify(o, b => b.ProcessAdditionalArguments = [.. b.ProcessAdditionalArguments, .. v]);
}
