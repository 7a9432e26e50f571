using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>CREATE FUNCTION over a class of Java.</summary>
/// <param name="NameParts">The name.</param>
/// <param name="ClassName">The class.</param>
/// <param name="Resources">The files it needs.</param>
public sealed record CreateFunction(ValueList<string> NameParts, string ClassName, ValueList<FunctionResource> Resources) : Command
{
    /// <summary>Whether it lives as long as the session.</summary>
    public bool IsTemporary { get; init; }

    /// <summary>Whether nothing happens when it exists.</summary>
    public bool IfNotExists { get; init; }

    /// <summary>Whether one of that name is replaced.</summary>
    public bool Replace { get; init; }
}
