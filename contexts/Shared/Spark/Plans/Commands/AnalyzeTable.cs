using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>ANALYZE TABLE.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="Partition">The partition; none for the table.</param>
public sealed record AnalyzeTable(ValueList<string> NameParts, ValueList<PartitionValue> Partition) : Command
{
    /// <summary>Whether rows are not read.</summary>
    public bool NoScan { get; init; }

    /// <summary>The columns of FOR COLUMNS.</summary>
    public ValueList<string> Columns { get; init; } = [];

    /// <summary>Whether FOR ALL COLUMNS was said.</summary>
    public bool AllColumns { get; init; }
}
