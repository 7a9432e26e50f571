using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;
using Shared.Spark.Plans.Relations;

namespace Microsoft.Spark.Sql;

/// <summary>
/// Groups of rows, to be aggregated.
/// See https://spark.apache.org/docs/3.5.7/api/scala/org/apache/spark/sql/RelationalGroupedDataset.html.
/// </summary>
public sealed class RelationalGroupedDataset
{
    private readonly DataFrame _frame;
    private readonly GroupType _type;
    private readonly ValueList<Expression> _grouping;
    private readonly Pivot? _pivot;

    internal RelationalGroupedDataset(DataFrame frame, GroupType type, ValueList<Expression> grouping, Pivot? pivot = null)
    {
        _frame = frame;
        _type = type;
        _grouping = grouping;
        _pivot = pivot;
    }

    /// <summary>Aggregates each group; the result has the grouping columns, then the aggregates.</summary>
    /// <param name="expr">The first aggregate.</param>
    /// <param name="exprs">The others.</param>
    public DataFrame Agg(Column expr, params Column[] exprs) => Aggregate([expr, .. exprs]);

    /// <summary>How many rows each group has, as the column <c>count</c>.</summary>
    public DataFrame Count() => Agg(Functions.Count(Functions.Lit(1)).As("count"));

    /// <summary>The averages of columns.</summary>
    /// <param name="colNames">Which; none for all numeric ones.</param>
    public DataFrame Avg(params string[] colNames) => Aggregate(colNames, Functions.Avg);

    /// <summary>The averages of columns; the same as <see cref="Avg"/>.</summary>
    /// <param name="colNames">Which; none for all numeric ones.</param>
    public DataFrame Mean(params string[] colNames) => Avg(colNames);

    /// <summary>The greatest values of columns.</summary>
    /// <param name="colNames">Which; none for all numeric ones.</param>
    public DataFrame Max(params string[] colNames) => Aggregate(colNames, Functions.Max);

    /// <summary>The least values of columns.</summary>
    /// <param name="colNames">Which; none for all numeric ones.</param>
    public DataFrame Min(params string[] colNames) => Aggregate(colNames, Functions.Min);

    /// <summary>The sums of columns.</summary>
    /// <param name="colNames">Which; none for all numeric ones.</param>
    public DataFrame Sum(params string[] colNames) => Aggregate(colNames, Functions.Sum);

    /// <summary>Turns the values of a column to columns, those that the data has.</summary>
    /// <param name="pivotColumn">The column.</param>
    public RelationalGroupedDataset Pivot(string pivotColumn) => Pivot(Functions.Col(pivotColumn));

    /// <summary>Turns values of a column to columns.</summary>
    /// <param name="pivotColumn">The column.</param>
    /// <param name="values">The values, in the order of the columns.</param>
    public RelationalGroupedDataset Pivot(string pivotColumn, IEnumerable<object> values) => Pivot(Functions.Col(pivotColumn), values);

    /// <summary>Turns the values of a column to columns, those that the data has.</summary>
    /// <param name="pivotColumn">The column.</param>
    public RelationalGroupedDataset Pivot(Column pivotColumn) => Pivot(pivotColumn, []);

    /// <summary>Turns values of a column to columns.</summary>
    /// <param name="pivotColumn">The column.</param>
    /// <param name="values">The values, in the order of the columns.</param>
    /// <exception cref="InvalidOperationException">The groups are no plain GROUP BY.</exception>
    public RelationalGroupedDataset Pivot(Column pivotColumn, IEnumerable<object> values) =>
        _type switch
        {
            GroupType.GroupBy => new(
                _frame,
                GroupType.Pivot,
                _grouping,
                new Pivot(pivotColumn.Expression, values.Select(value => Functions.Lit(value).Expression).ToValueList())
            ),
            GroupType.Pivot => throw new InvalidOperationException("Repeated pivots are not supported."),
            _ => throw new InvalidOperationException("Pivot is only supported after a GroupBy."),
        };

    private DataFrame Aggregate(string[] names, Func<Column, Column> function)
    {
        var columns =
            names.Length > 0
                ? names.Select(NumericColumn)
                : _frame
                    .Schema()
                    .Fields.Where(field => field.DataType is NumericType)
                    .Select(field => _frame.Col(SqlIdentifier.Quote(field.Name)));
        return Aggregate([.. columns.Select(function)]);
    }

    private Column NumericColumn(string name)
    {
        var column = _frame.Col(name);
        return _frame.Session.Engine.Analyze(new Project(_frame.Plan, [column.Expression])).Fields[0].DataType is NumericType
            ? column
            : throw new AnalysisException(
                null,
                $"\"{name}\" is not a numeric column. Aggregation function can only be applied on a numeric column."
            );
    }

    private DataFrame Aggregate(Column[] columns) =>
        new(
            _frame.Session,
            new Aggregate(_frame.Plan, _type, _grouping, columns.Select(column => column.Expression).ToValueList(), _pivot)
        );
}
