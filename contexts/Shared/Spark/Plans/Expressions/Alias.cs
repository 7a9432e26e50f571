using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Expressions;

/// <summary>A named expression; several names for what makes several columns.</summary>
/// <param name="Child">What is named.</param>
/// <param name="Names">One name, or one for each column.</param>
/// <param name="Metadata">The column's metadata as JSON; null to keep the child's.</param>
public sealed record Alias(Expression Child, ValueList<string> Names, string? Metadata = null) : Expression;
