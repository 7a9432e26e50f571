using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Commands;

/// <summary>What CREATE TABLE says beside the columns.</summary>
public sealed record TableSpecification
{
    /// <summary>The data source of USING; null for the default.</summary>
    public string? Provider { get; init; }

    /// <summary>The options of the data source. May hold secrets: never printed.</summary>
    public ValueList<KeyValuePair<string, string>> Options { get; init; } = [];

    /// <summary>The columns and transforms of PARTITIONED BY.</summary>
    public ValueList<Expression> Partitioning { get; init; } = [];

    /// <summary>The columns that PARTITIONED BY defines, as Hive does.</summary>
    public ValueList<ColumnDefinition> PartitionColumns { get; init; } = [];

    /// <summary>The buckets of CLUSTERED BY; null for none.</summary>
    public BucketSpecification? Buckets { get; init; }

    /// <summary>The order within buckets.</summary>
    public ValueList<SortOrder> SortedBy { get; init; } = [];

    /// <summary>The path; null for the warehouse's.</summary>
    public string? Location { get; init; }

    /// <summary>The comment; null for none.</summary>
    public string? Comment { get; init; }

    /// <summary>The properties of TBLPROPERTIES.</summary>
    public ValueList<KeyValuePair<string, string>> Properties { get; init; } = [];

    /// <summary>The row format of Hive; null for none.</summary>
    public RowFormat? RowFormat { get; init; }

    /// <summary>The file format of Hive; null for none.</summary>
    public FileFormat? FileFormat { get; init; }

    /// <summary>Whether EXTERNAL was said.</summary>
    public bool IsExternal { get; init; }
}
