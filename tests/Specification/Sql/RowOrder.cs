using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Relations;

namespace Specification.Sql;

/// <summary>Whether the order of a statement's rows is part of its answer. Spark's own tests ask the same of a plan.</summary>
internal static class RowOrder
{
    internal static bool IsSaidBy(string sql) => IsSaidBy(SparkSqlParser.ParsePlan(sql));

    private static bool IsSaidBy(LogicalPlan plan) =>
        plan switch
        {
            Command => true,
            Sort sort => sort.IsGlobal,
            Limit limit => IsSaidBy(limit.Input),
            Offset offset => IsSaidBy(offset.Input),
            Project { Input: { } input } => IsSaidBy(input),
            SubqueryAlias alias => IsSaidBy(alias.Input),
            WithCte with => IsSaidBy(with.Input),
            WithWindowDefinition windows => IsSaidBy(windows.Input),
            Hint hint => IsSaidBy(hint.Input),
            Filter filter => IsSaidBy(filter.Input),
            _ => false,
        };
}
