using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Commands;

/// <summary>What <c>frame.WriteTo(table)</c> describes.</summary>
/// <param name="Input">The rows.</param>
/// <param name="NameParts">The name of the table.</param>
/// <param name="Mode">What is done.</param>
public sealed record WriteTable(LogicalPlan Input, ValueList<string> NameParts, WriteTableMode Mode) : Command
{
    /// <summary>The kind of a table that is made; null for the default one.</summary>
    public string? Provider { get; init; }

    /// <summary>How a table that is made is partitioned: columns, or calls of <c>years, months, days, hours, bucket</c>.</summary>
    public ValueList<Expression> PartitionedBy { get; init; } = [];

    /// <summary>Options; names are case-insensitive, the last of a name wins. May hold secrets: never printed.</summary>
    public ValueList<KeyValuePair<string, string>> Options { get; init; } = [];

    /// <summary>Properties of a table that is made.</summary>
    public ValueList<KeyValuePair<string, string>> TableProperties { get; init; } = [];

    /// <summary>Which rows are replaced; only with <see cref="WriteTableMode.Overwrite"/>.</summary>
    public Expression? OverwriteCondition { get; init; }
}
