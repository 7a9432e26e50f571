using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>ALTER TABLE … REPLACE COLUMNS.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="Columns">The columns.</param>
public sealed record ReplaceColumns(ValueList<string> NameParts, ValueList<QualifiedColumn> Columns) : Command;
