namespace Shared.Spark.Plans.Engine;

/// <summary>Where the rows of a persisted plan are kept.</summary>
/// <param name="UseDisk">On disk.</param>
/// <param name="UseMemory">In memory.</param>
/// <param name="UseOffHeap">Outside of the heap.</param>
/// <param name="Deserialized">As objects.</param>
/// <param name="Replication">How many times.</param>
public sealed record PersistenceLevel(bool UseDisk, bool UseMemory, bool UseOffHeap, bool Deserialized, int Replication)
{
    /// <summary>Not kept.</summary>
    public static PersistenceLevel None { get; } = new(false, false, false, false, 1);

    /// <summary>Spark's default: in memory, and on disk what does not fit.</summary>
    public static PersistenceLevel MemoryAndDisk { get; } = new(true, true, false, true, 1);
}
