namespace Shared.Spark.Plans.Relations;

/// <summary>The numbers from <paramref name="Start"/> to before <paramref name="End"/>, as the column <c>id</c>.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">Behind the last.</param>
/// <param name="Step">The distance, not 0.</param>
/// <param name="NumPartitions">How many partitions; null for the default.</param>
public sealed record Range(long Start, long End, long Step, int? NumPartitions = null) : LogicalPlan;
