using Shared.Spark.Plans.Relations;
using P = Shared.Spark.Connect.Protocol;

namespace Shared.Spark.Connect;

/// <summary>A relation as the server gave it: the result of a SQL command.</summary>
/// <param name="Relation">The relation.</param>
internal sealed record ServerRelation(P.Relation Relation) : LogicalPlan;
