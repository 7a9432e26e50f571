using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>ALTER TABLE … UNSET TBLPROPERTIES.</summary>
/// <param name="NameParts">The table or view.</param>
/// <param name="Keys">The properties.</param>
/// <param name="IfExists">Whether they may be missing.</param>
/// <param name="IsView">Whether VIEW was said.</param>
public sealed record UnsetTableProperties(ValueList<string> NameParts, ValueList<string> Keys, bool IfExists, bool IsView) : Command;
