using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Relations;

/// <summary>What <c>spark.Catalog()</c> asks.</summary>
/// <param name="Operation">The question.</param>
/// <param name="Arguments">Its arguments, in the order of Spark Connect's fields.</param>
public sealed record CatalogQuery(CatalogOperation Operation, ValueList<string?> Arguments) : LogicalPlan;
