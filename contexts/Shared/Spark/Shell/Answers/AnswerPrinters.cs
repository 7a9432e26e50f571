namespace Shared.Spark.Shell.Answers;

/// <summary>Makes the printer of a format.</summary>
internal static class AnswerPrinters
{
    internal static IAnswerPrinter Create(OutputFormat format, TextWriter output, TextWriter errors) =>
        format switch
        {
            OutputFormat.Json => new JsonPrinter(output),
            OutputFormat.Csv => new CsvPrinter(output, errors),
            _ => new TablePrinter(output, errors),
        };
}
