using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>DESCRIBE FUNCTION.</summary>
/// <param name="NameParts">The function or operator.</param>
/// <param name="IsExtended">Whether EXTENDED was said.</param>
public sealed record DescribeFunction(ValueList<string> NameParts, bool IsExtended) : Command;
