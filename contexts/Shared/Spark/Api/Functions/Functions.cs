using Shared.Spark.Api.Columns;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Microsoft.Spark.Sql;

/// <summary>
/// The functions of Spark, as columns.
/// See https://spark.apache.org/docs/3.5.7/api/sql/index.html and
/// https://spark.apache.org/docs/3.5.7/api/scala/org/apache/spark/sql/functions$.html.
/// </summary>
public static partial class Functions
{
    /// <summary>Marks a frame as small enough to be sent to all nodes, for a join.</summary>
    /// <param name="df">The frame.</param>
    public static DataFrame Broadcast(DataFrame df) => df.Hint("broadcast");

    private static Column Call(string function, params Column[] arguments) =>
        new(new UnresolvedFunction([function], Expressions(arguments)));

    private static Column CallIgnoring(bool ignoreNulls, string function, params Column[] arguments) =>
        new(new UnresolvedFunction([function], Expressions(arguments)) { IgnoreNulls = ignoreNulls });

    // Options are a map of constants behind the arguments, as in SQL.
    internal static Column WithOptions(string function, Dictionary<string, string>? options, params Column[] arguments) =>
        options is { Count: > 0 }
            ? Call(function, [.. arguments, Map([.. options.SelectMany(option => new[] { Lit(option.Key), Lit(option.Value) })])])
            : Call(function, arguments);

    private static Column[] Cols(string[] names) => [.. names.Select(Col)];

    private static ValueList<Expression> Expressions(IEnumerable<Column> columns) =>
        columns.Select(column => column.Expression).ToValueList();

    private static Expression ColumnOf(string name)
    {
        if (name == "*")
        {
            return new UnresolvedStar();
        }

        return name.EndsWith(".*", StringComparison.Ordinal)
            ? new UnresolvedStar(AttributeName.Parse(name[..^2]))
            : new UnresolvedAttribute(AttributeName.Parse(name));
    }
}
