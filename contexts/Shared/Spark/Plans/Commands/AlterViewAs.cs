using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Commands;

/// <summary>ALTER VIEW … AS.</summary>
/// <param name="NameParts">The view.</param>
/// <param name="Query">What it shows from now on.</param>
/// <param name="QueryText">The SQL text of the query.</param>
public sealed record AlterViewAs(ValueList<string> NameParts, LogicalPlan Query, string QueryText) : Command;
