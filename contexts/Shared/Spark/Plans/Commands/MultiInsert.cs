using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Commands;

/// <summary>FROM … INSERT … INSERT: several inserts of one relation.</summary>
/// <param name="Inserts">The inserts.</param>
public sealed record MultiInsert(ValueList<LogicalPlan> Inserts) : Command;
