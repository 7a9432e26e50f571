using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Commands;

/// <summary>DESCRIBE QUERY.</summary>
/// <param name="Query">The query.</param>
/// <param name="QueryText">Its SQL text.</param>
public sealed record DescribeQuery(LogicalPlan Query, string QueryText) : Command;
