using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>How rows are put into buckets.</summary>
/// <param name="Count">How many buckets.</param>
/// <param name="ColumnNames">By which columns.</param>
public sealed record BucketSpecification(int Count, ValueList<string> ColumnNames);
