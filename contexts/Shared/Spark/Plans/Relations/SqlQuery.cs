using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>A SQL query as text.</summary>
/// <param name="Text">The text.</param>
/// <param name="PositionalArguments">Values of <c>?</c>.</param>
/// <param name="NamedArguments">Values of <c>:name</c>.</param>
public sealed record SqlQuery(string Text, ValueList<Expression> PositionalArguments, ValueList<NamedArgument> NamedArguments)
    : LogicalPlan;
