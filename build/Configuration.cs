using System.ComponentModel;
using Nuke.Common.Tooling;

/// <summary>Debug or Release.</summary>
[TypeConverter(typeof(TypeConverter<Configuration>))]
public class Configuration : Enumeration
{
    /// <summary>For development and tests.</summary>
    public static readonly Configuration Debug = new() { Value = nameof(Debug) };

    /// <summary>For benchmarks and packages.</summary>
    public static readonly Configuration Release = new() { Value = nameof(Release) };

    /// <summary>The name.</summary>
    public static implicit operator string(Configuration configuration) => configuration.Value;
}
