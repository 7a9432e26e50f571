namespace Microsoft.Spark.Sql;

/// <content>Bits and digits.</content>
public static partial class Functions
{
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

    /// <summary>A number's digits from one base to another.</summary>
    /// <param name="column">The column.</param>
    /// <param name="fromBase">The base of the digits, 2 to 36.</param>
    /// <param name="toBase">The base wanted, 2 to 36.</param>
    public static Column Conv(Column column, int fromBase, int toBase) => Call("conv", column, Lit(fromBase), Lit(toBase));

    /// <summary>A number, string or binary in hexadecimal digits.</summary>
    /// <param name="column">The column.</param>
    public static Column Hex(Column column) => Call("hex", column);

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

    /// <summary>Hexadecimal digits as binary.</summary>
    /// <param name="column">The column.</param>
    public static Column Unhex(Column column) => Call("unhex", column);
}
