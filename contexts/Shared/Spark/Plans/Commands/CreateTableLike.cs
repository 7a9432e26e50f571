using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>CREATE TABLE … LIKE.</summary>
/// <param name="Target">The new table.</param>
/// <param name="Source">The table whose columns it gets.</param>
/// <param name="Specification">What else it says.</param>
/// <param name="IfNotExists">Whether nothing happens when it exists.</param>
public sealed record CreateTableLike(ValueList<string> Target, ValueList<string> Source, TableSpecification Specification, bool IfNotExists)
    : Command;
