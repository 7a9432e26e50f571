namespace Microsoft.Spark.Sql;

/// <content>Numbers.</content>
public static partial class Functions
{
    /// <summary>The absolute value.</summary>
    /// <param name="column">The column.</param>
    public static Column Abs(Column column) => Call("abs", column);

    /// <summary>Rounds half to even.</summary>
    /// <param name="column">The column.</param>
    public static Column Bround(Column column) => Bround(column, 0);

    /// <summary>Rounds half to even.</summary>
    /// <param name="column">The column.</param>
    /// <param name="scale">Decimals; negative for places before the point.</param>
    public static Column Bround(Column column, int scale) => Call("bround", column, Lit(scale));

    /// <summary>The cube root.</summary>
    /// <param name="column">The column.</param>
    public static Column Cbrt(Column column) => Call("cbrt", column);

    /// <summary>The cube root.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Cbrt(string columnName) => Cbrt(Col(columnName));

    /// <summary>The least whole number that is not less.</summary>
    /// <param name="column">The column.</param>
    public static Column Ceil(Column column) => Call("ceil", column);

    /// <summary>The least whole number that is not less.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Ceil(string columnName) => Ceil(Col(columnName));

    /// <summary>e to the power of the column.</summary>
    /// <param name="column">The column.</param>
    public static Column Exp(Column column) => Call("exp", column);

    /// <summary>e to the power of the column.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Exp(string columnName) => Exp(Col(columnName));

    /// <summary>e to the power of the column, minus 1, exact for small values.</summary>
    /// <param name="column">The column.</param>
    public static Column Expm1(Column column) => Call("expm1", column);

    /// <summary>e to the power of the column, minus 1, exact for small values.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Expm1(string columnName) => Expm1(Col(columnName));

    /// <summary>The factorial; null past 20.</summary>
    /// <param name="column">The column.</param>
    public static Column Factorial(Column column) => Call("factorial", column);

    /// <summary>The greatest whole number that is not greater.</summary>
    /// <param name="column">The column.</param>
    public static Column Floor(Column column) => Call("floor", column);

    /// <summary>The greatest whole number that is not greater.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Floor(string columnName) => Floor(Col(columnName));

    /// <summary>The logarithm.</summary>
    /// <param name="column">The column.</param>
    public static Column Log(Column column) => Call("ln", column);

    /// <summary>The logarithm.</summary>
    /// <param name="logBase">The base.</param>
    /// <param name="column">The column.</param>
    public static Column Log(double logBase, Column column) => Call("log", Lit(logBase), column);

    /// <summary>The logarithm.</summary>
    /// <param name="logBase">The base.</param>
    /// <param name="columnName">The column.</param>
    public static Column Log(double logBase, string columnName) => Log(logBase, Col(columnName));

    /// <summary>The logarithm.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Log(string columnName) => Log(Col(columnName));

    /// <summary>The logarithm to base 10.</summary>
    /// <param name="column">The column.</param>
    public static Column Log10(Column column) => Call("log10", column);

    /// <summary>The logarithm to base 10.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Log10(string columnName) => Log10(Col(columnName));

    /// <summary>The natural logarithm of the column plus 1, exact for small values.</summary>
    /// <param name="column">The column.</param>
    public static Column Log1p(Column column) => Call("log1p", column);

    /// <summary>The natural logarithm of the column plus 1, exact for small values.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Log1p(string columnName) => Log1p(Col(columnName));

    /// <summary>The logarithm to base 2.</summary>
    /// <param name="column">The column.</param>
    public static Column Log2(Column column) => Call("log2", column);

    /// <summary>The logarithm to base 2.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Log2(string columnName) => Log2(Col(columnName));

    /// <summary>The remainder, always with the divisor's sign.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static Column Pmod(Column left, Column right) => Call("pmod", left, right);

    /// <summary>A power.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static Column Pow(Column left, Column right) => Call("power", left, right);

    /// <summary>A power.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static Column Pow(Column left, double right) => Call("power", left, Lit(right));

    /// <summary>A power.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="rightName">The column of the right side.</param>
    public static Column Pow(Column left, string rightName) => Pow(left, Col(rightName));

    /// <summary>A power.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static Column Pow(double left, Column right) => Call("power", Lit(left), right);

    /// <summary>A power.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="rightName">The column of the right side.</param>
    public static Column Pow(double left, string rightName) => Pow(left, Col(rightName));

    /// <summary>A power.</summary>
    /// <param name="leftName">The column of the left side.</param>
    /// <param name="right">The right side.</param>
    public static Column Pow(string leftName, Column right) => Pow(Col(leftName), right);

    /// <summary>A power.</summary>
    /// <param name="leftName">The column of the left side.</param>
    /// <param name="right">The right side.</param>
    public static Column Pow(string leftName, double right) => Pow(Col(leftName), right);

    /// <summary>A power.</summary>
    /// <param name="leftName">The column of the left side.</param>
    /// <param name="rightName">The column of the right side.</param>
    public static Column Pow(string leftName, string rightName) => Pow(Col(leftName), Col(rightName));

    /// <summary>The nearest whole number, as a double.</summary>
    /// <param name="column">The column.</param>
    public static Column Rint(Column column) => Call("rint", column);

    /// <summary>The nearest whole number, as a double.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Rint(string columnName) => Rint(Col(columnName));

    /// <summary>Rounds half up, away from zero.</summary>
    /// <param name="column">The column.</param>
    public static Column Round(Column column) => Round(column, 0);

    /// <summary>Rounds half up, away from zero.</summary>
    /// <param name="column">The column.</param>
    /// <param name="scale">Decimals; negative for places before the point.</param>
    public static Column Round(Column column, int scale) => Call("round", column, Lit(scale));

    /// <summary>The sign: -1, 0 or 1.</summary>
    /// <param name="column">The column.</param>
    public static Column Signum(Column column) => Call("signum", column);

    /// <summary>The sign: -1, 0 or 1.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Signum(string columnName) => Signum(Col(columnName));

    /// <summary>The square root.</summary>
    /// <param name="column">The column.</param>
    public static Column Sqrt(Column column) => Call("sqrt", column);

    /// <summary>The square root.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Sqrt(string columnName) => Sqrt(Col(columnName));
}
