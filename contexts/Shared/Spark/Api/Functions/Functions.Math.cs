namespace Microsoft.Spark.Sql;

/// <content>Numbers and bits.</content>
public static partial class Functions
{
    /// <summary>The absolute value.</summary>
    /// <param name="column">The column.</param>
    public static Column Abs(Column column) => Call("abs", column);

    /// <summary>The inverse cosine.</summary>
    /// <param name="column">The column.</param>
    public static Column Acos(Column column) => Call("acos", column);

    /// <summary>The inverse cosine.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Acos(string columnName) => Acos(Col(columnName));

    /// <summary>The inverse hyperbolic cosine.</summary>
    /// <param name="column">The column.</param>
    public static Column Acosh(Column column) => Call("acosh", column);

    /// <summary>The inverse hyperbolic cosine.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Acosh(string columnName) => Acosh(Col(columnName));

    /// <summary>The inverse sine.</summary>
    /// <param name="column">The column.</param>
    public static Column Asin(Column column) => Call("asin", column);

    /// <summary>The inverse sine.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Asin(string columnName) => Asin(Col(columnName));

    /// <summary>The inverse hyperbolic sine.</summary>
    /// <param name="column">The column.</param>
    public static Column Asinh(Column column) => Call("asinh", column);

    /// <summary>The inverse hyperbolic sine.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Asinh(string columnName) => Asinh(Col(columnName));

    /// <summary>The inverse tangent.</summary>
    /// <param name="column">The column.</param>
    public static Column Atan(Column column) => Call("atan", column);

    /// <summary>The inverse tangent.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Atan(string columnName) => Atan(Col(columnName));

    /// <summary>The angle of a point, from its coordinates.</summary>
    /// <param name="y">The y coordinate.</param>
    /// <param name="x">The x coordinate.</param>
    public static Column Atan2(Column y, Column x) => Call("atan2", y, x);

    /// <summary>The angle of a point, from its coordinates.</summary>
    /// <param name="y">The y coordinate.</param>
    /// <param name="xValue">The x coordinate.</param>
    public static Column Atan2(Column y, double xValue) => Call("atan2", y, Lit(xValue));

    /// <summary>The angle of a point, from its coordinates.</summary>
    /// <param name="y">The y coordinate.</param>
    /// <param name="xName">The column of the x coordinate.</param>
    public static Column Atan2(Column y, string xName) => Atan2(y, Col(xName));

    /// <summary>The angle of a point, from its coordinates.</summary>
    /// <param name="yValue">The y coordinate.</param>
    /// <param name="x">The x coordinate.</param>
    public static Column Atan2(double yValue, Column x) => Call("atan2", Lit(yValue), x);

    /// <summary>The angle of a point, from its coordinates.</summary>
    /// <param name="yValue">The y coordinate.</param>
    /// <param name="xName">The column of the x coordinate.</param>
    public static Column Atan2(double yValue, string xName) => Atan2(yValue, Col(xName));

    /// <summary>The angle of a point, from its coordinates.</summary>
    /// <param name="yName">The column of the y coordinate.</param>
    /// <param name="x">The x coordinate.</param>
    public static Column Atan2(string yName, Column x) => Atan2(Col(yName), x);

    /// <summary>The angle of a point, from its coordinates.</summary>
    /// <param name="yName">The column of the y coordinate.</param>
    /// <param name="xValue">The x coordinate.</param>
    public static Column Atan2(string yName, double xValue) => Atan2(Col(yName), xValue);

    /// <summary>The angle of a point, from its coordinates.</summary>
    /// <param name="yName">The column of the y coordinate.</param>
    /// <param name="xName">The column of the x coordinate.</param>
    public static Column Atan2(string yName, string xName) => Atan2(Col(yName), Col(xName));

    /// <summary>The inverse hyperbolic tangent.</summary>
    /// <param name="column">The column.</param>
    public static Column Atanh(Column column) => Call("atanh", column);

    /// <summary>The inverse hyperbolic tangent.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Atanh(string columnName) => Atanh(Col(columnName));

    /// <summary>A whole number in binary digits.</summary>
    /// <param name="column">The column.</param>
    public static Column Bin(Column column) => Call("bin", column);

    /// <summary>A whole number in binary digits.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Bin(string columnName) => Bin(Col(columnName));

    /// <summary>The inverted bits.</summary>
    /// <param name="column">The column.</param>
    public static Column BitwiseNOT(Column column) => Call("~", column);

    /// <summary>The inverted bits.</summary>
    /// <param name="column">The column.</param>
    public static Column Bitwise_Not(Column column) => Call("~", column);

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

    /// <summary>A number's digits from one base to another.</summary>
    /// <param name="column">The column.</param>
    /// <param name="fromBase">The base of the digits, 2 to 36.</param>
    /// <param name="toBase">The base wanted, 2 to 36.</param>
    public static Column Conv(Column column, int fromBase, int toBase) => Call("conv", column, Lit(fromBase), Lit(toBase));

    /// <summary>The cosine.</summary>
    /// <param name="column">The column.</param>
    public static Column Cos(Column column) => Call("cos", column);

    /// <summary>The cosine.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Cos(string columnName) => Cos(Col(columnName));

    /// <summary>The hyperbolic cosine.</summary>
    /// <param name="column">The column.</param>
    public static Column Cosh(Column column) => Call("cosh", column);

    /// <summary>The hyperbolic cosine.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Cosh(string columnName) => Cosh(Col(columnName));

    /// <summary>Radians to degrees.</summary>
    /// <param name="column">The column.</param>
    public static Column Degrees(Column column) => Call("degrees", column);

    /// <summary>Radians to degrees.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Degrees(string columnName) => Degrees(Col(columnName));

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

    /// <summary>A number, string or binary in hexadecimal digits.</summary>
    /// <param name="column">The column.</param>
    public static Column Hex(Column column) => Call("hex", column);

    /// <summary>The length of the hypotenuse.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static Column Hypot(Column left, Column right) => Call("hypot", left, right);

    /// <summary>The length of the hypotenuse.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static Column Hypot(Column left, double right) => Call("hypot", left, Lit(right));

    /// <summary>The length of the hypotenuse.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="rightName">The column of the right side.</param>
    public static Column Hypot(Column left, string rightName) => Hypot(left, Col(rightName));

    /// <summary>The length of the hypotenuse.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static Column Hypot(double left, Column right) => Call("hypot", Lit(left), right);

    /// <summary>The length of the hypotenuse.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="rightName">The column of the right side.</param>
    public static Column Hypot(double left, string rightName) => Hypot(left, Col(rightName));

    /// <summary>The length of the hypotenuse.</summary>
    /// <param name="leftName">The column of the left side.</param>
    /// <param name="right">The right side.</param>
    public static Column Hypot(string leftName, Column right) => Hypot(Col(leftName), right);

    /// <summary>The length of the hypotenuse.</summary>
    /// <param name="leftName">The column of the left side.</param>
    /// <param name="right">The right side.</param>
    public static Column Hypot(string leftName, double right) => Hypot(Col(leftName), right);

    /// <summary>The length of the hypotenuse.</summary>
    /// <param name="leftName">The column of the left side.</param>
    /// <param name="rightName">The column of the right side.</param>
    public static Column Hypot(string leftName, string rightName) => Hypot(Col(leftName), Col(rightName));

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

    /// <summary>Degrees to radians.</summary>
    /// <param name="column">The column.</param>
    public static Column Radians(Column column) => Call("radians", column);

    /// <summary>Degrees to radians.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Radians(string columnName) => Radians(Col(columnName));

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

    /// <summary>The bits shifted left.</summary>
    /// <param name="column">The column.</param>
    /// <param name="numBits">How many bits.</param>
    public static Column ShiftLeft(Column column, int numBits) => Call("shiftleft", column, Lit(numBits));

    /// <summary>The bits shifted right; the sign stays.</summary>
    /// <param name="column">The column.</param>
    /// <param name="numBits">How many bits.</param>
    public static Column ShiftRight(Column column, int numBits) => Call("shiftright", column, Lit(numBits));

    /// <summary>The bits shifted right; zeros come in.</summary>
    /// <param name="column">The column.</param>
    /// <param name="numBits">How many bits.</param>
    public static Column ShiftRightUnsigned(Column column, int numBits) => Call("shiftrightunsigned", column, Lit(numBits));

    /// <summary>The bits shifted left.</summary>
    /// <param name="column">The column.</param>
    /// <param name="numBits">How many bits.</param>
    public static Column Shiftleft(Column column, int numBits) => Call("shiftleft", column, Lit(numBits));

    /// <summary>The bits shifted right; the sign stays.</summary>
    /// <param name="column">The column.</param>
    /// <param name="numBits">How many bits.</param>
    public static Column Shiftright(Column column, int numBits) => Call("shiftright", column, Lit(numBits));

    /// <summary>The bits shifted right; zeros come in.</summary>
    /// <param name="column">The column.</param>
    /// <param name="numBits">How many bits.</param>
    public static Column Shiftrightunsigned(Column column, int numBits) => Call("shiftrightunsigned", column, Lit(numBits));

    /// <summary>The sign: -1, 0 or 1.</summary>
    /// <param name="column">The column.</param>
    public static Column Signum(Column column) => Call("signum", column);

    /// <summary>The sign: -1, 0 or 1.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Signum(string columnName) => Signum(Col(columnName));

    /// <summary>The sine.</summary>
    /// <param name="column">The column.</param>
    public static Column Sin(Column column) => Call("sin", column);

    /// <summary>The sine.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Sin(string columnName) => Sin(Col(columnName));

    /// <summary>The hyperbolic sine.</summary>
    /// <param name="column">The column.</param>
    public static Column Sinh(Column column) => Call("sinh", column);

    /// <summary>The hyperbolic sine.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Sinh(string columnName) => Sinh(Col(columnName));

    /// <summary>The square root.</summary>
    /// <param name="column">The column.</param>
    public static Column Sqrt(Column column) => Call("sqrt", column);

    /// <summary>The square root.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Sqrt(string columnName) => Sqrt(Col(columnName));

    /// <summary>The tangent.</summary>
    /// <param name="column">The column.</param>
    public static Column Tan(Column column) => Call("tan", column);

    /// <summary>The tangent.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Tan(string columnName) => Tan(Col(columnName));

    /// <summary>The hyperbolic tangent.</summary>
    /// <param name="column">The column.</param>
    public static Column Tanh(Column column) => Call("tanh", column);

    /// <summary>The hyperbolic tangent.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Tanh(string columnName) => Tanh(Col(columnName));

    /// <summary>Hexadecimal digits as binary.</summary>
    /// <param name="column">The column.</param>
    public static Column Unhex(Column column) => Call("unhex", column);
}
