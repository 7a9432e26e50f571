using System.Text;

namespace Shared.Spark.Embedded.Sources.Csv;

/// <summary>Which lines of a CSV file hold records.</summary>
internal static class CsvLines
{
    /// <summary>Whether a line is neither blank nor a comment. Mirrors Spark's <c>CSVExprUtils.filterCommentAndEmpty</c>.</summary>
    internal static bool IsRecord(ReadOnlySpan<byte> line, CsvOptions options)
    {
        if (options.Comment != 0 && line.StartsWith([options.Comment]))
        {
            return false;
        }

        return line.ContainsAnyExceptInRange((byte)0, (byte)' ');
    }

    /// <summary>The line, with what is no UTF-8 replaced.</summary>
    internal static ReadOnlySpan<byte> Valid(ReadOnlySpan<byte> line) =>
        System.Text.Unicode.Utf8.IsValid(line) ? line : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line));

    /// <summary>What ends the lines of a whole file: the first that is found in it.</summary>
    internal static byte[] NewLineOf(ReadOnlySpan<byte> text, CsvOptions options)
    {
        if (options.LineSeparator is { } separator)
        {
            return Encoding.UTF8.GetBytes(separator);
        }

        var first = text.IndexOfAny((byte)'\n', (byte)'\r');
        return first < 0 || text[first] == '\n' ? "\n"u8.ToArray()
            : first + 1 < text.Length && text[first + 1] == '\n' ? "\r\n"u8.ToArray()
            : "\r"u8.ToArray();
    }
}
