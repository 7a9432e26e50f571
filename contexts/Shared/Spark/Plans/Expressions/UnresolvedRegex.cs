namespace Shared.Spark.Plans.Expressions;

/// <summary>All columns whose name matches a regular expression.</summary>
/// <param name="Pattern">A Java regular expression.</param>
/// <param name="Table">The qualifier; null for any.</param>
/// <param name="PlanId">The plan that the columns are taken from.</param>
public sealed record UnresolvedRegex(string Pattern, string? Table = null, long? PlanId = null) : Expression;
