using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Plans.Relations;

/// <summary>Columns matched by name and converted to a schema.</summary>
/// <param name="Input">What is read.</param>
/// <param name="Schema">The schema.</param>
public sealed record ToSchema(LogicalPlan Input, StructType Schema) : LogicalPlan;
