using System.Buffers;
using System.Text;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Shell.Answers;

/// <summary>Prints a line of names and a line for each row, quoted as RFC 4180 says; nulls are empty.</summary>
/// <param name="output">For rows.</param>
/// <param name="errors">For errors.</param>
internal sealed class CsvPrinter(TextWriter output, TextWriter errors) : IAnswerPrinter
{
    public void PrintRows(string sql, IResultStream result, ZoneRules zone)
    {
        if (result.Schema.Fields.Count == 0)
        {
            return;
        }

        output.WriteLine(string.Join(',', result.Schema.Fields.Select(field => Quote(field.Name))));
        var buffer = new ArrayBufferWriter<byte>();
        while (result.Next() is { } batch)
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                for (var i = 0; i < batch.Columns.Count; i++)
                {
                    output.Write(i > 0 ? "," : "");
                    if (!batch.Columns[i].IsNullAt(row))
                    {
                        buffer.ResetWrittenCount();
                        HiveResult.Append(buffer, batch.Columns[i], row, zone, isNested: false);
                        output.Write(Quote(Encoding.UTF8.GetString(buffer.WrittenSpan)));
                    }
                }

                output.WriteLine();
            }
        }

        output.Flush();
    }

    public void PrintError(string sql, Exception exception)
    {
        output.Flush();
        ErrorText.Write(errors, exception);
    }

    // An empty string is quoted, to be told from a null.
    private static string Quote(string text) =>
        text.Length == 0 || text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
