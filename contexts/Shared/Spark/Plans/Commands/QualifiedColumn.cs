using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>A column that ALTER TABLE adds, changes or replaces.</summary>
/// <param name="NameParts">The name, with the fields it is in.</param>
/// <param name="Definition">What it is.</param>
public sealed record QualifiedColumn(ValueList<string> NameParts, ColumnDefinition Definition)
{
    /// <summary>Where it stands; null for last.</summary>
    public ColumnPosition? Position { get; init; }
}
