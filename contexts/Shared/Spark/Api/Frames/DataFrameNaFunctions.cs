using Shared.Spark.Api.Values;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Relations;

namespace Microsoft.Spark.Sql;

/// <summary>
/// Drops, fills and replaces nulls and other values.
/// See https://spark.apache.org/docs/3.5.7/api/scala/org/apache/spark/sql/DataFrameNaFunctions.html.
/// </summary>
public sealed class DataFrameNaFunctions
{
    private readonly DataFrame _frame;

    internal DataFrameNaFunctions(DataFrame frame) => _frame = frame;

    /// <summary>Drops rows that have a null or NaN.</summary>
    public DataFrame Drop() => Drop("any");

    /// <summary>Drops rows that have nulls or NaNs.</summary>
    /// <param name="how"><c>any</c>: one is enough; <c>all</c>: all columns must be.</param>
    public DataFrame Drop(string how) => Drop(how, []);

    /// <summary>Drops rows that have a null or NaN in some columns.</summary>
    /// <param name="columnNames">The columns.</param>
    public DataFrame Drop(IEnumerable<string> columnNames) => Drop("any", columnNames);

    /// <summary>Drops rows that have nulls or NaNs in some columns.</summary>
    /// <param name="how"><c>any</c>: one is enough; <c>all</c>: all of the columns must be.</param>
    /// <param name="columnNames">The columns; none for all.</param>
    public DataFrame Drop(string how, IEnumerable<string> columnNames) =>
        DropNa(
            [.. columnNames],
            how.ToLowerInvariant() switch
            {
                "any" => null,
                "all" => 1,
                _ => throw new ArgumentException($"how ({how}) must be 'any' or 'all'", nameof(how)),
            }
        );

    /// <summary>Drops rows with too few values that are neither null nor NaN.</summary>
    /// <param name="minNonNulls">How many a row must have.</param>
    public DataFrame Drop(int minNonNulls) => Drop(minNonNulls, []);

    /// <summary>Drops rows with too few values in some columns that are neither null nor NaN.</summary>
    /// <param name="minNonNulls">How many a row must have.</param>
    /// <param name="columnNames">The columns; none for all.</param>
    public DataFrame Drop(int minNonNulls, IEnumerable<string> columnNames) => DropNa([.. columnNames], minNonNulls);

    /// <summary>Fills nulls and NaNs of numeric columns.</summary>
    /// <param name="value">By what.</param>
    public DataFrame Fill(long value) => Fill(value, []);

    /// <summary>Fills nulls and NaNs of numeric columns.</summary>
    /// <param name="value">By what.</param>
    public DataFrame Fill(double value) => Fill(value, []);

    /// <summary>Fills nulls of string columns.</summary>
    /// <param name="value">By what.</param>
    public DataFrame Fill(string value) => Fill(value, []);

    /// <summary>Fills nulls of boolean columns.</summary>
    /// <param name="value">By what.</param>
    public DataFrame Fill(bool value) => Fill(value, []);

    /// <summary>Fills nulls and NaNs of columns; those that are not numeric are ignored.</summary>
    /// <param name="value">By what.</param>
    /// <param name="columnNames">The columns; none for all.</param>
    public DataFrame Fill(long value, IEnumerable<string> columnNames) => FillNa([.. columnNames], value);

    /// <summary>Fills nulls and NaNs of columns; those that are not numeric are ignored.</summary>
    /// <param name="value">By what.</param>
    /// <param name="columnNames">The columns; none for all.</param>
    public DataFrame Fill(double value, IEnumerable<string> columnNames) => FillNa([.. columnNames], value);

    /// <summary>Fills nulls of columns; those that are not strings are ignored.</summary>
    /// <param name="value">By what.</param>
    /// <param name="columnNames">The columns; none for all.</param>
    public DataFrame Fill(string value, IEnumerable<string> columnNames) => FillNa([.. columnNames], value);

    /// <summary>Fills nulls of columns; those that are not boolean are ignored.</summary>
    /// <param name="value">By what.</param>
    /// <param name="columnNames">The columns; none for all.</param>
    public DataFrame Fill(bool value, IEnumerable<string> columnNames) => FillNa([.. columnNames], value);

    /// <summary>Fills nulls and NaNs, each column by a value of its own.</summary>
    /// <param name="valueMap">The columns and their values.</param>
    public DataFrame Fill(IDictionary<string, int> valueMap) => FillNa(valueMap);

    /// <summary>Fills nulls and NaNs, each column by a value of its own.</summary>
    /// <param name="valueMap">The columns and their values.</param>
    public DataFrame Fill(IDictionary<string, long> valueMap) => FillNa(valueMap);

    /// <summary>Fills nulls and NaNs, each column by a value of its own.</summary>
    /// <param name="valueMap">The columns and their values.</param>
    public DataFrame Fill(IDictionary<string, double> valueMap) => FillNa(valueMap);

    /// <summary>Fills nulls, each column by a value of its own.</summary>
    /// <param name="valueMap">The columns and their values.</param>
    public DataFrame Fill(IDictionary<string, string> valueMap) => FillNa(valueMap);

    /// <summary>Fills nulls, each column by a value of its own.</summary>
    /// <param name="valueMap">The columns and their values.</param>
    public DataFrame Fill(IDictionary<string, bool> valueMap) => FillNa(valueMap);

    /// <summary>Replaces values of a column.</summary>
    /// <param name="columnName">The column; <c>*</c> for all.</param>
    /// <param name="replacement">What by what.</param>
    public DataFrame Replace(string columnName, IDictionary<double, double> replacement) => ReplaceNa([columnName], replacement);

    /// <summary>Replaces values of a column.</summary>
    /// <param name="columnName">The column; <c>*</c> for all.</param>
    /// <param name="replacement">What by what.</param>
    public DataFrame Replace(string columnName, IDictionary<bool, bool> replacement) => ReplaceNa([columnName], replacement);

    /// <summary>Replaces values of a column.</summary>
    /// <param name="columnName">The column; <c>*</c> for all.</param>
    /// <param name="replacement">What by what.</param>
    public DataFrame Replace(string columnName, IDictionary<string, string> replacement) => ReplaceNa([columnName], replacement);

    /// <summary>Replaces values of columns.</summary>
    /// <param name="columnNames">The columns.</param>
    /// <param name="replacement">What by what.</param>
    public DataFrame Replace(IEnumerable<string> columnNames, IDictionary<double, double> replacement) =>
        ReplaceNa([.. columnNames], replacement);

    /// <summary>Replaces values of columns.</summary>
    /// <param name="columnNames">The columns.</param>
    /// <param name="replacement">What by what.</param>
    public DataFrame Replace(IEnumerable<string> columnNames, IDictionary<bool, bool> replacement) =>
        ReplaceNa([.. columnNames], replacement);

    /// <summary>Replaces values of columns.</summary>
    /// <param name="columnNames">The columns.</param>
    /// <param name="replacement">What by what.</param>
    public DataFrame Replace(IEnumerable<string> columnNames, IDictionary<string, string> replacement) =>
        ReplaceNa([.. columnNames], replacement);

    private DataFrame DropNa(ValueList<string> columns, int? minNonNulls) =>
        new(_frame.Session, new DropNa(_frame.Plan, columns, minNonNulls));

    private DataFrame FillNa(ValueList<string> columns, object value) =>
        new(_frame.Session, new FillNa(_frame.Plan, columns, [LiteralValue.ToLiteral(value)]));

    private DataFrame FillNa<T>(IDictionary<string, T> values) =>
        new(
            _frame.Session,
            new FillNa(_frame.Plan, values.Keys.ToValueList(), values.Values.Select(value => LiteralValue.ToLiteral(value)).ToValueList())
        );

    private DataFrame ReplaceNa<T>(ValueList<string> columns, IDictionary<T, T> replacement)
        where T : notnull =>
        new(
            _frame.Session,
            new ReplaceNa(
                _frame.Plan,
                columns is ["*"] ? [] : columns,
                replacement
                    .Select(pair => KeyValuePair.Create(LiteralValue.ToLiteral(pair.Key), LiteralValue.ToLiteral(pair.Value)))
                    .ToValueList()
            )
        );
}
