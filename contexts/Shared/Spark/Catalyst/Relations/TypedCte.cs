namespace Shared.Spark.Catalyst.Relations;

/// <summary>A named query.</summary>
/// <param name="Id">What tells it from all others.</param>
/// <param name="Name">Its name.</param>
/// <param name="Plan">The query.</param>
public sealed record TypedCte(long Id, string Name, TypedPlan Plan);
