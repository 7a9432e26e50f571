namespace Shared.Pipelines.Testing.Comparison;

/// <summary>A row that differs: a pair when both sides have one that is nearly the same, else the side that has it.</summary>
/// <param name="Expected">The expected row; null for one that was not expected.</param>
/// <param name="Actual">The row that was there; null for one that is missing.</param>
internal sealed record RowDifference(object?[]? Expected, object?[]? Actual);
