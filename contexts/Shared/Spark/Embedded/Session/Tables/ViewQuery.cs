using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Tables;

/// <summary>The queries of views.</summary>
internal static class ViewQuery
{
    /// <summary>
    /// A query that goes on having the columns that it had when its view was made, also when <c>*</c> in it comes to stand for more. As
    /// Spark, by their names; columns of one name are left as they are.
    /// </summary>
    internal static LogicalPlan Pin(LogicalPlan query, ValueList<string> columns) =>
        columns.Count == 0 || columns.Distinct(StringComparer.OrdinalIgnoreCase).Count() < columns.Count
            ? query
            : new Project(query, columns.Select(Expression (name) => new UnresolvedAttribute([name])).ToValueList());
}
