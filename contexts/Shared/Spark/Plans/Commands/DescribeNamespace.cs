using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>DESCRIBE DATABASE.</summary>
/// <param name="NameParts">The database.</param>
/// <param name="IsExtended">Whether EXTENDED was said.</param>
public sealed record DescribeNamespace(ValueList<string> NameParts, bool IsExtended) : Command;
