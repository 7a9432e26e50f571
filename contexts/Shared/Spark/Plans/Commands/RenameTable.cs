using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>ALTER TABLE … RENAME TO.</summary>
/// <param name="NameParts">The table or view.</param>
/// <param name="NewName">Its new name.</param>
/// <param name="IsView">Whether VIEW was said.</param>
public sealed record RenameTable(ValueList<string> NameParts, ValueList<string> NewName, bool IsView) : Command;
