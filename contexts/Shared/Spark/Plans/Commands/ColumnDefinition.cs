using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Plans.Commands;

/// <summary>A column of a table, as its definition describes it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type.</param>
public sealed record ColumnDefinition(string Name, DataType Type)
{
    /// <summary>Whether values may be null.</summary>
    public bool IsNullable { get; init; } = true;

    /// <summary>The comment; null for none.</summary>
    public string? Comment { get; init; }

    /// <summary>The SQL text of DEFAULT; null for none.</summary>
    public string? DefaultText { get; init; }

    /// <summary>The SQL text of GENERATED ALWAYS AS; null for none.</summary>
    public string? GenerationText { get; init; }
}
