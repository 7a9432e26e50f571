using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>ALTER TABLE … SET TBLPROPERTIES.</summary>
/// <param name="NameParts">The table or view.</param>
/// <param name="Properties">The properties.</param>
/// <param name="IsView">Whether VIEW was said.</param>
public sealed record SetTableProperties(ValueList<string> NameParts, ValueList<KeyValuePair<string, string>> Properties, bool IsView)
    : Command;
