namespace Shared.Spark.Plans.Commands;

/// <summary>Where ALTER TABLE puts a column.</summary>
/// <param name="After">The column before it; null for first.</param>
public sealed record ColumnPosition(string? After);
