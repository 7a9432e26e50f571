namespace Shared.Spark.Catalyst.Expressions;

/// <summary>What tells an attribute from all others of its session, whatever its name.</summary>
/// <param name="Value">A number that no other attribute has.</param>
public readonly record struct ExprId(long Value);
