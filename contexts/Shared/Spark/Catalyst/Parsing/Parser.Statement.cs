using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>Statements, by their first words.</content>
internal sealed partial class Parser
{
    private LogicalPlan Statement() => Query();
}
