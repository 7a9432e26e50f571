using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>CREATE INDEX.</summary>
/// <param name="Name">The name.</param>
/// <param name="NameParts">The table.</param>
/// <param name="Kind">The kind of USING; null for the default.</param>
/// <param name="Columns">The columns.</param>
public sealed record CreateIndex(string Name, ValueList<string> NameParts, string? Kind, ValueList<ValueList<string>> Columns) : Command
{
    /// <summary>Whether nothing happens when it exists.</summary>
    public bool IfNotExists { get; init; }

    /// <summary>The options.</summary>
    public ValueList<KeyValuePair<string, string>> Options { get; init; } = [];
}
