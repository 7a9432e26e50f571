namespace Shared.Spark.Plans.Commands;

/// <summary>What a WHEN clause of MERGE does.</summary>
public enum MergeActionKind
{
    /// <summary>Puts the row into the target.</summary>
    Insert,

    /// <summary>Changes the row of the target.</summary>
    Update,

    /// <summary>Deletes the row of the target.</summary>
    Delete,
}
