namespace Nuke.Common;

/// <summary>
/// A value from, in this order: the command line (<c>--name value</c>), the environment (<c>NUKE_NAME</c>, or the member's own name),
/// <c>.nuke/parameters.json</c>. See https://nuke.build/docs/fundamentals/parameters.
/// </summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class ParameterAttribute(string? description = null) : Attribute
{
    /// <summary>The text shown by <c>--help</c>.</summary>
    public string? Description { get; } = description;

    /// <summary>The parameter's name, if it is not the member's.</summary>
    public string? Name { get; set; }

    /// <summary>What separates the items of a list in one value.</summary>
    public string? Separator { get; set; }

    /// <summary>Whether <c>--help</c> lists it.</summary>
    public bool List { get; set; } = true;

    /// <summary>The member of the build, an <c>IEnumerable&lt;string&gt;</c>, that knows the values there are.</summary>
    public string? ValueProviderMember { get; set; }
}
