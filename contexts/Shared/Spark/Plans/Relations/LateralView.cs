using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>SQL's LATERAL VIEW: a generator's rows beside each row.</summary>
/// <param name="Input">What is read.</param>
/// <param name="Generator">The generator.</param>
/// <param name="IsOuter">Whether a row without generated ones stays.</param>
/// <param name="Alias">The name of the generated relation.</param>
/// <param name="ColumnNames">Its columns; none for the generator's own names.</param>
public sealed record LateralView(LogicalPlan Input, UnresolvedFunction Generator, bool IsOuter, string Alias, ValueList<string> ColumnNames)
    : LogicalPlan;
