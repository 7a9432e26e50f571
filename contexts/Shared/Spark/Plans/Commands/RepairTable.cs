using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>REPAIR TABLE and RECOVER PARTITIONS: finds the partitions of a table anew.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="AddPartitions">Whether new ones are added.</param>
/// <param name="DropPartitions">Whether missing ones are dropped.</param>
public sealed record RepairTable(ValueList<string> NameParts, bool AddPartitions, bool DropPartitions) : Command;
