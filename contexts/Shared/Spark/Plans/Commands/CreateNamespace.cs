using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>CREATE DATABASE.</summary>
/// <param name="NameParts">The name.</param>
/// <param name="IfNotExists">Whether nothing happens when it exists.</param>
public sealed record CreateNamespace(ValueList<string> NameParts, bool IfNotExists) : Command
{
    /// <summary>The comment; null for none.</summary>
    public string? Comment { get; init; }

    /// <summary>The path; null for the warehouse's.</summary>
    public string? Location { get; init; }

    /// <summary>The properties.</summary>
    public ValueList<KeyValuePair<string, string>> Properties { get; init; } = [];
}
