namespace Shared.Pipelines.Hosting.Contracts;

/// <summary>One variable of a contract.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The .NET type of its value.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Default">Its value when it is not set; null for none.</param>
/// <param name="IsRequired">Whether it must be set.</param>
/// <param name="IsSecret">Whether its value must not be seen.</param>
public sealed record Variable(string Name, Type Type, string Purpose, string? Default, bool IsRequired, bool IsSecret)
{
    /// <summary>The type in the words of one who sets it.</summary>
    public string TypeText => VariableValue.Describe(Type);
}
