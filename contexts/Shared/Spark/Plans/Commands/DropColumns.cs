using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>ALTER TABLE … DROP COLUMNS.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="Columns">The columns.</param>
/// <param name="IfExists">Whether they may be missing.</param>
public sealed record DropColumns(ValueList<string> NameParts, ValueList<ValueList<string>> Columns, bool IfExists) : Command;
