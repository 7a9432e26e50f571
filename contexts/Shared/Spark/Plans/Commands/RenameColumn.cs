using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>ALTER TABLE … RENAME COLUMN.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="Column">The column.</param>
/// <param name="NewName">Its new name.</param>
public sealed record RenameColumn(ValueList<string> NameParts, ValueList<string> Column, string NewName) : Command;
