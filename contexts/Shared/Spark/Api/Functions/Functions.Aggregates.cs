using Shared.Spark.Plans.Expressions;

namespace Microsoft.Spark.Sql;

/// <content>Aggregates.</content>
public static partial class Functions
{
    /// <summary>About how many different values there are.</summary>
    /// <param name="column">The column.</param>
    public static Column ApproxCountDistinct(Column column) => Call("approx_count_distinct", column);

    /// <summary>About how many different values there are.</summary>
    /// <param name="column">The column.</param>
    /// <param name="rsd">The relative standard deviation allowed.</param>
    public static Column ApproxCountDistinct(Column column, double rsd) => Call("approx_count_distinct", column, Lit(rsd));

    /// <summary>About how many different values there are.</summary>
    /// <param name="columnName">The column.</param>
    public static Column ApproxCountDistinct(string columnName) => ApproxCountDistinct(Col(columnName));

    /// <summary>About how many different values there are.</summary>
    /// <param name="columnName">The column.</param>
    /// <param name="rsd">The relative standard deviation allowed.</param>
    public static Column ApproxCountDistinct(string columnName, double rsd) => ApproxCountDistinct(Col(columnName), rsd);

    /// <summary>The average.</summary>
    /// <param name="column">The column.</param>
    public static Column Avg(Column column) => Call("avg", column);

    /// <summary>The average.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Avg(string columnName) => Avg(Col(columnName));

    /// <summary>All values as an array, without nulls.</summary>
    /// <param name="column">The column.</param>
    public static Column CollectList(Column column) => Call("collect_list", column);

    /// <summary>All values as an array, without nulls.</summary>
    /// <param name="columnName">The column.</param>
    public static Column CollectList(string columnName) => CollectList(Col(columnName));

    /// <summary>All different values as an array, without nulls.</summary>
    /// <param name="column">The column.</param>
    public static Column CollectSet(Column column) => Call("collect_set", column);

    /// <summary>All different values as an array, without nulls.</summary>
    /// <param name="columnName">The column.</param>
    public static Column CollectSet(string columnName) => CollectSet(Col(columnName));

    /// <summary>The Pearson correlation coefficient of two columns.</summary>
    /// <param name="column1">The first column.</param>
    /// <param name="column2">The second column.</param>
    public static Column Corr(Column column1, Column column2) => Call("corr", column1, column2);

    /// <summary>The Pearson correlation coefficient of two columns.</summary>
    /// <param name="columnName1">The first column.</param>
    /// <param name="columnName2">The second column.</param>
    public static Column Corr(string columnName1, string columnName2) => Corr(Col(columnName1), Col(columnName2));

    /// <summary>How many values are not null; <c>*</c> for how many rows.</summary>
    /// <param name="column">The column.</param>
    public static Column Count(Column column) => Call("count", column.Expression is UnresolvedStar { Target: null } ? Lit(1) : column);

    /// <summary>How many values are not null; <c>*</c> for how many rows.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Count(string columnName) => Count(Col(columnName));

    /// <summary>How many different values, or combinations of values, there are.</summary>
    /// <param name="column">The column.</param>
    /// <param name="columns">The columns.</param>
    public static Column CountDistinct(Column column, params Column[] columns) =>
        new(new UnresolvedFunction(["count"], Expressions([column, .. columns])) { IsDistinct = true });

    /// <summary>How many different values, or combinations of values, there are.</summary>
    /// <param name="columnName">The column.</param>
    /// <param name="columnNames">The other columns.</param>
    public static Column CountDistinct(string columnName, params string[] columnNames) => CountDistinct(Col(columnName), Cols(columnNames));

    /// <summary>How many different values, or combinations of values, there are.</summary>
    /// <param name="column">The column.</param>
    /// <param name="columns">The columns.</param>
    public static Column Count_Distinct(Column column, params Column[] columns) => CountDistinct(column, columns);

    /// <summary>The covariance of two columns.</summary>
    /// <param name="column1">The first column.</param>
    /// <param name="column2">The second column.</param>
    public static Column CovarPop(Column column1, Column column2) => Call("covar_pop", column1, column2);

    /// <summary>The covariance of two columns.</summary>
    /// <param name="columnName1">The first column.</param>
    /// <param name="columnName2">The second column.</param>
    public static Column CovarPop(string columnName1, string columnName2) => CovarPop(Col(columnName1), Col(columnName2));

    /// <summary>The sample covariance of two columns.</summary>
    /// <param name="column1">The first column.</param>
    /// <param name="column2">The second column.</param>
    public static Column CovarSamp(Column column1, Column column2) => Call("covar_samp", column1, column2);

    /// <summary>The sample covariance of two columns.</summary>
    /// <param name="columnName1">The first column.</param>
    /// <param name="columnName2">The second column.</param>
    public static Column CovarSamp(string columnName1, string columnName2) => CovarSamp(Col(columnName1), Col(columnName2));

    /// <summary>The first value of the group.</summary>
    /// <param name="column">The column.</param>
    /// <param name="ignoreNulls">Whether nulls are skipped.</param>
    public static Column First(Column column, bool ignoreNulls = false) => CallIgnoring(ignoreNulls, "first", column);

    /// <summary>The first value of the group.</summary>
    /// <param name="columnName">The column.</param>
    /// <param name="ignoreNulls">Whether nulls are skipped.</param>
    public static Column First(string columnName, bool ignoreNulls = false) => First(Col(columnName), ignoreNulls);

    /// <summary>Whether a column of ROLLUP or CUBE is aggregated: 1, else 0.</summary>
    /// <param name="column">The column.</param>
    public static Column Grouping(Column column) => Call("grouping", column);

    /// <summary>Whether a column of ROLLUP or CUBE is aggregated: 1, else 0.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Grouping(string columnName) => Grouping(Col(columnName));

    /// <summary>The <see cref="Grouping(Column)"/> bits of the columns as one number.</summary>
    /// <param name="columns">The columns.</param>
    public static Column GroupingId(params Column[] columns) => Call("grouping_id", columns);

    /// <summary>The <see cref="Grouping(Column)"/> bits of the columns as one number.</summary>
    /// <param name="columnName">The column.</param>
    /// <param name="columnNames">The other columns.</param>
    public static Column GroupingId(string columnName, params string[] columnNames) => GroupingId([Col(columnName), .. Cols(columnNames)]);

    /// <summary>The kurtosis.</summary>
    /// <param name="column">The column.</param>
    public static Column Kurtosis(Column column) => Call("kurtosis", column);

    /// <summary>The kurtosis.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Kurtosis(string columnName) => Kurtosis(Col(columnName));

    /// <summary>The last value of the group.</summary>
    /// <param name="column">The column.</param>
    /// <param name="ignoreNulls">Whether nulls are skipped.</param>
    public static Column Last(Column column, bool ignoreNulls = false) => CallIgnoring(ignoreNulls, "last", column);

    /// <summary>The last value of the group.</summary>
    /// <param name="columnName">The column.</param>
    /// <param name="ignoreNulls">Whether nulls are skipped.</param>
    public static Column Last(string columnName, bool ignoreNulls = false) => Last(Col(columnName), ignoreNulls);

    /// <summary>The greatest value.</summary>
    /// <param name="column">The column.</param>
    public static Column Max(Column column) => Call("max", column);

    /// <summary>The greatest value.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Max(string columnName) => Max(Col(columnName));

    /// <summary>The average; the same as <see cref="Avg(Column)"/>.</summary>
    /// <param name="column">The column.</param>
    public static Column Mean(Column column) => Call("avg", column);

    /// <summary>The average; the same as <see cref="Avg(Column)"/>.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Mean(string columnName) => Mean(Col(columnName));

    /// <summary>The least value.</summary>
    /// <param name="column">The column.</param>
    public static Column Min(Column column) => Call("min", column);

    /// <summary>The least value.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Min(string columnName) => Min(Col(columnName));

    /// <summary>About the value that a part of the values does not exceed.</summary>
    /// <param name="column">The column.</param>
    /// <param name="percentage">Which part, 0 to 1, or an array of parts.</param>
    /// <param name="accuracy">How accurate: the error is 1 by this.</param>
    public static Column PercentileApprox(Column column, Column percentage, Column accuracy) =>
        Call("percentile_approx", column, percentage, accuracy);

    /// <summary>The product.</summary>
    /// <param name="column">The column.</param>
    public static Column Product(Column column) => Call("product", column);

    /// <summary>The skewness.</summary>
    /// <param name="column">The column.</param>
    public static Column Skewness(Column column) => Call("skewness", column);

    /// <summary>The skewness.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Skewness(string columnName) => Skewness(Col(columnName));

    /// <summary>The sample standard deviation.</summary>
    /// <param name="column">The column.</param>
    public static Column Stddev(Column column) => Call("stddev", column);

    /// <summary>The sample standard deviation.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Stddev(string columnName) => Stddev(Col(columnName));

    /// <summary>The standard deviation.</summary>
    /// <param name="column">The column.</param>
    public static Column StddevPop(Column column) => Call("stddev_pop", column);

    /// <summary>The standard deviation.</summary>
    /// <param name="columnName">The column.</param>
    public static Column StddevPop(string columnName) => StddevPop(Col(columnName));

    /// <summary>The sample standard deviation.</summary>
    /// <param name="column">The column.</param>
    public static Column StddevSamp(Column column) => Call("stddev_samp", column);

    /// <summary>The sample standard deviation.</summary>
    /// <param name="columnName">The column.</param>
    public static Column StddevSamp(string columnName) => StddevSamp(Col(columnName));

    /// <summary>The sum.</summary>
    /// <param name="column">The column.</param>
    public static Column Sum(Column column) => Call("sum", column);

    /// <summary>The sum.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Sum(string columnName) => Sum(Col(columnName));

    /// <summary>The sum of the different values.</summary>
    /// <param name="column">The column.</param>
    public static Column SumDistinct(Column column) => new(UnresolvedFunction.Call("sum", column.Expression) with { IsDistinct = true });

    /// <summary>The sum of the different values.</summary>
    /// <param name="columnName">The column.</param>
    public static Column SumDistinct(string columnName) => SumDistinct(Col(columnName));

    /// <summary>The sum of the different values.</summary>
    /// <param name="column">The column.</param>
    public static Column Sum_Distinct(Column column) => SumDistinct(column);

    /// <summary>The variance.</summary>
    /// <param name="column">The column.</param>
    public static Column VarPop(Column column) => Call("var_pop", column);

    /// <summary>The variance.</summary>
    /// <param name="columnName">The column.</param>
    public static Column VarPop(string columnName) => VarPop(Col(columnName));

    /// <summary>The sample variance.</summary>
    /// <param name="column">The column.</param>
    public static Column VarSamp(Column column) => Call("var_samp", column);

    /// <summary>The sample variance.</summary>
    /// <param name="columnName">The column.</param>
    public static Column VarSamp(string columnName) => VarSamp(Col(columnName));

    /// <summary>The sample variance.</summary>
    /// <param name="column">The column.</param>
    public static Column Variance(Column column) => Call("var_samp", column);

    /// <summary>The sample variance.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Variance(string columnName) => Variance(Col(columnName));
}
