using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Commands;

/// <summary>CREATE VIEW.</summary>
/// <param name="NameParts">The name.</param>
/// <param name="Kind">Who sees it, and how long it lives.</param>
/// <param name="Query">What it shows.</param>
/// <param name="QueryText">The SQL text of the query.</param>
public sealed record CreateViewCommand(ValueList<string> NameParts, ViewKind Kind, LogicalPlan Query, string QueryText) : Command
{
    /// <summary>New names of its columns; none to keep them.</summary>
    public ValueList<ViewColumn> Columns { get; init; } = [];

    /// <summary>Whether nothing happens when it exists.</summary>
    public bool IfNotExists { get; init; }

    /// <summary>Whether one of that name is replaced.</summary>
    public bool Replace { get; init; }

    /// <summary>The comment; null for none.</summary>
    public string? Comment { get; init; }

    /// <summary>The properties.</summary>
    public ValueList<KeyValuePair<string, string>> Properties { get; init; } = [];
}
