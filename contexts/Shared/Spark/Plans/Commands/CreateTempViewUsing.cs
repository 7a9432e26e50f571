using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>CREATE TEMPORARY VIEW over a data source.</summary>
/// <param name="NameParts">The name.</param>
/// <param name="Provider">The data source.</param>
/// <param name="Schema">The schema; null to ask the source.</param>
/// <param name="Options">The options of the source. May hold secrets: never printed.</param>
public sealed record CreateTempViewUsing(
    ValueList<string> NameParts,
    string Provider,
    StructType? Schema,
    ValueList<KeyValuePair<string, string>> Options
) : Command
{
    /// <summary>Whether all sessions of the application see it.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>Whether one of that name is replaced.</summary>
    public bool Replace { get; init; }
}
