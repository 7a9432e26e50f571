namespace Shared.Spark.Plans.Commands;

/// <summary>What a <see cref="WriteTable"/> does. Ordered as Spark Connect's <c>WriteOperationV2.Mode</c>, which begins at 1.</summary>
public enum WriteTableMode
{
    /// <summary>Makes the table.</summary>
    Create = 1,

    /// <summary>Replaces the rows for which a condition holds.</summary>
    Overwrite,

    /// <summary>Replaces the partitions that the rows are of.</summary>
    OverwritePartitions,

    /// <summary>Adds the rows.</summary>
    Append,

    /// <summary>Replaces the table.</summary>
    Replace,

    /// <summary>Makes the table or replaces it.</summary>
    CreateOrReplace,
}
