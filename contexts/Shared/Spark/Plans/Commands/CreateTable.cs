using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Commands;

/// <summary>CREATE TABLE and REPLACE TABLE, also with a query.</summary>
/// <param name="NameParts">The name.</param>
/// <param name="Columns">The columns; none to take those of the query or the data source.</param>
/// <param name="Specification">What else it says.</param>
/// <param name="Query">The rows it gets; null for none.</param>
public sealed record CreateTable(
    ValueList<string> NameParts,
    ValueList<ColumnDefinition> Columns,
    TableSpecification Specification,
    LogicalPlan? Query
) : Command
{
    /// <summary>Whether nothing happens when it exists.</summary>
    public bool IfNotExists { get; init; }

    /// <summary>Whether one of that name is replaced.</summary>
    public bool Replace { get; init; }

    /// <summary>Whether, when replacing, none may be there.</summary>
    public bool OrCreate { get; init; }
}
