namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>What became of a value that was read.</summary>
internal enum JsonOutcome
{
    /// <summary>It was added.</summary>
    Whole,

    /// <summary>It was added, with nulls for what is of another type.</summary>
    Partial,

    /// <summary>It is of another type, or no JSON; nothing was added.</summary>
    None,
}
