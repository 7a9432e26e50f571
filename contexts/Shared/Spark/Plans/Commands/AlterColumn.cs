using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>ALTER TABLE … ALTER COLUMN.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="Column">The column.</param>
public sealed record AlterColumn(ValueList<string> NameParts, ValueList<string> Column) : Command
{
    /// <summary>The new type; null to keep it.</summary>
    public DataType? Type { get; init; }

    /// <summary>Whether values may be null; null to keep it.</summary>
    public bool? IsNullable { get; init; }

    /// <summary>The new comment; null to keep it.</summary>
    public string? Comment { get; init; }

    /// <summary>The new place; null to keep it.</summary>
    public ColumnPosition? Position { get; init; }

    /// <summary>The SQL text of the new default, empty to drop it; null to keep it.</summary>
    public string? DefaultText { get; init; }
}
