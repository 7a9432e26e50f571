namespace Shared.Pipelines.Hosting.Contracts;

/// <summary>Declares that a parameter of an environment record is read from an environment variable.</summary>
/// <param name="name">The variable: <c>JDBC_URL</c>.</param>
/// <param name="purpose">What it is for, in half a sentence.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class VariableAttribute(string name, string purpose) : Attribute
{
    /// <summary>The variable.</summary>
    public string Name { get; } = name;

    /// <summary>What it is for.</summary>
    public string Purpose { get; } = purpose;

    /// <summary>The value when the variable is not set; null when it must be set or the parameter may be null.</summary>
    public string? Default { get; init; }
}
