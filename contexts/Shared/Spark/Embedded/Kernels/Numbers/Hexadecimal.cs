using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Strings;

namespace Shared.Spark.Embedded.Kernels.Numbers;

/// <summary>Numbers and bytes in hexadecimal.</summary>
internal static class Hexadecimal
{
    internal static bool Write(DuckDbVector[] arguments, int row, Utf8Buffer buffer)
    {
        if (arguments[0].Type is LongType)
        {
            buffer.Append(arguments[0].GetLong(row), "X");
            return true;
        }

        var bytes = arguments[0].GetBytes(row);
        Convert.TryToHexString(bytes, buffer.GetSpan(bytes.Length * 2), out var written);
        buffer.Advance(written);
        return true;
    }

    /// <summary>An odd number of digits has a zero before it.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> text, Utf8Buffer buffer)
    {
        var isHigh = text.Length % 2 == 0;
        var high = 0;
        foreach (var character in text)
        {
            var digit = DigitOf(character);
            if (digit < 0)
            {
                return false;
            }

            if (isHigh)
            {
                high = digit << 4;
            }
            else
            {
                buffer.Append((byte)(high | digit));
                high = 0;
            }

            isHigh = !isHigh;
        }

        return true;
    }

    private static int DigitOf(byte character) =>
        (char)character switch
        {
            >= '0' and <= '9' => character - '0',
            >= 'a' and <= 'f' => character - 'a' + 10,
            >= 'A' and <= 'F' => character - 'A' + 10,
            _ => -1,
        };
}
