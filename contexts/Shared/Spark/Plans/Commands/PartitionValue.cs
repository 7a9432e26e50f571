using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Commands;

/// <summary>A column of a PARTITION clause.</summary>
/// <param name="Column">The column.</param>
/// <param name="Value">Its value, a constant; null when it comes from the rows.</param>
public sealed record PartitionValue(string Column, Expression? Value);
