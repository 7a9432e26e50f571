using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>A stratified sample.</summary>
/// <param name="Input">What is read.</param>
/// <param name="Column">The strata.</param>
/// <param name="Fractions">The part of each.</param>
/// <param name="Seed">The seed; null for any.</param>
public sealed record SampleBy(LogicalPlan Input, Expression Column, ValueList<KeyValuePair<Literal, double>> Fractions, long? Seed)
    : LogicalPlan;
