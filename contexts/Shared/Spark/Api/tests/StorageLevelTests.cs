using Microsoft.Spark.Sql;

namespace Shared.Spark.Api.Tests;

public sealed class StorageLevelTests
{
    public static TheoryData<StorageLevel, string, string> Levels =>
        new()
        {
            { StorageLevel.NONE, "StorageLevel(1 replicas)", "Serialized 1x Replicated" },
            { StorageLevel.DISK_ONLY, "StorageLevel(disk, 1 replicas)", "Disk Serialized 1x Replicated" },
            { StorageLevel.DISK_ONLY_2, "StorageLevel(disk, 2 replicas)", "Disk Serialized 2x Replicated" },
            { StorageLevel.MEMORY_ONLY, "StorageLevel(memory, deserialized, 1 replicas)", "Memory Deserialized 1x Replicated" },
            { StorageLevel.MEMORY_ONLY_2, "StorageLevel(memory, deserialized, 2 replicas)", "Memory Deserialized 2x Replicated" },
            { StorageLevel.MEMORY_ONLY_SER, "StorageLevel(memory, 1 replicas)", "Memory Serialized 1x Replicated" },
            { StorageLevel.MEMORY_ONLY_SER_2, "StorageLevel(memory, 2 replicas)", "Memory Serialized 2x Replicated" },
            {
                StorageLevel.MEMORY_AND_DISK,
                "StorageLevel(disk, memory, deserialized, 1 replicas)",
                "Disk Memory Deserialized 1x Replicated"
            },
            {
                StorageLevel.MEMORY_AND_DISK_2,
                "StorageLevel(disk, memory, deserialized, 2 replicas)",
                "Disk Memory Deserialized 2x Replicated"
            },
            { StorageLevel.MEMORY_AND_DISK_SER, "StorageLevel(disk, memory, 1 replicas)", "Disk Memory Serialized 1x Replicated" },
            { StorageLevel.MEMORY_AND_DISK_SER_2, "StorageLevel(disk, memory, 2 replicas)", "Disk Memory Serialized 2x Replicated" },
            { StorageLevel.OFF_HEAP, "StorageLevel(disk, memory, offheap, 1 replicas)", "Disk Memory (off heap) Serialized 1x Replicated" },
        };

    [Theory]
    [MemberData(nameof(Levels))]
    public void Levels_are_told_as_Spark_tells_them(StorageLevel level, string text, string description)
    {
        level.ToString().Should().Be(text);
        level.Description().Should().Be(description);
        level.Should().Be(new StorageLevel(level.UseDisk, level.UseMemory, level.UseOffHeap, level.Deserialized, level.Replication));
        level
            .GetHashCode()
            .Should()
            .Be(new StorageLevel(level.UseDisk, level.UseMemory, level.UseOffHeap, level.Deserialized, level.Replication).GetHashCode());
    }
}
