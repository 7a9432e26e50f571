using Shared.Spark.Api.Values;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Microsoft.Spark.Sql;

/// <summary>
/// Statistics of a frame.
/// See https://spark.apache.org/docs/3.5.7/api/scala/org/apache/spark/sql/DataFrameStatFunctions.html.
/// </summary>
public sealed class DataFrameStatFunctions
{
    // Spark's default.
    private const double DefaultSupport = 0.01;

    private readonly DataFrame _frame;

    internal DataFrameStatFunctions(DataFrame frame) => _frame = frame;

    /// <summary>Quantiles of a numeric column; nulls and NaNs do not count.</summary>
    /// <param name="columnName">The column.</param>
    /// <param name="probabilities">Which quantiles, 0 to 1.</param>
    /// <param name="relativeError">How far the rank may be off, 0 for exact ones.</param>
    public double[] ApproxQuantile(string columnName, IEnumerable<double> probabilities, double relativeError)
    {
        if (relativeError < 0)
        {
            throw new ArgumentException($"Relative Error must be non-negative but got {relativeError}", nameof(relativeError));
        }

        var accuracy = relativeError == 0 ? int.MaxValue : (int)Math.Clamp(1 / relativeError, 1, int.MaxValue);
        var value = _frame.Col(columnName).Cast("double");
        var quantiles = Functions.PercentileApprox(value, Functions.Lit(probabilities.ToArray()), Functions.Lit(accuracy));
        var row = _frame.Filter(!value.IsNaN()).Agg(quantiles).Collect().Single();
        return row.Get(0) is null ? [] : row.GetAs<double[]>(0);
    }

    /// <summary>The sample covariance of two numeric columns.</summary>
    /// <param name="colName1">One.</param>
    /// <param name="colName2">The other.</param>
    public double Cov(string colName1, string colName2) => Aggregate(Functions.CovarSamp, colName1, colName2);

    /// <summary>The Pearson correlation coefficient of two numeric columns.</summary>
    /// <param name="colName1">One.</param>
    /// <param name="colName2">The other.</param>
    public double Corr(string colName1, string colName2) => Corr(colName1, colName2, "pearson");

    /// <summary>The correlation coefficient of two numeric columns.</summary>
    /// <param name="colName1">One.</param>
    /// <param name="colName2">The other.</param>
    /// <param name="method">Only <c>pearson</c>, as in Spark.</param>
    public double Corr(string colName1, string colName2, string method) =>
        method == "pearson"
            ? Aggregate(Functions.Corr, colName1, colName2)
            : throw new ArgumentException(
                $"Currently only the calculation of the Pearson Correlation coefficient is supported, not '{method}'.",
                nameof(method)
            );

    /// <summary>The counts of all pairs of values of two columns.</summary>
    /// <param name="colName1">The rows of the result.</param>
    /// <param name="colName2">The columns of the result.</param>
    public DataFrame Crosstab(string colName1, string colName2) => new(_frame.Session, new Crosstab(_frame.Plan, colName1, colName2));

    /// <summary>Items that come often in columns, with false ones possible.</summary>
    /// <param name="columnNames">The columns.</param>
    /// <param name="support">How often at least, 0.0001 to 1.</param>
    public DataFrame FreqItems(IEnumerable<string> columnNames, double support) =>
        new(_frame.Session, new FrequentItems(_frame.Plan, [.. columnNames], support));

    /// <summary>Items that come in columns in at least 1 % of the rows, with false ones possible.</summary>
    /// <param name="columnNames">The columns.</param>
    public DataFrame FreqItems(IEnumerable<string> columnNames) => FreqItems(columnNames, DefaultSupport);

    /// <summary>A random part of the rows of each value of a column.</summary>
    /// <param name="columnName">The column.</param>
    /// <param name="fractions">The part of each value; 0 for those not named.</param>
    /// <param name="seed">The seed.</param>
    /// <typeparam name="T">The type of the values.</typeparam>
    public DataFrame SampleBy<T>(string columnName, IDictionary<T, double> fractions, long seed) =>
        SampleBy(_frame.Col(columnName), fractions, seed);

    /// <summary>A random part of the rows of each value of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="fractions">The part of each value; 0 for those not named.</param>
    /// <param name="seed">The seed.</param>
    /// <typeparam name="T">The type of the values.</typeparam>
    public DataFrame SampleBy<T>(Column column, IDictionary<T, double> fractions, long seed) =>
        new(
            _frame.Session,
            new SampleBy(
                _frame.Plan,
                column.Expression,
                fractions
                    .Select(fraction => KeyValuePair.Create((Literal)LiteralValue.ToLiteral(fraction.Key), fraction.Value))
                    .ToValueList(),
                seed
            )
        );

    private double Aggregate(Func<Column, Column, Column> function, string name1, string name2) =>
        _frame.Agg(function(_frame.Col(name1).Cast("double"), _frame.Col(name2).Cast("double"))).Collect().Single().Get(0) is double value
            ? value
            : double.NaN;
}
