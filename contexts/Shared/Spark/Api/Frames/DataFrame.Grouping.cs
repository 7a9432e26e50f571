using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Microsoft.Spark.Sql;

/// <content>Groups, order, partitions and samples.</content>
public sealed partial class DataFrame
{
    /// <summary>Groups the rows, to aggregate each group.</summary>
    /// <param name="columns">By what.</param>
    public RelationalGroupedDataset GroupBy(params Column[] columns) => Group(GroupType.GroupBy, columns);

    /// <summary>Groups the rows, to aggregate each group.</summary>
    /// <param name="column">By what column first.</param>
    /// <param name="columns">And by which others.</param>
    public RelationalGroupedDataset GroupBy(string column, params string[] columns) => GroupBy(Named(column, columns));

    /// <summary>Groups by all prefixes of the columns: totals and subtotals.</summary>
    /// <param name="columns">By what.</param>
    public RelationalGroupedDataset Rollup(params Column[] columns) => Group(GroupType.Rollup, columns);

    /// <summary>Groups by all prefixes of the columns: totals and subtotals.</summary>
    /// <param name="column">By what column first.</param>
    /// <param name="columns">And by which others.</param>
    public RelationalGroupedDataset Rollup(string column, params string[] columns) => Rollup(Named(column, columns));

    /// <summary>Groups by all subsets of the columns.</summary>
    /// <param name="columns">By what.</param>
    public RelationalGroupedDataset Cube(params Column[] columns) => Group(GroupType.Cube, columns);

    /// <summary>Groups by all subsets of the columns.</summary>
    /// <param name="column">By what column first.</param>
    /// <param name="columns">And by which others.</param>
    public RelationalGroupedDataset Cube(string column, params string[] columns) => Cube(Named(column, columns));

    /// <summary>Aggregates all rows.</summary>
    /// <param name="expr">The first aggregate.</param>
    /// <param name="exprs">The others.</param>
    public DataFrame Agg(Column expr, params Column[] exprs) => GroupBy().Agg(expr, exprs);

    /// <summary>Computes aggregates while the rows pass, without a query of their own.</summary>
    /// <param name="name">The name of the observation.</param>
    /// <param name="expr">The first aggregate.</param>
    /// <param name="exprs">The others.</param>
    public DataFrame Observe(string name, Column expr, params Column[] exprs) =>
        With(new CollectMetrics(Plan, name, Expressions(exprs.Prepend(expr))));

    /// <summary>Orders the rows.</summary>
    /// <param name="columns">By what; <see cref="Column.Desc"/> for the largest first.</param>
    public DataFrame OrderBy(params Column[] columns) => Sort(columns, isGlobal: true);

    /// <summary>Orders the rows, the smallest first.</summary>
    /// <param name="column">By what column first.</param>
    /// <param name="columns">And by which others.</param>
    public DataFrame OrderBy(string column, params string[] columns) => OrderBy(Named(column, columns));

    /// <summary>Orders the rows; the same as <see cref="OrderBy(Column[])"/>.</summary>
    /// <param name="columns">By what.</param>
    public DataFrame Sort(params Column[] columns) => OrderBy(columns);

    /// <summary>Orders the rows; the same as <see cref="OrderBy(string, string[])"/>.</summary>
    /// <param name="column">By what column first.</param>
    /// <param name="columns">And by which others.</param>
    public DataFrame Sort(string column, params string[] columns) => OrderBy(column, columns);

    /// <summary>Orders the rows of each partition.</summary>
    /// <param name="columns">By what.</param>
    public DataFrame SortWithinPartitions(params Column[] columns) => Sort(columns, isGlobal: false);

    /// <summary>Orders the rows of each partition, the smallest first.</summary>
    /// <param name="column">By what column first.</param>
    /// <param name="columns">And by which others.</param>
    public DataFrame SortWithinPartitions(string column, params string[] columns) => SortWithinPartitions(Named(column, columns));

    /// <summary>Spreads the rows over a number of partitions.</summary>
    /// <param name="numPartitions">How many.</param>
    public DataFrame Repartition(int numPartitions) => With(new Repartition(Plan, numPartitions, Shuffle: true));

    /// <summary>Puts rows that are equal in some columns into one partition.</summary>
    /// <param name="numPartitions">How many partitions.</param>
    /// <param name="partitionExprs">The columns.</param>
    public DataFrame Repartition(int numPartitions, params Column[] partitionExprs) =>
        With(new RepartitionByExpression(Plan, Expressions(partitionExprs), numPartitions));

    /// <summary>Puts rows that are equal in some columns into one partition.</summary>
    /// <param name="partitionExprs">The columns.</param>
    public DataFrame Repartition(params Column[] partitionExprs) =>
        With(new RepartitionByExpression(Plan, Expressions(partitionExprs), null));

    /// <summary>Puts rows of one range of values into one partition.</summary>
    /// <param name="numPartitions">How many partitions.</param>
    /// <param name="partitionExprs">The columns.</param>
    public DataFrame RepartitionByRange(int numPartitions, params Column[] partitionExprs) =>
        With(new RepartitionByExpression(Plan, SortOrders(partitionExprs), numPartitions));

    /// <summary>Puts rows of one range of values into one partition.</summary>
    /// <param name="partitionExprs">The columns.</param>
    public DataFrame RepartitionByRange(params Column[] partitionExprs) =>
        With(new RepartitionByExpression(Plan, SortOrders(partitionExprs), null));

    /// <summary>Joins partitions to fewer ones, without moving rows.</summary>
    /// <param name="numPartitions">How many remain at most.</param>
    public DataFrame Coalesce(int numPartitions) => With(new Repartition(Plan, numPartitions, Shuffle: false));

    /// <summary>A random part of the rows.</summary>
    /// <param name="fraction">Which part, 0 to 1; how often each row comes on average when with replacement.</param>
    /// <param name="withReplacement">Whether a row may come more than once.</param>
    /// <param name="seed">The seed; null for any.</param>
    public DataFrame Sample(double fraction, bool withReplacement = false, long? seed = null) =>
        With(new Sample(Plan, 0, fraction, withReplacement, seed ?? Random.Shared.NextInt64()));

    /// <summary>Splits the rows at random.</summary>
    /// <param name="weights">The size of each part, relative to their sum.</param>
    /// <param name="seed">The seed; null for any.</param>
    public DataFrame[] RandomSplit(double[] weights, long? seed = null)
    {
        if (weights.Any(weight => weight < 0) || weights.Sum() <= 0)
        {
            throw new ArgumentException(
                $"Weights must be nonnegative and their sum positive, but got [{string.Join(",", weights)}]",
                nameof(weights)
            );
        }

        // One seed for all parts: together they are the whole.
        var common = seed ?? Random.Shared.NextInt64();
        var total = weights.Sum();
        var lower = 0.0;
        var parts = new DataFrame[weights.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var upper = i == parts.Length - 1 ? 1.0 : lower + (weights[i] / total);
            parts[i] = With(new Sample(Plan, lower, upper, WithReplacement: false, common) { DeterministicOrder = true });
            lower = upper;
        }

        return parts;
    }

    /// <summary>Gives the optimizer a hint.</summary>
    /// <param name="name">The hint: <c>broadcast</c>.</param>
    /// <param name="parameters">Its parameters.</param>
    public DataFrame Hint(string name, object[]? parameters = null) =>
        With(new Hint(Plan, name, (parameters ?? []).Select(parameter => Functions.Lit(parameter).Expression).ToValueList()));

    /// <summary>Count, mean, standard deviation, least and greatest value of columns, one a row.</summary>
    /// <param name="cols">The columns; none for all numeric and string ones.</param>
    public DataFrame Describe(params string[] cols) => With(new Describe(Plan, [.. cols]));

    /// <summary>Statistics of all numeric and string columns, one a row.</summary>
    /// <param name="statistics">
    /// <c>count, mean, stddev, min, max, count_distinct, approx_count_distinct</c> and percentiles such as <c>25%</c>; none for the usual
    /// ones.
    /// </param>
    public DataFrame Summary(params string[] statistics) => With(new Summary(Plan, [.. statistics]));

    private RelationalGroupedDataset Group(GroupType type, Column[] columns) => new(this, type, Expressions(columns));

    private DataFrame Sort(Column[] columns, bool isGlobal) =>
        With(new Sort(Plan, columns.Select(column => column.ToSortOrder()).ToValueList(), isGlobal));

    private static ValueList<Expression> SortOrders(Column[] columns) =>
        columns.Select(column => (Expression)column.ToSortOrder()).ToValueList();
}
