using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>A file of a data source.</summary>
/// <param name="Path">Where it is, absolute.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="PartitionValues">
/// The values of the partition columns as the names of its folders write them, unescaped; null for NULL.
/// </param>
internal sealed record DataFile(string Path, long Length, ValueList<string?> PartitionValues);
