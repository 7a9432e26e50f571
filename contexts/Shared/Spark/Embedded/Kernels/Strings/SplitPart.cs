using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Kernels.Strings;

/// <summary>The n-th part of text that a delimiter separates, from the end for negative n.</summary>
internal static class SplitPart
{
    internal static RowFunction Create(EvalMode mode) =>
        (arguments, row, result) =>
        {
            var number = arguments[2].GetInt(row);
            if (number == 0)
            {
                throw new SparkRuntimeException("INVALID_INDEX_OF_ZERO", new Dictionary<string, string> { ["mode"] = mode.ToString() });
            }

            result.SetBytes(row, Find(arguments[0].GetBytes(row), arguments[1].GetBytes(row), number));
        };

    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> text, ReadOnlySpan<byte> delimiter, int number)
    {
        if (delimiter.Length == 0)
        {
            return number is 1 or -1 ? text : [];
        }

        for (; number > 1; number--)
        {
            var found = text.IndexOf(delimiter);
            if (found < 0)
            {
                return [];
            }

            text = text[(found + delimiter.Length)..];
        }

        for (; number < -1; number++)
        {
            var found = text.LastIndexOf(delimiter);
            if (found < 0)
            {
                return [];
            }

            text = text[..found];
        }

        if (number > 0)
        {
            var end = text.IndexOf(delimiter);
            return end < 0 ? text : text[..end];
        }

        var start = text.LastIndexOf(delimiter);
        return start < 0 ? text : text[(start + delimiter.Length)..];
    }
}
