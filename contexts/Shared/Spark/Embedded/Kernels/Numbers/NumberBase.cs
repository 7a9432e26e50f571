using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Arithmetic;
using Shared.Spark.Embedded.Kernels.Strings;

namespace Shared.Spark.Embedded.Kernels.Numbers;

/// <summary>
/// Numbers from one base to another, as Spark's <c>NumberConverter</c>: what does not fit into 64 bits is all ones or, in ANSI mode, an
/// error; a negative target base is signed.
/// </summary>
internal static class NumberBase
{
    internal static bool Convert(DuckDbVector[] arguments, int row, Utf8Buffer buffer, bool raisesOverflow)
    {
        var text = Trimming.TrimEnd(Trimming.TrimStart(arguments[0].GetBytes(row), " "u8), " "u8);
        var (from, to) = (arguments[1].GetInt(row), arguments[2].GetInt(row));
        if (from is < 2 or > 36 || Math.Abs((long)to) is < 2 or > 36 || text.Length == 0)
        {
            return false;
        }

        var isNegative = text[0] == (byte)'-';
        var number = Parse(isNegative ? text[1..] : text, (ulong)from, out var isValid);
        if (!isValid)
        {
            number = raisesOverflow ? throw ArithmeticErrors.Overflow("Overflow in function conv()") : ulong.MaxValue;
        }

        if (isNegative && to > 0)
        {
            number = (long)number < 0 ? ulong.MaxValue : unchecked(0 - number);
        }

        if (to < 0 && (long)number < 0)
        {
            number = unchecked(0 - number);
            isNegative = true;
        }

        if (isNegative && to < 0)
        {
            buffer.Append((byte)'-');
        }

        Write(number, (ulong)Math.Abs((long)to), buffer);
        return true;
    }

    // Ends at the first character that is no digit.
    private static ulong Parse(ReadOnlySpan<byte> text, ulong from, out bool fits)
    {
        var number = 0UL;
        fits = true;
        foreach (var character in text)
        {
            var digit = DigitOf(character);
            if (digit >= (int)from)
            {
                break;
            }

            if (number > (ulong.MaxValue - (ulong)digit) / from)
            {
                fits = false;
                break;
            }

            number = (number * from) + (ulong)digit;
        }

        return number;
    }

    private static void Write(ulong number, ulong to, Utf8Buffer buffer)
    {
        Span<byte> digits = stackalloc byte[64];
        var position = digits.Length;
        do
        {
            var digit = (int)(number % to);
            digits[--position] = (byte)(digit < 10 ? '0' + digit : 'A' + digit - 10);
            number /= to;
        } while (number > 0);

        buffer.Append(digits[position..]);
    }

    private static int DigitOf(byte character) =>
        (char)character switch
        {
            >= '0' and <= '9' => character - '0',
            >= 'a' and <= 'z' => character - 'a' + 10,
            >= 'A' and <= 'Z' => character - 'A' + 10,
            _ => int.MaxValue,
        };
}
