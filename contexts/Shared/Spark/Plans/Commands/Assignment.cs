using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Commands;

/// <summary>What SET gives a column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Value">Its new value.</param>
public sealed record Assignment(UnresolvedAttribute Column, Expression Value);
