using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>Values replaced by others.</summary>
/// <param name="Input">What is read.</param>
/// <param name="ColumnNames">Where; none for all columns of the values' type.</param>
/// <param name="Replacements">From and to.</param>
public sealed record ReplaceNa(LogicalPlan Input, ValueList<string> ColumnNames, ValueList<KeyValuePair<Literal, Literal>> Replacements)
    : LogicalPlan;
