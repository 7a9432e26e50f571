using Shared.Spark.Plans.Engine;

namespace Microsoft.Spark.Sql;

/// <summary>
/// Where the rows of a persisted frame are kept. See https://spark.apache.org/docs/3.5.7/rdd-programming-guide.html#rdd-persistence.
/// </summary>
public sealed class StorageLevel
{
    /// <summary>Says where rows are kept.</summary>
    /// <param name="useDisk">On disk.</param>
    /// <param name="useMemory">In memory.</param>
    /// <param name="useOffHeap">Outside of the heap.</param>
    /// <param name="deserialized">As objects, not as bytes.</param>
    /// <param name="replication">On how many nodes.</param>
    public StorageLevel(bool useDisk, bool useMemory, bool useOffHeap, bool deserialized, int replication = 1)
        : this(new PersistenceLevel(useDisk, useMemory, useOffHeap, deserialized, replication)) { }

    internal StorageLevel(PersistenceLevel level) => Level = level;

    /// <summary>Not kept.</summary>
    public static StorageLevel NONE { get; } = new(false, false, false, false);

    /// <summary>On disk.</summary>
    public static StorageLevel DISK_ONLY { get; } = new(true, false, false, false);

    /// <summary>On the disks of two nodes.</summary>
    public static StorageLevel DISK_ONLY_2 { get; } = new(true, false, false, false, 2);

    /// <summary>In memory.</summary>
    public static StorageLevel MEMORY_ONLY { get; } = new(false, true, false, true);

    /// <summary>In the memory of two nodes.</summary>
    public static StorageLevel MEMORY_ONLY_2 { get; } = new(false, true, false, true, 2);

    /// <summary>In memory, as bytes.</summary>
    public static StorageLevel MEMORY_ONLY_SER { get; } = new(false, true, false, false);

    /// <summary>In the memory of two nodes, as bytes.</summary>
    public static StorageLevel MEMORY_ONLY_SER_2 { get; } = new(false, true, false, false, 2);

    /// <summary>In memory, on disk what does not fit.</summary>
    public static StorageLevel MEMORY_AND_DISK { get; } = new(true, true, false, true);

    /// <summary>In memory, on disk what does not fit, on two nodes.</summary>
    public static StorageLevel MEMORY_AND_DISK_2 { get; } = new(true, true, false, true, 2);

    /// <summary>In memory as bytes, on disk what does not fit.</summary>
    public static StorageLevel MEMORY_AND_DISK_SER { get; } = new(true, true, false, false);

    /// <summary>In memory as bytes, on disk what does not fit, on two nodes.</summary>
    public static StorageLevel MEMORY_AND_DISK_SER_2 { get; } = new(true, true, false, false, 2);

    /// <summary>Outside of the heap.</summary>
    public static StorageLevel OFF_HEAP { get; } = new(true, true, true, false);

    /// <summary>Whether on disk.</summary>
    public bool UseDisk => Level.UseDisk;

    /// <summary>Whether in memory.</summary>
    public bool UseMemory => Level.UseMemory;

    /// <summary>Whether outside of the heap.</summary>
    public bool UseOffHeap => Level.UseOffHeap;

    /// <summary>Whether as objects.</summary>
    public bool Deserialized => Level.Deserialized;

    /// <summary>On how many nodes.</summary>
    public int Replication => Level.Replication;

    internal PersistenceLevel Level { get; }

    /// <summary>The level in words: <c>Disk Memory Deserialized 1x Replicated</c>.</summary>
    public string Description() =>
        string.Join(
            ' ',
            new[]
            {
                UseDisk ? "Disk" : null,
                UseMemory
                    ? UseOffHeap
                        ? "Memory (off heap)"
                        : "Memory"
                    : null,
                Deserialized ? "Deserialized" : "Serialized",
                $"{Replication}x Replicated",
            }.OfType<string>()
        );

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StorageLevel other && Level == other.Level;

    /// <inheritdoc/>
    public override int GetHashCode() => Level.GetHashCode();

    /// <summary>The level as Spark's <c>toString</c>.</summary>
    public override string ToString() =>
        $"StorageLevel({string.Join(", ", new[]
    {
        UseDisk ? "disk" : null,
        UseMemory ? "memory" : null,
        UseOffHeap ? "offheap" : null,
        Deserialized ? "deserialized" : null,
        $"{Replication} replicas",
    }.OfType<string>())})";
}
