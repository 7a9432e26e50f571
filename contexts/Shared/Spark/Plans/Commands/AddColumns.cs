using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>ALTER TABLE … ADD COLUMNS.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="Columns">The columns.</param>
public sealed record AddColumns(ValueList<string> NameParts, ValueList<QualifiedColumn> Columns) : Command;
