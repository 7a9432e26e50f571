namespace Microsoft.Spark.Sql;

/// <content>Angles.</content>
public static partial class Functions
{
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

    /// <summary>Degrees to radians.</summary>
    /// <param name="column">The column.</param>
    public static Column Radians(Column column) => Call("radians", column);

    /// <summary>Degrees to radians.</summary>
    /// <param name="columnName">The column.</param>
    public static Column Radians(string columnName) => Radians(Col(columnName));

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
}
