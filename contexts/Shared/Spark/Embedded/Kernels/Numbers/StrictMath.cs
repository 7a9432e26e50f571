namespace Shared.Spark.Embedded.Kernels.Numbers;

/// <summary>
/// Functions of doubles to the last bit as <c>java.lang.StrictMath</c>, whose algorithms are fdlibm's: "Copyright (C) 1993 by Sun
/// Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun Microsystems, Inc. business. Permission to use, copy, modify, and
/// distribute this software is freely granted, provided that this notice is preserved." Single letters are the names of its values.
/// See https://www.netlib.org/fdlibm.
/// </summary>
internal static partial class StrictMath
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double InverseLn2 = 1.44269504088896338700e+00;

    // The upper half of the bits: sign, exponent and the leading twenty of the digits.
    private static int High(double x) => (int)(BitConverter.DoubleToInt64Bits(x) >> 32);

    private static double WithHigh(double x, int high) =>
        BitConverter.Int64BitsToDouble(((long)high << 32) | (BitConverter.DoubleToInt64Bits(x) & 0xffffffffL));

    private static double WithoutLow(double x) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) & ~0xffffffffL);

    private static double AddToExponent(double x, int k) => WithHigh(x, High(x) + (k << 20));
}
