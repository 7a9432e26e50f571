using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>ANALYZE TABLES.</summary>
/// <param name="Namespace">The database; null for the current one.</param>
/// <param name="NoScan">Whether rows are not read.</param>
public sealed record AnalyzeTables(ValueList<string>? Namespace, bool NoScan) : Command;
