namespace Shared.Spark.Plans.Relations;

/// <summary>Another number of partitions.</summary>
/// <param name="Input">What is read.</param>
/// <param name="NumPartitions">How many.</param>
/// <param name="Shuffle">Whether rows move between them.</param>
public sealed record Repartition(LogicalPlan Input, int NumPartitions, bool Shuffle) : LogicalPlan;
